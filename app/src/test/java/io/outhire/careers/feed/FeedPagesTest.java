package io.outhire.careers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@OuthireTest
class FeedPagesTest {
  private static final String ODD = "Baker ]]> & <script>alert(1)</script> 🥖";

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject PublishingJobs publishing;

  private final Browser browser = Browser.open();
  private TestTeam team;
  private String feeds;

  @BeforeEach
  void foundTeam() {
    team = teams.found();
    feeds = "/%s/jobs/feeds/".formatted(team.team().slug());
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom.xml", "sitemap.xml", "indeed.xml", "linkedin.xml", "jobs.json"})
  void onlyWhatIsPublishedIsInAndAClosedJobIsGoneAtOnce(String feed) {
    JobDescription job = jobs.published(team.id(), "Baker");
    jobs.draft(team.id(), "Secret");
    jobs.published(teams.found().id(), "Elsewhere");

    Page page = browser.get(feeds + feed);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("/" + team.team().slug() + "/jobs/" + job.slug())
        .doesNotContainIgnoringCase("secret")
        .doesNotContainIgnoringCase("elsewhere");
    assertThat(page.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(page.header("Set-Cookie")).isEmpty();

    publishing.close(team.id(), job.id());
    assertThat(browser.get(feeds + feed).body()).doesNotContain("/jobs/" + job.slug());
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom.xml", "sitemap.xml", "indeed.xml", "linkedin.xml", "jobs.json"})
  void aPackedFeedSaysSoFromTheFirstAnswerOn(String feed) throws IOException {
    JobDescription job = jobs.published(team.id(), "Baker");
    browser.sending("Accept-Encoding", "gzip");
    for (String answer : List.of("written", "kept")) {
      Page page = browser.get(feeds + feed);
      assertThat(page.header("Content-Encoding")).as(answer).isEqualTo("gzip");
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(page.bytes()))) {
        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
            .as(answer)
            .contains("/jobs/" + job.slug());
      }
    }
  }

  @Test
  void anOfferReadsAsAtom() throws Exception {
    JobDescription job = jobs.published(team.id(), ODD);
    Document atom = xml(browser.get(feeds + "atom.xml"));
    assertThat(atom.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    Element entry = (Element) atom.getElementsByTagName("entry").item(0);
    assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + job.id());
    assertThat(text(entry, "title")).isEqualTo(ODD);
    assertThat(text(entry, "content")).contains("<strong>late</strong>");
    assertThat(text(entry, "updated")).isEqualTo(jobs.now(job).updatedAt().toString());
  }

  @Test
  void anOfferReadsAsIndeedWantsIt() throws Exception {
    JobDescription job = jobs.published(team.id(), ODD);
    Element listed =
        (Element) xml(browser.get(feeds + "indeed.xml")).getElementsByTagName("job").item(0);
    assertThat(text(listed, "title")).isEqualTo(ODD);
    assertThat(text(listed, "referencenumber")).isEqualTo(job.id().toString());
    assertThat(text(listed, "company")).isEqualTo(team.team().name());
    assertThat(text(listed, "city")).isEqualTo("Leeds");
    assertThat(text(listed, "country")).isEqualTo("GB");
    assertThat(text(listed, "salary")).isEqualTo("£31,000 to £36,500.50 per year");
    assertThat(text(listed, "remotetype")).isEqualTo("Hybrid remote");
    assertThat(text(listed, "date")).matches("\\w{3}, \\d{1,2} \\w{3} \\d{4} [\\d:]{8} GMT");
  }

  @Test
  void anOfferReadsAsLinkedInWantsIt() throws Exception {
    jobs.published(team.id(), ODD);
    Element listed =
        (Element) xml(browser.get(feeds + "linkedin.xml")).getElementsByTagName("job").item(0);
    assertThat(text(listed, "partnerJobId")).hasSizeLessThanOrEqualTo(40);
    assertThat(text(listed, "location")).isEqualTo("Leeds, United Kingdom");
    assertThat(text(listed, "applyUrl")).endsWith("/apply");
  }

  @Test
  void anOfferReadsAsJsonFromAnySite() throws Exception {
    JobDescription job = jobs.published(team.id(), ODD);
    Page page = browser.get(feeds + "jobs.json");
    assertThat(page.header("Access-Control-Allow-Origin")).isEqualTo("*");
    JsonNode listed = new ObjectMapper().readTree(page.body()).path("jobs").path(0);
    assertThat(listed.path("id").asText()).isEqualTo(job.id().toString());
    assertThat(listed.path("title").asText()).isEqualTo(ODD);
    assertThat(listed.path("salary").path("max").decimalValue()).isEqualByComparingTo("36500.50");
    assertThat(listed.path("workplace").asText()).isEqualTo("HYBRID");
  }

  @Test
  void theSitemapOfAllNamesEachEmployerWithAJob() throws Exception {
    TestTeam idle = teams.found();
    jobs.draft(idle.id(), "Baker");
    JobDescription job = jobs.published(team.id(), "Baker");
    Document index = xml(browser.get("/sitemap.xml"));
    var places = index.getElementsByTagName("loc");
    assertThat(
            IntStream.range(0, places.getLength()).mapToObj(i -> places.item(i).getTextContent()))
        .anyMatch(place -> place.endsWith(feeds + "sitemap.xml"))
        .noneMatch(place -> place.contains(idle.team().slug().value()));
    Element page = xml(browser.get(feeds + "sitemap.xml")).getDocumentElement();
    assertThat(text(page, "lastmod")).isEqualTo(jobs.now(job).updatedAt().toString());
  }

  @Test
  void crawlersLearnWhereTheSitemapIs() {
    Page robots = browser.get("/robots.txt");
    assertThat(robots.status()).isEqualTo(200);
    assertThat(robots.header("Content-Type")).startsWith("text/plain");
    assertThat(robots.body()).containsPattern("Sitemap: http\\S+/sitemap.xml");
    assertThat(robots.body()).doesNotContain("Disallow: /\n", "Disallow: /jobs");
  }

  @Test
  void anUnknownEmployerHasNoFeed() {
    assertThat(browser.get("/nobody-here/jobs/feeds/atom.xml").status()).isEqualTo(404);
    assertThat(browser.get(feeds + "other.xml").status()).isEqualTo(404);
    assertThat(browser.get(feeds + "atom.xml").status()).isEqualTo(200);
  }

  private static Document xml(Page page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.bytes()));
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }
}
