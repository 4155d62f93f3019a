package io.outhire.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.outhire.accounts.Invitations;
import io.outhire.accounts.InvitingMembers;
import io.outhire.accounts.Role;
import io.outhire.accounts.Session;
import io.outhire.accounts.Sessions;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.FormToken;
import io.outhire.applications.Quarantine;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SpamSign;
import io.outhire.applications.SubmittingApplications;
import io.outhire.common.EmailAddress;
import io.outhire.db.Database;
import io.outhire.engagement.ForgettingPeople;
import io.outhire.engagement.PublishedAnswers;
import io.outhire.engagement.PublishingAnswers;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.TestQuestions;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.integrations.ImportingPostings;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint that takes an id is asked by one team's admin for another team's. A new endpoint
 * is found by itself; a new kind of id fails here until it is said whose it is.
 */
@OuthireTest
class OtherTeamsIdsTest {
  /** Parameters that are no team's id, with the reason. */
  private static final Map<String, String> NOT_IDS =
      Map.of(
          "/demo/mailbox/{id}", "the demo's mailbox is everybody's, and is there in the demo only",
          "/forgotten-password/{token}", "who has the secret of the link may use it",
          "/invitations/{token}", "who has the secret of the invitation may use it",
          "/settings/integrations/connect/{provider}", "names a kind of ATS",
          "/settings/integrations/connect/{provider}/other-account", "names a kind of ATS",
          "/settings/integrations/connect/{provider}/continue", "names a kind of ATS",
          "/integrations/{provider}/callback", "names a kind of ATS",
          "/{team}/jobs", "a team's public address",
          "/{team}/jobs/logo/{file}", "names the bytes of a public picture");

  /** Public pages of ours beside the jobs, and what is signed by the link that leads there. */
  private static final Set<String> NO_TEAMS_IDS =
      Set.of(
          "/{team}/jobs/subscribe",
          "/{team}/jobs/subscribe/sent",
          "/{team}/jobs/saved",
          "/{team}/jobs/saved/{key}",
          "/{team}/jobs/confirm/{key}",
          "/{team}/jobs/unsubscribe/{key}",
          "/{team}/jobs/unsubscribe/{key}/everything");

  /** Machines' forms of a team's public page take no other id. */
  private static final String FEEDS = "/{team}/jobs/feeds/";

  /** Ending what has ended is no error, and must change nothing. */
  private static final Set<String> SILENT = Set.of("POST /account/sessions/{id}/end");

  private static final String MULTIPART = "multipart/form-data; boundary=part";

  /** What a stranger must never read. */
  private static final List<String> SECRETS =
      List.of(
          "Confidential Beekeeper",
          "Bea Secret",
          "bea@secret.example",
          "invited@secret.example",
          "Quinn Secret",
          "quinn@secret.example");

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject ConnectedTeams connected;
  @Inject ImportingPostings importing;
  @Inject SubmittingApplications submitting;
  @Inject InvitingMembers inviting;
  @Inject TestQuestions questions;
  @Inject PublishingAnswers publishing;
  @Inject PublishedAnswers published;
  @Inject ForgettingPeople forgetting;
  @Inject Invitations invitations;
  @Inject Quarantine quarantine;
  @Inject Sessions sessions;
  @Inject Database database;
  @Inject InstantSource clock;

  private TestTeam owner;
  private TestTeam stranger;
  private JobDescription job;
  private ApplicationId application;
  private FormToken sent;
  private QuestionId question;

