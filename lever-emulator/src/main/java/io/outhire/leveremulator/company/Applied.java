package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate wrote on an application form, and what the browser told on the way.
 *
 * @param customQuestions the answered forms, in the API's shape
 * @param timezone an IANA name
 */
public record Applied(
    @Nullable String name,
    @Nullable String email,
    @Nullable Phone phone,
    @Nullable String company,
    List<String> links,
    @Nullable String comments,
    List<JsonNode> customQuestions,
    @Nullable String ipAddress,
    @Nullable String referer,
    @Nullable String userAgent,
    @Nullable String acceptLanguage,
    @Nullable String timezone) {

  /** Files may leave lists out. */
  public Applied {
    links = Lists.orEmpty(links);
    customQuestions = Lists.orEmpty(customQuestions);
  }
}
