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
  private final String keyId;
  private final Bytes key;

  Jwt(String keyId, Bytes key) {
    this.keyId = keyId;
    this.key = key;
  }

  String sign(ObjectNode claims) {
    ObjectNode header =
        Json.object().put("alg", "HS512").put("typ", "JWT").put("v", "2.0").put("kid", keyId);
    String content = encode(header.toString()) + "." + encode(claims.toString());
    return content + "." + signature(content);
  }

  /** Whether the text is a token that names another key than ours. */
  boolean namesAnotherKey(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    String named = decode(parts[0]).map(header -> header.path("kid").asText()).orElse("");
    return !named.isEmpty() && !named.equals(keyId);
  }

  /** What the token claims, which may be a lie; empty for nonsense. */
  static ObjectNode unchecked(String token) {
    String[] parts = token.split("\\.", -1);
    return parts.length == 3 ? decode(parts[1]).orElse(Json.object()) : Json.object();
  }

  private static Optional<ObjectNode> decode(String part) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(part);
      return Json.parseObject(new String(json, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
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
    return decode(token.substring(firstDot + 1, lastDot));
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
