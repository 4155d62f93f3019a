package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Applied;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Part;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@code POST /v0/postings/:site/:id?key=}: what a careers site of the customer's own sends. */
final class BoardApplications {
  private static final int PER_SECOND = 2;

  private final RateLimit rateLimit;

  BoardApplications(boolean rateLimited) {
    this.rateLimit = new RateLimit(rateLimited, PER_SECOND, PER_SECOND);
  }

  Response apply(Request request, Account account, Posting posting) {
    if (!BoardOrigins.own(account, request)) {
      return BoardApi.refused(403, "Unauthorized origin for account");
    }
    String key = request.query().first("key", "");
    if (account.apiKeys().stream().noneMatch(known -> known.key().equals(key))) {
      return BoardApi.refused(401, "Invalid API key");
    }
    if (!rateLimit.allows(account.id() + " " + key, account.clock().millis())) {
      return BoardApi.refused(429, "Too many requests");
    }
    try {
      String id = store(request, account, posting);
      return Response.json(200, Json.object().put("ok", true).put("applicationId", id));
    } catch (ApiFailure refusal) {
      return BoardApi.refused(400, String.valueOf(refusal.getMessage()));
    }
  }

  private String store(Request request, Account account, Posting posting) {
    Body body = Body.read(request);
    var submission =
        new Submission(
            posting,
            applied(body),
            "applied",
            Objects.requireNonNullElse(body.text("source"), "Job site"),
            body.text("opportunityLocation"),
            resume(body),
            List.of(),
            consent(body.fields().path("consent")),
            Map.of());
    return account.change(
        company -> new Applying(company, account.switches(), submission, company.now()).apply());
  }

  private static Applied applied(Body body) {
    String phone = body.text("phone");
    return new Applied(
        required(body, "name"),
        address(body),
        phone == null ? null : new Phone(null, phone),
        body.text("org"),
        urls(body.fields().path("urls")),
        body.text("comments"),
        List.of(),
        body.text("ip"),
        body.text("referer"),
        body.text("userAgent"),
        body.text("acceptLanguage"),
        timezone(body.text("timezone")));
  }

  /** {@code {"marketing": true}}, also as the text that forms send; null when nobody was asked. */
  private static Opportunity.@Nullable DataProtection consent(JsonNode given) {
    return given.isObject()
        ? new Opportunity.DataProtection(
            permission(given.path("store")), permission(given.path("marketing")))
        : null;
  }

  private static Opportunity.@Nullable Permission permission(JsonNode given) {
    return given.isMissingNode() ? null : new Opportunity.Permission(given.asBoolean(false), null);
  }

  /** Lever takes anything with an at sign for an address, and nothing without. */
  private static String address(Body body) {
    String email = required(body, "email");
    if (!email.contains("@")) {
      throw ApiFailure.invalid("email");
    }
    return email;
  }

  private static String required(Body body, String field) {
    String value = body.text(field);
    if (value == null || value.isBlank()) {
      throw ApiFailure.missing(field);
    }
    return value;
  }

  private static List<String> urls(JsonNode urls) {
    return StreamSupport.stream(urls.spliterator(), false)
        .map(JsonNode::asText)
        .filter(url -> !url.isBlank())
        .toList();
  }

  /** A zone that nobody knows is ignored here, unlike in version 1. */
  private static @Nullable String timezone(@Nullable String zone) {
    return zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? zone : null;
  }

  private static @Nullable Part resume(Body body) {
    return body.files().stream()
        .filter(part -> part.name().equals("resume"))
        .findFirst()
        .orElse(null);
  }
}
