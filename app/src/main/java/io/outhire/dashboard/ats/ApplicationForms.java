package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.applications.Questionnaires;
import io.outhire.integrations.JobLinks;
import io.outhire.integrations.MirroringForms;
import io.outhire.jobs.JobId;
import io.outhire.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes the card "Application form". */
@ApplicationScoped
public class ApplicationForms {
  private final JobLinks links;
  private final ConnectedJobs connected;
  private final Questionnaires questionnaires;
  private final MirroringForms mirroring;

  @Inject
  ApplicationForms(
      JobLinks links,
      ConnectedJobs connected,
      Questionnaires questionnaires,
      MirroringForms mirroring) {
    this.links = links;
    this.connected = connected;
    this.questionnaires = questionnaires;
    this.mirroring = mirroring;
  }

  /** The card of a linked job; also has the form read again, so that it is fresh when next seen. */
  public Optional<ApplicationFormCard> card(Visitor reader, JobId job) {
    if (links.of(reader.team(), job).isEmpty()) {
      return Optional.empty();
    }
    mirroring.refreshSoon(reader.team(), job);
    return Optional.of(
        new ApplicationFormCard(
            "/jobs/%s/application-form".formatted(job),
            connected.connection(reader).provider(),
            questionnaires.of(reader.team(), job),
            reader.may(Role.RECRUITER)));
  }
}
