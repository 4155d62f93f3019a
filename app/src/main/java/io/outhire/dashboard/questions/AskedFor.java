package io.outhire.dashboard.questions;

import io.outhire.accounts.PersonId;
import io.outhire.dashboard.questions.QuestionsView.Filter;
import io.outhire.engagement.QuestionCounts;
import io.outhire.engagement.QuestionFilter;
import io.outhire.engagement.QuestionFilter.Which;
import io.outhire.engagement.QuestionId;
import io.outhire.jobs.JobId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the address of the inbox asks for. */
record AskedFor(String show, Optional<JobId> job, String search, Optional<QuestionId> after) {
  private static final List<String> KNOWN =
      List.of("open", "mine", "answered", "published", "aside", "unconfirmed", "all");

  AskedFor {
    show = KNOWN.contains(show) ? show : "open";
  }

  QuestionFilter filter(PersonId me) {
    return new QuestionFilter(
        which(), job, show.equals("mine") ? Optional.of(me) : Optional.empty(), search, after);
  }

  private Which which() {
    return switch (show) {
      case "answered" -> Which.ANSWERED;
      case "published" -> Which.PUBLISHED;
      case "aside" -> Which.SET_ASIDE;
      case "unconfirmed" -> Which.UNCONFIRMED;
      case "all" -> Which.ALL;
      default -> Which.OPEN;
    };
  }

  List<Filter> filters(QuestionCounts counts) {
    List<Filter> all = new ArrayList<>();
    all.add(filter("open", "Unanswered", counts.open()));
    all.add(filter("mine", "Mine", null));
    all.add(filter("answered", "Answered", counts.answered()));
    all.add(filter("published", "Published", counts.published()));
    all.add(filter("aside", "Set aside", counts.setAside()));
    all.add(filter("unconfirmed", "Not confirmed", counts.unconfirmed()));
    all.add(filter("all", "All", counts.all()));
    return all;
  }

  private Filter filter(String name, String label, @Nullable Integer count) {
    var there = new AskedFor(name, job, search, Optional.empty());
    return new Filter(there.path(Optional.empty()), label, count, name.equals(show));
  }

  /** The address of this list, from a question on. */
  String path(Optional<QuestionId> from) {
    return "/questions?show=%s&job=%s&q=%s&after=%s"
        .formatted(
            show,
            job.map(JobId::toString).orElse(""),
            URLEncoder.encode(search, StandardCharsets.UTF_8),
            from.map(QuestionId::toString).orElse(""));
  }
}
