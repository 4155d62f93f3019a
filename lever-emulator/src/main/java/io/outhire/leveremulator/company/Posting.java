package io.outhire.leveremulator.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job as Lever keeps it, with the fields and the order of the API; only {@code urls} is worked
 * out when it is asked for.
 *
 * @param state published, internal, closed, draft, pending or rejected
 * @param distributionChannels internal and public, or null where Lever has null
 * @param createdAt ms since 1970 UTC
 * @param updatedAt ms since 1970 UTC
 */
public record Posting(
    String id,
    String text,
    String state,
    @Nullable List<String> distributionChannels,
    String confidentiality,
    @Nullable String user,
    @Nullable String owner,
    @Nullable String hiringManager,
    Categories categories,
    List<String> tags,
    Content content,
    @Nullable String country,
    List<String> followers,
    @Nullable String reqCode,
    List<String> requisitionCodes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SalaryRange salaryRange,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String salaryDescription,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String salaryDescriptionHtml,
    String workplaceType,
    long createdAt,
    long updatedAt) {

  /** Files may leave out what has an obvious default. */
  public Posting {
    confidentiality = Objects.requireNonNullElse(confidentiality, "non-confidential");
    categories = categories == null ? Categories.NONE : categories;
    content = content == null ? Content.EMPTY : content;
    tags = Lists.orEmpty(tags);
    followers = Lists.orEmpty(followers);
    requisitionCodes = Lists.orEmpty(requisitionCodes);
    workplaceType = Objects.requireNonNullElse(workplaceType, "unspecified");
    updatedAt = updatedAt == 0 ? createdAt : updatedAt;
  }

  @Override
  public @Nullable String salaryDescription() {
    return salaryDescription == null && salaryDescriptionHtml != null
        ? PlainText.of(salaryDescriptionHtml)
        : salaryDescription;
  }

  /** Where and in which part of the company the job is; all free text of the customer. */
  public record Categories(
      @Nullable String commitment,
      @Nullable String department,
      @Nullable String level,
      @Nullable String location,
      @Nullable String team,
      List<String> allLocations) {
    static final Categories NONE = new Categories(null, null, null, null, null, List.of());

    /** Without {@code allLocations} the one location stands for it. */
    public Categories {
      allLocations =
          allLocations == null && location != null
              ? List.of(location)
              : Lists.orEmpty(allLocations);
    }
  }

  /**
   * The words of the job. A plain text that is not given is derived when it is asked for, which
   * keeps starting fast.
   */
  public record Content(
      @Nullable String description,
      String descriptionHtml,
      List<Section> lists,
      @Nullable String closing,
      String closingHtml,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Opening opening) {
    /** No words at all. */
    public static final Content EMPTY = new Content("", "", List.of(), "", "");

    /** Without an opening that is told apart. */
    public Content(
        @Nullable String description,
        String descriptionHtml,
        List<Section> lists,
        @Nullable String closing,
        String closingHtml) {
      this(description, descriptionHtml, lists, closing, closingHtml, null);
    }

    /** Files may leave out any of it. */
    public Content {
      descriptionHtml = Objects.requireNonNullElse(descriptionHtml, "");
      lists = Lists.orEmpty(lists);
      closingHtml = Objects.requireNonNullElse(closingHtml, "");
    }

    @Override
    public String description() {
      return description == null ? PlainText.of(descriptionHtml) : description;
    }

    @Override
    public String closing() {
      return closing == null ? PlainText.of(closingHtml) : closing;
    }
  }

  /**
   * How the public board divides a description; version 1 knows the whole alone.
   *
   * @param opening HTML
   * @param body HTML of the rest
   */
  public record Opening(String opening, String openingPlain, String body, String bodyPlain) {}

  /**
   * A titled list.
   *
   * @param content HTML: a bare run of {@code <li>}, or whole blocks
   */
  public record Section(String text, String content) {}

  /**
   * What the job pays.
   *
   * @param interval such as per-year-salary or per-hour-wage
   */
  public record SalaryRange(
      @Nullable Number min, @Nullable Number max, String currency, String interval) {}

  /** Whether the job may be shown on that job site ({@code public} or {@code internal}). */
  public boolean shownOn(String channel) {
    return distributionChannels != null && distributionChannels.contains(channel);
  }

  /** Whether only those with the grant may see it. */
  public boolean confidential() {
    return confidentiality.equals("confidential");
  }

  /** Whether it has a page of its own; draft and closed ones have none. */
  public boolean hasPage() {
    return state.equals("published") || state.equals("internal");
  }

  /** The words that an opportunity for this job takes over as tags. */
  public List<String> words() {
    return Stream.of(
            text,
            categories.department(),
            categories.team(),
            categories.location(),
            categories.commitment())
        .filter(Objects::nonNull)
        .filter(word -> !word.isBlank())
        .distinct()
        .toList();
  }

  /** The same job in another state; channels belong to published jobs only. */
  public Posting inState(String newState, @Nullable List<String> channels, long now) {
    return new Posting(
        id,
        text,
        newState,
        channels,
        confidentiality,
        user,
        owner,
        hiringManager,
        categories,
        tags,
        content,
        country,
        followers,
        reqCode,
        requisitionCodes,
        salaryRange,
        salaryDescription,
        salaryDescriptionHtml,
        workplaceType,
        createdAt,
        now);
  }
}
