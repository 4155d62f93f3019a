package io.outhire.leveremulator;

import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Acme, the company that every emulator starts with, and others like it. */
final class SampleCompany {
  private static final String RESOURCE = "/lever-emulator/acme.json";
  private static final Pattern SITE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private SampleCompany() {}

  static CompanyData load() {
    return parse(text());
  }

  /**
   * The same company under another name, with ids, addresses and a key of its own.
   *
   * @param site small letters, digits and hyphens
   */
  static CompanyData called(String site) {
    if (!SITE.matcher(site).matches()) {
      throw new IllegalArgumentException("A site has small letters, digits and hyphens");
    }
    String name = site.substring(0, 1).toUpperCase(Locale.ROOT) + site.substring(1);
    String other =
        text()
            .replace("lever-emulator-key", site + "-key")
            .replace("@acme.test", "@" + site + ".test")
            .replace("\"site\": \"acme\"", "\"site\": \"" + site + "\"")
            .replace("\"name\": \"Acme\"", "\"name\": \"" + name + "\"");
    return parse(UUIDS.matcher(other).replaceAll(id -> derived(site, id.group())));
  }

  private static String derived(String site, String id) {
    return UUID.nameUUIDFromBytes((site + " " + id).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String text() {
    try (InputStream json = SampleCompany.class.getResourceAsStream(RESOURCE)) {
      if (json == null) {
        throw new IllegalStateException("Missing " + RESOURCE);
      }
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, unreadable);
    }
  }

  private static CompanyData parse(String json) {
    try {
      return Json.MAPPER.readValue(json, CompanyData.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, unreadable);
    }
  }
}
