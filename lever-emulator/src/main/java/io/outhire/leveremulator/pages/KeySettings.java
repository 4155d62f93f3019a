package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.ApiKey;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.webhooks.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** API Credentials: the customer's own keys. */
final class KeySettings {
  private static final String PLACE = "/settings/integrations/api-credentials";

  private KeySettings() {}

  /** A key in words; shown whole, since nothing here is worth hiding. */
  public record Key(String id, String name, String key, boolean confidential, String made) {}

  static Map<String, Object> values(Session session) {
    List<Key> keys =
        session.account().apiKeys().stream()
            .map(
                key ->
                    new Key(
                        key.id(),
                        key.name(),
                        key.key(),
                        key.confidential(),
                        Words.time(key.createdAt())))
            .toList();
    return Map.of("apiKeys", keys);
  }

  static Optional<Response> change(Parameters form, String[] below, Session session) {
    if (below.length == 1) {
      return Optional.of(add(form, session));
    }
    boolean remove = below.length == 3 && below[2].equals("removal");
    return remove ? Optional.of(remove(below[1], session)) : Optional.empty();
  }

  /** Confidential data can be opened to a key at its making alone. */
  private static Response add(Parameters form, Session session) {
    String name = form.first("name", "").strip();
    session
        .account()
        .change(
            company -> {
              var key =
                  new ApiKey(
                      UUID.randomUUID().toString(),
                      Messages.token(),
                      name.isEmpty() ? "Key" : name,
                      form.has("confidential"),
                      company.now());
              company.put(key);
              return key;
            });
    return Response.seeOther(PLACE + "?said=key");
  }

  private static Response remove(String id, Session session) {
    session
        .account()
        .change(
            company -> {
              company.removeApiKey(id);
              return id;
            });
    return Response.seeOther(PLACE + "?said=key-gone");
  }
}