  @BeforeEach
  void twoTeams() throws AtsFailure {
    owner = teams.found();
    stranger = teams.found();
    connected.connect(owner);
    connected.connect(stranger);
    job = jobs.published(owner, "Confidential Beekeeper");
    var form = SomeForms.form("Bea Secret", "bea@secret.example", "a secret");
    sent = FormToken.next(clock);
    application = submitting.submit(owner.id(), job.id(), form, sent).application();
    question = questions.confirmed(owner, job, "Quinn Secret", "quinn@secret.example");
    sessions.begin(owner.person(Role.VIEWER).id(), owner.id(), "");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void a_stranger_gets_nothing_and_changes_nothing(String endpoint) throws AtsFailure {
    String verb = endpoint.substring(0, endpoint.indexOf(' '));
    String template = endpoint.substring(endpoint.indexOf(' ') + 1);
    String path = filled(template);
    Map<String, String> before = rows();
    List<Session> signedIn = sessions.of(owner.person(Role.VIEWER).id());

    Page answer = ask(stranger.asAdmin(), verb, path);

    assertThat(answer.status()).isEqualTo(SILENT.contains(endpoint) ? 303 : 404);
    assertThat(answer.body()).doesNotContain(SECRETS);
    assertThat(rows()).isEqualTo(before);
    assertThat(sessions.of(owner.person(Role.VIEWER).id())).isEqualTo(signedIn).isNotEmpty();
    Browser theirs = template.startsWith("/account/sessions") ? owner.asViewer() : owner.asAdmin();
    assertThat(ask(theirs, verb, ownPath(template, path)).status())
        .as("the owner's")
        .isNotEqualTo(404);
  }

  /** A filter that names another team's job finds nothing of it. */
  @Test
  void a_filter_shows_a_stranger_nothing() {
    Page list = stranger.asAdmin().get("/applications?job=" + job.id());
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).doesNotContain(SECRETS);
  }

  private static Page ask(Browser browser, String verb, String path) {
    if (verb.equals("GET")) {
      return browser.get(path);
    }
    String token =
        browser
            .get("/account/sessions")
            .first("input[name=csrf-token]")
            .orElseThrow()
            .attr("value");
    if (path.endsWith("/apply")) {
      return browser.send("POST", path, BodyPublishers.ofString(part(token)), MULTIPART);
    }
    return browser.post(path, Map.of("csrf-token", token, "role", "VIEWER", "title", "Mine now"));
  }

  private static String part(String token) {
    return "--part\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n%s\r\n--part--\r\n"
        .formatted(token);
  }

  /** The owner's id in the place of each parameter. */
  private String filled(String template) throws AtsFailure {
    return switch (template.replaceAll("(?<=\\}).*", "")) {
      case "/jobs/{id}" -> template.replace("{id}", job.id().toString());
      case "/jobs/import/{import}" -> template.replace("{import}", anImport());
      case "/applications/quarantine/{suspect}" -> template.replace("{suspect}", aSuspect());
      case "/applications/{id}" -> template.replace("{id}", application.toString());
      case "/questions/published/{answer}" -> template.replace("{answer}", anAnswerOfErased());
      case "/questions/{id}" -> template.replace("{id}", question.toString());
      case "/account/sessions/{id}" -> template.replace("{id}", aSession());
      case "/account/teams/{team}" -> template.replace("{team}", owner.id().toString());
      case "/settings/members/{person}" ->
          template.replace("{person}", owner.person(Role.VIEWER).id().toString());
      case "/settings/members/invitations/{id}" -> template.replace("{id}", anInvitation());
      case "/settings/integrations/deliveries/twins/{twin}" ->
          template.replace("{twin}", aTwin()).replace("{what}", "dismissal");
      case "/{team}" -> publicPath(template, stranger);
      default -> throw new AssertionError("say whose id this is: " + template);
    };
  }

  /** Public pages name the team; there the stranger is whoever asks under another team's name. */
  private String ownPath(String template, String path) {
    return template.startsWith("/{team}") ? publicPath(template, owner) : path;
  }

  private String publicPath(String template, TestTeam team) {
    return template
        .replace("{team}", team.team().slug().value())
        .replaceAll("\\{(slug|job)\\}", job.slug().value())
        .replace("{form}", sent.value())
        .replaceFirst("/received$", "/received?form=" + sent.value());
  }

