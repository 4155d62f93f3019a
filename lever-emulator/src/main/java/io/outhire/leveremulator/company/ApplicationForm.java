package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a posting asks candidates beyond what every posting asks.
 *
 * @param customQuestions forms with their fields, in the API's shape
 * @param urls names of the links to ask for
 * @param consentDisclosures in the API's shape; null where nobody asks for consent
 * @param eeo whether the questions of equal employment opportunity are asked
 */
public record ApplicationForm(
    List<JsonNode> customQuestions,
    List<String> urls,
    @Nullable JsonNode consentDisclosures,
    boolean eeo) {
  private static final List<String> USUAL_URLS = List.of("LinkedIn", "Other Website", "Github");

  /** Files may leave out what has an obvious default. */
  public ApplicationForm {
    customQuestions = Lists.orEmpty(customQuestions);
    urls = urls == null ? USUAL_URLS : List.copyOf(urls);
  }

  /** The form of a posting that says nothing about it; EEO is a matter of the United States. */
  public static ApplicationForm usual(Posting posting) {
    return new ApplicationForm(List.of(), USUAL_URLS, null, "US".equals(posting.country()));
  }
}
