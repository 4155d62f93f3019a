package io.outhire.leveremulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and checks JSON Web Tokens with HS512, as Lever's access tokens are. */
final class Jwt {
  private static final String KEY_ID = "lever-emulator";
  private final Bytes key;

  Jwt(Bytes key) {
    this.key = key;
  }

  String sign(ObjectNode claims) {
    ObjectNode header =
        Json.object().put("alg", "HS512").put("typ", "JWT").put("v", "2.0").put("kid", KEY_ID);
    String content = encode(header.toString()) + "." + encode(claims.toString());
    return content + "." + signature(content);
  }

  /** The claims, if the token carries our signature; its times are not looked at. */
  Optional<ObjectNode> verify(String token) {
    int lastDot = token.lastIndexOf('.');
    int firstDot = token.indexOf('.');
    if (firstDot <= 0 || lastDot <= firstDot) {
      return Optional.empty();
    }
    byte[] expected = signature(token.substring(0, lastDot)).getBytes(StandardCharsets.US_ASCII);
    byte[] sent = token.substring(lastDot + 1).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, sent)) {
      return Optional.empty();
    }
    byte[] claims = Base64.getUrlDecoder().decode(token.substring(firstDot + 1, lastDot));
    return Json.parseObject(new String(claims, StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String signature(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(key.toArray(), "HmacSHA512"));
      return encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has HmacSHA512", missing);
    }
  }
}