  private String anImport() throws AtsFailure {
    String posting = importing.offered(owner.id()).getFirst().posting().id();
    return importing.start(owner.id(), List.of(posting)).toString();
  }

  private String aSession() {
    return sessions.of(owner.person(Role.VIEWER).id()).getFirst().id().toString();
  }

  private String anAnswerOfErased() {
    QuestionId erased = questions.confirmed(owner, job, "Quinn Secret", "erased@secret.example");
    publishing.publish(owner.id(), erased, Optional.empty(), "Is it warm?", "Yes.");
    forgetting.forget(owner.id(), new EmailAddress("erased@secret.example"));
    return published.ofErased(owner.id()).getFirst().id().toString();
  }

  private String aSuspect() {
    var form = SomeForms.form("Bea Secret", "bea@secret.example", "a secret");
    quarantine.keep(
        owner.id(), job.id(), form, FormToken.next(clock), List.of(SpamSign.HIDDEN_FIELD));
    return quarantine.list(owner.id()).getFirst().id().toString();
  }

  private String aTwin() {
    String id = UUID.randomUUID().toString();
    database.doInTeam(
        owner.id(),
        handle ->
            handle.execute(
                """
                insert into twin (twin_id, team_id, connection_id, kept_id, application_id,
                                  twin_made_at, found_at)
                values (?, ?, ?, 'older', ?, now(), now())
                """,
                id,
                owner.id().value(),
                UUID.randomUUID(),
                application.value()));
    return id;
  }

  private String anInvitation() {
    inviting.invite(
        owner.id(), owner.person(Role.ADMIN), "invited@secret.example", "Ivo", Role.VIEWER);
    return invitations.open(owner.id()).getFirst().id().toString();
  }

  /** Every row of the owner's behind the wall, by table, as one fingerprint each. */
  private Map<String, String> rows() {
    return database.inTeam(
        owner.id(),
        handle -> {
          Map<String, String> found = new TreeMap<>();
          for (String table :
              handle
                  .createQuery(
                      """
                      select c.relname from pg_class c
                      where c.relkind = 'r' and c.relforcerowsecurity
                        and has_table_privilege(c.oid, 'select')
                      """)
                  .mapTo(String.class)
                  .list()) {
            found.put(
                table,
                handle
                    .createQuery(
                        "select count(*) || md5(coalesce(string_agg(t::text, ';' order by t::text), ''))"
                            + " from "
                            + table
                            + " t")
                    .mapTo(String.class)
                    .one());
          }
          return found;
        });
  }

  /** {@code GET /jobs/{id}} and the like: every endpoint with a parameter that is an id. */
  static Stream<String> endpoints() {
    List<String> found =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.outhire")
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream().flatMap(OtherTeamsIdsTest::endpoint))
                .filter(endpoint -> endpoint.contains("{"))
                .filter(endpoint -> !NOT_IDS.containsKey(endpoint.replaceFirst("^\\S+ ", "")))
                .filter(endpoint -> !NO_TEAMS_IDS.contains(endpoint.replaceFirst("^\\S+ ", "")))
                .filter(endpoint -> !endpoint.contains(FEEDS))
                .sorted()
                .toList();
    assertThat(found).hasSizeGreaterThan(20);
    return found.stream();
  }

  private static Stream<String> endpoint(JavaMethod method) {
    String below = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    String path =
        (at(method.getOwner()) + (below.isEmpty() || below.startsWith("/") ? below : "/" + below))
            .replace("//", "/")
            .replaceAll("\\{(\\w+):[^/]*\\}(?=/|$)", "{$1}");
    return Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
        .filter(verb -> answers(method, verb))
        .map(verb -> verb + " " + path);
  }

  private static String at(JavaClass type) {
    return type.getAnnotationOfType(Path.class).value();
  }

  private static boolean answers(JavaMethod method, String verb) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType())
        .flatMap(type -> type.tryGetAnnotationOfType(HttpMethod.class).stream())
        .map(HttpMethod::value)
        .anyMatch(verb::equals);
  }
}
