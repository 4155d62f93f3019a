package io.outhire.careers.job;

import io.outhire.jobs.JobAddress;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.OtherPlace;
import io.outhire.jobs.Workplace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a job is, as schema.org has it: {@code jobLocation}, or for a fully remote one {@code
 * TELECOMMUTE} with the countries it may be done from. Hybrid is never the latter.
 */
final class StructuredPlace {
  private StructuredPlace() {}

  /** The properties; empty when no country is known, without which there is no valid place. */
  static Map<String, Object> of(JobContent content) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (content.workplace() == Workplace.REMOTE) {
      List<String> countries = content.remoteCountries();
      if (!countries.isEmpty()) {
        properties.put("jobLocationType", "TELECOMMUTE");
        properties.put(
            "applicantLocationRequirements",
            one(countries.stream().map(StructuredPlace::country).toList()));
      }
      return properties;
    }
    List<Object> places = places(content);
    if (!places.isEmpty()) {
      properties.put("jobLocation", one(places));
    }
    return properties;
  }

  private static List<Object> places(JobContent content) {
    List<Object> places = new ArrayList<>();
    content.country().ifPresent(country -> places.add(place(content.address(), country)));
    for (OtherPlace other : content.details().otherPlaces()) {
      places.add(place(other.address(), other.country()));
    }
    return places;
  }

  private static Object place(JobAddress known, String country) {
    Map<String, Object> address = typed("PostalAddress");
    known.street().ifPresent(street -> address.put("streetAddress", street));
    known.city().ifPresent(city -> address.put("addressLocality", city));
    known.region().ifPresent(region -> address.put("addressRegion", region));
    known.postalCode().ifPresent(code -> address.put("postalCode", code));
    address.put("addressCountry", country);
    Map<String, Object> place = typed("Place");
    place.put("address", address);
    return place;
  }

  private static Object country(String code) {
    Map<String, Object> country = typed("Country");
    country.put("name", code);
    return country;
  }

  private static Object one(List<? extends Object> several) {
    return several.size() == 1 ? several.getFirst() : several;
  }

  static Map<String, Object> typed(String type) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("@type", type);
    return object;
  }
}
