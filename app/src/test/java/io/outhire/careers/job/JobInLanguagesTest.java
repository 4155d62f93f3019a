package io.outhire.careers.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobTranslation;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.outhire.words.TextLanguage;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class JobInLanguagesTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject EditingJobs editing;

  private TestTeam team;
  private String home;

  @BeforeEach
  void foundTeam() {
    team = teams.found();
    home = "/" + team.team().slug() + "/jobs";
  }

  @Test
  void the_page_speaks_the_visitors_language_around_the_employers_text() {
    jobs.published(team.id(), "Baker");
    Page page = Browser.open().sending("Accept-Language", "de-DE,de;q=0.9").get(home + "/baker");
    assertThat(page.first("html").orElseThrow().attr("lang")).isEqualTo("de");
    assertThat(page.first("h1").orElseThrow().attr("lang")).isEqualTo("en");
    assertThat(page.text())
        .contains("Jetzt bewerben", "Vereinigtes Königreich", "31.000 £ bis 36.500,50 £ im Jahr");
    assertThat(page.first("a[href$=\"/apply?lang=de\"]")).isPresent();
    assertThat(canonical(page)).endsWith(home + "/baker");
    assertThat(Browser.open().sending("Accept-Language", "de").get(home + "/baker?lang=nl").text())
        .contains("Solliciteren");
  }

  @Test
  void a_job_written_in_two_languages_has_an_address_for_each() {
    JobDescription job = translated(jobs.published(team.id(), "Baker"));
    Page own = Browser.open().get(home + "/baker");
    Page german = Browser.open().get(home + "/baker?lang=de");

    assertThat(german.first("h1").orElseThrow().text()).isEqualTo("Bäckerin oder Bäcker");
    assertThat(german.text()).contains("Backen Sie Brot");
    assertThat(canonical(german)).endsWith(home + "/baker?lang=de");
    assertThat(german.first("script[type=application/ld+json]").orElseThrow().data())
        .contains("Bäckerin oder Bäcker");
    for (Page page : List.of(own, german)) {
      assertThat(page.document().select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
          .containsExactly("en", "de", "x-default");
      assertThat(page.first(".job__languages a[aria-current]")).isPresent();
    }
    Document sitemap =
        Jsoup.parse(Browser.open().get(home + "/feeds/sitemap.xml").body(), "", Parser.xmlParser());
    assertThat(sitemap.select("url > loc").eachText())
        .containsExactly(canonical(own), canonical(german));
    for (Element url : sitemap.select("url")) {
      assertThat(url.getElementsByAttribute("hreflang").eachAttr("href"))
          .containsExactlyElementsOf(
              own.document().select("link[rel=alternate][hreflang]").eachAttr("href"));
    }
    assertThat(job.content().details().translations()).hasSize(1);
  }

  @Test
  void a_recruiter_writes_a_job_in_another_language_and_editing_keeps_it() {
    JobDescription job = jobs.published(team.id(), "Baker");
    String path = "/jobs/" + job.id() + "/languages";
    Browser recruiter = team.asRecruiter();
    Page refused = recruiter.get(path).form(path).with("title", "Boulanger").submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.form(path).value("title")).isEqualTo("Boulanger");
    refused
        .form(path)
        .with("language", "fr")
        .with("description", "<p>Du pain.<script>x</script></p>")
        .submitted();
    assertThat(Browser.open().get(home + "/baker?lang=fr").text())
        .contains("Boulanger", "Du pain.");

    String edit = "/jobs/" + job.id();
    recruiter.get(edit).form(edit).with("intent", "save").submitted();
    assertThat(Browser.open().get(home + "/baker?lang=fr").text()).contains("Boulanger");
    recruiter.get(path).form(path + "/removal").submitted();
    assertThat(Browser.open().get(home + "/baker?lang=fr").text()).doesNotContain("Boulanger");
    assertThat(team.asViewer().get(path).status()).isEqualTo(403);
  }

  @Test
  void a_list_is_narrowed_down_by_links_with_counts() {
    jobs.published(team.id(), "Baker");
    jobs.published(team.id(), "Cook");
    jobs.published(team, "Gardener");
    Browser browser = Browser.open();
    Element berlin = link(browser.get(home), "Berlin");
    assertThat(berlin.text()).isEqualTo("Berlin 1");
    Page narrowed = browser.get(berlin.attr("href"));
    assertThat(narrowed.text()).contains("Gardener", "1 job").doesNotContain("Baker");
    assertThat(narrowed.first("link[rel=canonical]")).isEmpty();
    assertThat(browser.get(link(narrowed, "Berlin").attr("href")).text()).contains("Baker");
    assertThat(browser.get(home + "?location=Berlin&q=cook").text()).contains("No open job fits");
    assertThat(browser.get(home + "?workplace=%27;drop&page=99").status()).isEqualTo(200);
  }

  @Test
  void an_admin_sets_logo_colour_and_words_and_a_file_that_is_no_picture_is_refused()
      throws Exception {
    jobs.published(team.id(), "Baker");
    String path = "/settings/job-page";
    Browser admin = team.asAdmin();
    byte[] script = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    Page refused =
        admin
            .get(path)
            .form(path)
            .with("brand", "nope")
            .withFile("logo", "logo.png", "image/png", script)
            .submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Choose a PNG, JPEG or GIF", "Enter six digits");

    admin
        .get(path)
        .form(path)
        .with("brand", "#FFDD00")
        .with("about", "We bake.")
        .with("language", "fr")
        .withFile("logo", "logo.png", "image/png", picture())
        .submitted();
    Page list = Browser.open().get(home);
    assertThat(list.text()).contains("We bake.", "Offres d’emploi chez");
    assertThat(list.first("link[href=/assets/brand/ffdd00.css]")).isPresent();
    for (String form : List.of("apply", "ask", "save", "subscribe", "../subscribe", "../saved")) {
      Page page = Browser.open().get(URI.create(home + "/baker/" + form).normalize().toString());
      assertThat(page.first("link[href=/assets/brand/ffdd00.css]")).as(form).isPresent();
      assertThat(page.first("header img")).as(form).isPresent();
      assertThat(page.document().select("html").attr("lang")).as(form).isEqualTo("fr");
    }
    Page logo = Browser.open().get(list.first("header img").orElseThrow().attr("src"));
    assertThat(ImageIO.read(new ByteArrayInputStream(logo.bytes())).getHeight()).isEqualTo(320);
    assertThat(team.asRecruiter().get(path).status()).isEqualTo(403);

    admin.get(path).form(path + "/logo/removal").submitted();
    assertThat(Browser.open().get(home).first("header img")).isEmpty();
    assertThat(Browser.open().get(logo.path()).status()).isEqualTo(404);
  }

  @Test
  void a_job_has_a_picture_until_it_closes() throws Exception {
    JobDescription job =
        jobs.published(
            team.id(), "Baker 烘焙师 with a title so long that it needs more than one line");
    String address = home + "/" + job.slug() + "/card.png";
    Page card = Browser.open().get(address);
    assertThat(card.header("Content-Type")).isEqualTo("image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(card.bytes())).getWidth()).isEqualTo(1200);
    JobDescription closed = jobs.closed(team.id(), "Cook");
    assertThat(Browser.open().get(home + "/" + closed.slug() + "/card.png").status())
        .isEqualTo(404);
  }

  @Test
  void other_sites_may_load_the_embed_and_nothing_else_of_ours() {
    Page embed = Browser.open().get("/assets/embed/outhire-jobs.js");
    assertThat(embed.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(embed.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(embed.body()).contains("customElements.define(\"outhire-jobs\"");
    Page page = Browser.open().get(home);
    assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  private JobDescription translated(JobDescription job) {
    JobContent content = job.content();
    var german =
        new JobTranslation(
            new TextLanguage("de"),
            "Bäckerin oder Bäcker",
            DescriptionHtml.clean("<p>Backen Sie Brot.</p>"));
    return editing.change(
        job.team(), job.id(), job.version(), content.with(content.details().with(List.of(german))));
  }

  private static Element link(Page page, String label) {
    return page.document().select(".facets a").stream()
        .filter(a -> a.text().startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  private static String canonical(Page page) {
    return page.first("link[rel=canonical]").orElseThrow().attr("href");
  }

  private static byte[] picture() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1000, 800, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    return bytes.toByteArray();
  }
}
