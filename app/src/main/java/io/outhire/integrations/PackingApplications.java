package io.outhire.integrations;

import io.outhire.applications.Application;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.applications.Candidate;
import io.outhire.applications.PhoneNumber;
import io.outhire.applications.Resume;
import io.outhire.applications.VisitSource;
import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.integrations.ats.AtsApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Packs what the candidate sent and a link back for the recruiter. */
@ApplicationScoped
class PackingApplications implements Parcels {
  private final Applications applications;
  private final PublicUrl outhire;
  private final ToldSources told;

  @Inject
  PackingApplications(Applications applications, PublicUrl outhire, ToldSources told) {
    this.told = told;
    this.applications = applications;
    this.outhire = outhire;
  }

  @Override
  public Optional<AtsApplication> of(
      TeamId team, ApplicationId id, String performAs, Optional<String> postingId) {
    return applications
        .find(team, id)
        .filter(application -> !application.isLeaving())
        .map(application -> pack(team, application, performAs, postingId));
  }

  @Override
  public Optional<String> email(TeamId team, ApplicationId id) {
    return applications.find(team, id).map(found -> found.candidate().email().value());
  }

  private AtsApplication pack(
      TeamId team, Application application, String performAs, Optional<String> postingId) {
    Candidate candidate = application.candidate();
    return new AtsApplication(
        performAs,
        postingId,
        candidate.name(),
        candidate.email().value(),
        candidate.phone().map(PhoneNumber::best),
        links(application),
        List.of(TAG),
        sources(application),
        applications.resume(team, application.id()).map(PackingApplications::file));
  }

  private List<URI> links(Application application) {
    List<URI> links = new ArrayList<>(application.candidate().links());
    links.add(outhire.at("/applications/" + application.id()));
    return links;
  }

  private List<String> sources(Application application) {
    return Stream.concat(
            Stream.of(TAG),
            application.source().filter(known -> told.visits()).map(VisitSource::value).stream())
        .distinct()
        .toList();
  }

  private static AtsApplication.File file(Resume resume) {
    return new AtsApplication.File(resume.fileName(), resume.kind().mediaType(), resume.bytes());
  }
}
