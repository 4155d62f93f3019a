package io.outhire.applications;

import io.outhire.applications.Candidates.Recognised;
import io.outhire.applications.OpenForms.OpenForm;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes applications. Everything about one happens in one transaction, what observers of {@link
 * ApplicationSubmitted} store included: it is there whole or not at all.
 */
@ApplicationScoped
public class SubmittingApplications {
  private final Database database;
  private final Candidates candidates;
  private final StoringApplications storing;
  private final Answers answers;
  private final SentForms sentForms;
  private final Consumer<ApplicationSubmitted> news;
  private final Consumer<FormTaken> receipts;

  /** Tells observers through the event. */
  @Inject
  SubmittingApplications(
      Database database,
      InstantSource clock,
      Event<ApplicationSubmitted> event,
      Event<FormTaken> receipts) {
    this(database, clock, event::fire, receipts::fire);
  }

  SubmittingApplications(
      Database database, InstantSource clock, Consumer<ApplicationSubmitted> news) {
    this(database, clock, news, taken -> {});
  }

  private SubmittingApplications(
      Database database,
      InstantSource clock,
      Consumer<ApplicationSubmitted> news,
      Consumer<FormTaken> receipts) {
    this.database = database;
    this.candidates = new Candidates(database, clock);
    this.storing = new StoringApplications(database, clock);
    this.answers = new Answers(database);
    this.sentForms = new SentForms(database, clock);
    this.news = news;
    this.receipts = receipts;
  }

  /**
   * Stores an application. A form that was taken before changes nothing and answers as it did then.
   * A person who had applied to this job before has that application changed: same reference, the
   * new words and the new résumé in the place of the old.
   *
   * @throws RuntimeException whatever an observer threw; nothing is stored then
   */
  public Submitted submit(TeamId team, JobId job, ApplicationForm form, FormToken token) {
    return submit(team, job, Optional.empty(), form, token);
  }

  /** As the other, for a form whose team and job were read already. */
  public Submitted submit(OpenForm open, ApplicationForm form, FormToken token) {
    return submit(open.team().id(), open.job().id(), Optional.of(open), form, token);
  }

  private Submitted submit(
      TeamId team, JobId job, Optional<OpenForm> open, ApplicationForm form, FormToken token) {
    return database.inTeam(
        team,
        handle -> {
          Recognised candidate = candidates.recognise(team, form.email());
          String content = FormContent.sha256(job, form);
          return sentForms
              .find(team, token, content)
              .orElseGet(
                  () -> store(team, new Incoming(job, open, candidate, form, content), token));
        });
  }

  private Submitted store(TeamId team, Incoming incoming, FormToken token) {
    Optional<Submitted> earlier =
        incoming.candidate().unknown() ? Optional.empty() : storing.change(team, incoming);
    Submitted submitted = earlier.orElseGet(() -> storing.insert(team, incoming));
    storing.replaceResume(team, submitted.application(), token, incoming.form().resume());
    answers.replace(team, submitted, incoming.form().written().answers());
    sentForms.remember(team, token, incoming.content(), submitted);
    news.accept(
        new ApplicationSubmitted(team, submitted.application(), incoming.job(), submitted.again()));
    receipts.accept(
        new FormTaken(team, incoming.job(), incoming.open(), submitted, incoming.form(), token));
    return submitted;
  }

  /**
   * A form was taken; fired in its transaction, after {@link ApplicationSubmitted}.
   *
   * @param open team and job, if they were read already
   * @param key opens the candidate's page of the application
   */
  record FormTaken(
      TeamId team,
      JobId job,
      Optional<OpenForm> open,
      Submitted submitted,
      ApplicationForm form,
      FormToken key) {}

  /** A form whose sender was recognised. */
  record Incoming(
      JobId job,
      Optional<OpenForm> open,
      Recognised candidate,
      ApplicationForm form,
      String content) {}
}
