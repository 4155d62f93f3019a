package io.outhire.leveremulator;

import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Acme, the company that every emulator starts with. */
final class SampleCompany {
  private static final String RESOURCE = "/lever-emulator/acme.json";

  private SampleCompany() {}

  static CompanyData load() {
    try (InputStream json = SampleCompany.class.getResourceAsStream(RESOURCE)) {
      return Json.MAPPER.readValue(json, CompanyData.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, unreadable);
    }
  }
}
