package io.outhire.leveremulator.switches;

import java.util.List;
import java.util.Locale;

/**
 * One question that Lever's documentation leaves open, or answers in two ways, with the answers the
 * emulator can give. The first value is the default. Each can be set by the environment variable
 * {@code LEVER_EMULATOR_} followed by its name; the module's README says what each is about.
 */
public enum Switch {
  /** Which of Lever's two worlds this is; tokens of one are refused by the other. */
  ENVIRONMENT("PRODUCTION", "SANDBOX"),
  /** Whether Lever's audience of the other world is taken too. */
  AUDIENCE("EITHER_WORLD", "OWN_WORLD"),
  /** Whether changes other than creating need {@code perform_as}. */
  PERFORM_AS_ON_CHANGES("OPTIONAL", "REQUIRED"),
  /** Whether a user who has left may act. */
  DEACTIVATED_PERFORM_AS("ACCEPTED", "REFUSED"),
  /** Confidential data without the grant: an error, or as if there were none. */
  CONFIDENTIAL_WITHOUT_GRANT("REFUSED", "HIDDEN"),
  /** The code of a 404. */
  NOT_FOUND_CODE(Kind.TEXT, "ResourceNotFound"),
  /** What a known path answers to a method it does not know. */
  WRONG_METHOD_STATUS("404", "405"),
  /** What a body that names something unknown is answered with. */
  UNKNOWN_REFERENCE_STATUS("400", "404", "422"),
  /** The code of a 403. */
  FORBIDDEN_CODE(Kind.TEXT, "ForbiddenError"),
  /** The code of a 429. */
  TOO_MANY_REQUESTS_CODE(Kind.TEXT, "TooManyRequestsError"),
  /** The message of a 403 for want of a scope, which stands where {@code {scope}} does. */
  FORBIDDEN_MESSAGE(Kind.TEXT, "The request lacks the permission it needs: {scope}"),
  /** The message of a 429. */
  TOO_MANY_REQUESTS_MESSAGE(Kind.TEXT, "You have exceeded your request rate of 10 r/s."),
  /** Seconds in the {@code Retry-After} of a 429; 0 sends none. */
  RETRY_AFTER_SECONDS(Kind.NUMBER, "0"),
  /** Who shares a bucket of the rate limit. */
  RATE_LIMIT_PER("APP", "ACCOUNT", "TOKEN"),
  /** What an access token of a revoked app is answered with. */
  REVOKED_STATUS("401", "403"),
  /** Days until a refresh token dies, however much it is used. */
  REFRESH_LIFETIME_DAYS(Kind.NUMBER, "365"),
  /** Days until an unused refresh token dies. */
  REFRESH_IDLE_DAYS(Kind.NUMBER, "90"),
  /** Seconds during which a spent refresh token may come again; 0 for none. */
  REFRESH_GRACE_SECONDS(Kind.NUMBER, "0"),
  /** How many scopes an app may ask for; 0 for any number. */
  MOST_SCOPES(Kind.NUMBER, "0"),
  /** How somebody who may not authorize apps learns it. */
  NOT_SUPER_ADMIN("REDIRECT", "PAGE"),
  /** What deactivating the person who authorized an app does to it. */
  AUTHORIZER_DEACTIVATED("KEEPS_WORKING", "REVOKES"),
  /** Whether an API key may come as a Bearer token. */
  API_KEY_AS_BEARER("REFUSED", "ACCEPTED"),
  /** The origin of a candidacy that names none. */
  DEFAULT_ORIGIN("sourced", "agency", "applied", "internal", "referred", "university"),
  /** Whether a candidate may be created for a closed, pending or rejected posting. */
  CREATE_ON_CLOSED("ACCEPTED", "REFUSED"),
  /** Megabytes that creating an opportunity may take; 0 for the limit of every request. */
  LARGEST_CREATE_MB(Kind.NUMBER, "0"),
  /** Whether the creator follows the opportunity. */
  CREATOR_FOLLOWS("UNLESS_INTERVIEWER", "ALWAYS"),
  /** Whether a tag that differs in case alone is the same when it is added. */
  TAG_MATCH("EXACT", "IGNORE_CASE"),
  /** Origin of an application from an address of the company's own. */
  COMPANY_EMAIL_ORIGIN("APPLIED", "INTERNAL"),
  /** Whether notes made by the API can be changed and deleted. */
  NOTES("EDITABLE", "FIXED"),
  /** Whether lists of what was deleted need {@code deleted_at_start} and {@code _end}. */
  DELETED_WINDOW("OPTIONAL", "REQUIRED"),
  /** How times and sizes of files are written. */
  FILE_NUMBERS("NUMBERS", "STRINGS"),
  /** Whether a list of files has the envelope of other lists. */
  FILE_LIST("ENVELOPE", "BARE"),
  /** Whether a new webhook stands in {@code data} or in {@code data.data}. */
  WEBHOOK_CREATED("PLAIN", "DOUBLED"),
  /** Where the list of EEO responses stands. */
  EEO_LIST("PLAIN", "WRAPPED"),
  /** Whether webhooks may go to addresses without TLS, as on one's own machine. */
  WEBHOOK_URLS("ANY", "HTTPS_ONLY"),
  /** How version 1 spells the workplace type. */
  WORKPLACE_TYPE("onsite", "on-site"),
  /** How the public board spells it. */
  BOARD_WORKPLACE_TYPE("on-site", "onsite");

  private enum Kind {
    CHOICE,
    NUMBER,
    TEXT
  }

  private final Kind kind;

  // List.of never changes, though its type does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  Switch(String... choices) {
    this(Kind.CHOICE, choices);
  }

  Switch(Kind kind, String... choices) {
    this.kind = kind;
    this.choices = List.of(choices);
  }

  /** The value that holds unless another is set. */
  public String usual() {
    return choices.getFirst();
  }

  /** The environment variable that sets it. */
  public String variable() {
    return "LEVER_EMULATOR_" + name();
  }

  /** The values to choose from; of numbers and texts the default alone. */
  public List<String> choices() {
    return choices;
  }

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException naming the switch when the value makes no sense
   */
  String checked(String value) {
    boolean sensible =
        switch (kind) {
          case CHOICE -> choices.contains(value);
          case NUMBER -> value.matches("[0-9]{1,9}");
          case TEXT -> !value.isBlank();
        };
    if (!sensible) {
      String allowed =
          kind == Kind.CHOICE ? "one of " + choices : "a " + kind.name().toLowerCase(Locale.ROOT);
      throw new IllegalArgumentException(variable() + " must be " + allowed + ", not " + value);
    }
    return value;
  }
}
