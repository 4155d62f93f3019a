package io.outhire.applications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.applications.PrivacyLog.What;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs all that is kept of a person into a zip file: JSON, and the files as they were sent. */
@ApplicationScoped
public class ExportingApplications {
  private final Database database;
  private final Applications applications;
  private final Answers answers;
  private final Jobs jobs;
  private final PrivacyLog log;
  private final ObjectMapper json = new ObjectMapper();

  @Inject
  ExportingApplications(
      Database database, Applications applications, Answers answers, Jobs jobs, PrivacyLog log) {
    this.database = database;
    this.applications = applications;
    this.answers = answers;
    this.jobs = jobs;
    this.log = log;
  }

  /**
   * One folder an application, named by its reference.
   *
   * @param by who asked, for the log
   */
  public byte[] zip(TeamId team, List<ApplicationId> wanted, String by) {
    return database.inTeam(
        team,
        handle -> {
          var bytes = new ByteArrayOutputStream();
          try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ApplicationId id : wanted) {
              Application application = applications.find(team, id).orElseThrow();
              put(zip, team, application);
              log.note(team, What.EXPORTED, by, application.reference());
            }
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
          return bytes.toByteArray();
        });
  }

  private void put(ZipOutputStream zip, TeamId team, Application application) throws IOException {
    String folder = application.reference() + "/";
    zip.putNextEntry(new ZipEntry(folder + "application.json"));
    zip.write(json(team, application));
    Resume resume = applications.resume(team, application.id()).orElseThrow();
    zip.putNextEntry(new ZipEntry(folder + resume.fileName()));
    zip.write(resume.bytes());
    zip.closeEntry();
  }

  private byte[] json(TeamId team, Application application) throws JsonProcessingException {
    Candidate candidate = application.candidate();
    Written written = answers.of(team, application.id());
    ObjectNode all = json.createObjectNode().put("reference", application.reference());
    all.put("job", jobs.find(team, application.job()).map(JobDescription::name).orElse(""));
    all.put("receivedAt", application.receivedAt().toString());
    all.put("changedAt", application.changedAt().toString());
    application.withdrawnAt().ifPresent(at -> all.put("withdrawnAt", at.toString()));
    all.put("name", candidate.name()).put("email", candidate.email().value());
    candidate.phone().ifPresent(phone -> all.put("phone", phone.typed()));
    candidate.links().forEach(link -> all.withArray("links").add(link.toString()));
    all.put("coverLetter", written.coverLetter());
    for (Answer answer : written.answers()) {
      ObjectNode said = all.withArray("answers").addObject().put("question", answer.question());
      answer.texts().forEach(said.withArray("answer")::add);
    }
    ObjectNode consent = all.putObject("consent").put("text", application.consent().text());
    consent.put("givenAt", application.consent().givenAt().toString());
    ObjectNode resume = all.putObject("resume").put("file", application.resume().name());
    resume.put("sha256", application.resume().sha256()).put("size", application.resume().size());
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }
}
