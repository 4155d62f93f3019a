package io.outhire.careers.job;

import io.outhire.accounts.Team;
import io.outhire.careers.job.Head.Alternate;
import io.outhire.common.PublicUrl;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobInWords;
import io.outhire.web.PublicFrames;
import io.outhire.web.Reading;
import io.outhire.web.layout.CareersFrame.LanguageLink;
import io.outhire.words.TextLanguage;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The addresses of public pages in each language. */
@ApplicationScoped
class Addresses {
  private final PublicUrl here;

  @Inject
  Addresses(PublicUrl here) {
    this.here = here;
  }

  /** The whole address of a path, encoded. */
  String whole(String path) {
    return URI.create(here.value() + path).toASCIIString();
  }

  /** What a link adds to a path to keep the visitor's language; empty for the team's own. */
  static String suffix(Team team, Words words) {
    return PublicFrames.link(team, words, "");
  }

  static String path(Team team, JobDescription job) {
    return PublicFrames.home(team) + "/" + job.slug();
  }

  /** The one address of a job in the language it is shown in. */
  String canonical(Team team, JobDescription job, JobInWords shown) {
    return in(team, job, shown.language());
  }

  /** The same job in each language it is written in; empty when there is one only. */
  List<Alternate> alternates(Team team, JobDescription job) {
    List<TextLanguage> languages = JobInWords.languages(job.content(), team.language());
    if (languages.size() < 2) {
      return List.of();
    }
    List<Alternate> alternates = new ArrayList<>();
    languages.forEach(one -> alternates.add(new Alternate(one.code(), in(team, job, one))));
    alternates.add(new Alternate("x-default", whole(path(team, job))));
    return alternates;
  }

  /** Links between the languages a job is written in; empty when there is one only. */
  static List<LanguageLink> written(Team team, JobDescription job, JobInWords shown) {
    List<TextLanguage> languages = JobInWords.languages(job.content(), team.language());
    return languages.size() < 2
        ? List.of()
        : languages.stream()
            .map(
                one ->
                    new LanguageLink(
                        one.code(),
                        one.ownName(),
                        path(team, job) + query(one),
                        one.equals(shown.language())))
            .toList();
  }

  private String in(Team team, JobDescription job, TextLanguage language) {
    boolean own = JobInWords.languages(job.content(), team.language()).getFirst().equals(language);
    return whole(path(team, job)) + (own ? "" : query(language));
  }

  private static String query(TextLanguage language) {
    return "?" + Reading.PARAMETER + "=" + language.code();
  }
}
