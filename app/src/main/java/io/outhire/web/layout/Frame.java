package io.outhire.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of the dashboard says around a page ({@code layout/dashboard.html}).
 *
 * @param title the page's title, without the product's name
 * @param section the entry of the main navigation that the page belongs to
 * @param team the name of the team whose data is shown
 * @param person the name of who is signed in
 * @param role that person's role in words, such as "Admin"
 * @param settingsVisible whether the cog menu is shown
 * @param severalTeams whether the person can switch to another team
 * @param demo whether the pages of the demo are linked
 * @param openQuestions how many questions wait for the team's answer
 * @param banner what has to be said above every page, or null
 * @param notice the answer to what the person did on the page before, or null
 */
public record Frame(
    String title,
    Section section,
    String team,
    String person,
    String role,
    boolean settingsVisible,
    boolean severalTeams,
    boolean demo,
    int openQuestions,
    @Nullable Banner banner,
    @Nullable Notice notice) {

  /** A frame of a team that was asked nothing. */
  public Frame(
      String title,
      Section section,
      String team,
      String person,
      String role,
      boolean settingsVisible,
      boolean severalTeams,
      boolean demo,
      @Nullable Banner banner,
      @Nullable Notice notice) {
    this(
        title, section, team, person, role, settingsVisible, severalTeams, demo, 0, banner, notice);
  }

  /** The parts of the dashboard that the frame marks as current. */
  public enum Section {
    JOBS,
    APPLICATIONS,
    QUESTIONS,
    SEARCH,
    SETTINGS,
    ACCOUNT
  }

  /** A frame with nothing to say above every page. */
  public Frame(
      String title,
      Section section,
      String team,
      String person,
      String role,
      boolean settingsVisible,
      boolean severalTeams,
      boolean demo,
      @Nullable Notice notice) {
    this(title, section, team, person, role, settingsVisible, severalTeams, demo, null, notice);
  }

  /** The same frame around a page that says by itself what the banner would. */
  public Frame withoutBanner() {
    return new Frame(
        title, section, team, person, role, settingsVisible, severalTeams, demo, null, notice);
  }

  /** The title as the browser shows it. */
  public String documentTitle() {
    return title + " · Outhire";
  }

  public boolean inJobs() {
    return section == Section.JOBS;
  }

  public boolean inApplications() {
    return section == Section.APPLICATIONS;
  }

  public boolean inQuestions() {
    return section == Section.QUESTIONS;
  }

  /** One or two letters that stand for the person. */
  public String initials() {
    return Initials.of(person);
  }

  /** The same frame with the answer to what the person just did. */
  public Frame saying(Notice answer) {
    return new Frame(
        title,
        section,
        team,
        person,
        role,
        settingsVisible,
        severalTeams,
        demo,
        openQuestions,
        banner,
        answer);
  }
}
