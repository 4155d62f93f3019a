package io.outhire.web;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Logo;
import io.outhire.accounts.Team;
import io.outhire.common.TeamId;
import io.outhire.web.layout.BrandColour;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.CareersFrame.LanguageLink;
import io.outhire.web.layout.CareersFrame.Picture;
import io.outhire.words.Language;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the frame around an employer's public pages: its name, logo and colour. */
@ApplicationScoped
public class PublicFrames {
  private final Employers employers;

  @Inject
  PublicFrames(Employers employers) {
    this.employers = employers;
  }

  /** The frame of a page that search engines do not keep, such as a form. */
  public CareersFrame of(TeamId team, String title, Words words) {
    return of(employers.of(team), title, null, null, words, List.of());
  }

  /**
   * The frame of a form that belongs to another page, which search engines are to show instead.
   *
   * @param page the whole address of that page
   */
  public CareersFrame ofForm(
      TeamId team, String title, String description, String page, Words words) {
    return of(employers.of(team), title, description, page, words, List.of());
  }

  /**
   * The frame of a page.
   *
   * @param canonical its one address; null where it must not be indexed
   * @param languages the same page in other languages
   */
  public static CareersFrame of(
      Employers.Shown shown,
      String title,
      @Nullable String description,
      @Nullable String canonical,
      Words words,
      List<LanguageLink> languages) {
    return new CareersFrame(
        title,
        description,
        shown.team().name(),
        link(shown.team(), words, home(shown.team())),
        canonical,
        shown.employer().brand().map(BrandColour::new).orElse(null),
        words,
        shown.logo().map(logo -> picture(shown.team(), logo)).orElse(null),
        languages);
  }

  /** The employer's list of jobs. */
  public static String home(Team team) {
    return "/" + team.slug() + "/jobs";
  }

  /**
   * A link that keeps the visitor's language: it is named wherever it is not the team's own.
   *
   * @param path without a query
   */
  public static String link(Team team, Words words, String path) {
    return words.language() == team.language()
        ? path
        : path + "?" + Reading.PARAMETER + "=" + words.lang();
  }

  /** A page in all our languages. */
  public static List<LanguageLink> languages(Words words, String path) {
    return Arrays.stream(Language.values())
        .map(
            one ->
                new LanguageLink(
                    one.code(),
                    one.ownName(),
                    path + "?" + Reading.PARAMETER + "=" + one.code(),
                    one == words.language()))
        .toList();
  }

  private static Picture picture(Team team, Logo logo) {
    return new Picture(home(team) + "/logo/" + logo.hash() + ".png", logo.width(), logo.height());
  }
}
