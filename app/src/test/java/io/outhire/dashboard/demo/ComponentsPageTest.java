package io.outhire.dashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.db.TestDatabase;
import io.outhire.wiring.FrameworkConfiguration;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ComponentsPageTest.Demo.class)
class ComponentsPageTest {

  @TestHTTPResource URI start;

  @Test
  void theDemoShowsTheComponentsWithATokenInEachForm() throws Exception {
    HttpResponse<String> page = get("/demo/components");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Components</h1>")
        .containsPattern("csrf-token\" value=\"\\S+\"");
  }

  @Test
  void whatAPageLoadsIsKeptForGoodUnderItsVersion() throws Exception {
    Matcher sheet =
        Pattern.compile("/assets/v/[0-9a-f]+/tokens\\.css").matcher(get("/demo/components").body());
    assertThat(sheet.find()).isTrue();
    HttpResponse<String> answer = get(sheet.group());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control"))
        .hasValueSatisfying(value -> assertThat(value).contains("immutable", "max-age=31536000"));
    assertThat(get(sheet.group().replace("tokens", "nothing")).statusCode()).isEqualTo(404);
  }

  @Test
  void anEmployersColourIsAStyleSheet() throws Exception {
    HttpResponse<String> answer = get("/assets/brand/ff7a00.css");
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/css;charset=UTF-8");
    assertThat(answer.body()).contains("--brand:#ff7a00");
    assertThat(get("/assets/brand/nocolour.css").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(start.resolve(path)).build(), BodyHandlers.ofString());
    }
  }

  /** The demo, on a database of its own and a free port. */
  public static class Demo implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(FrameworkConfiguration.of(TestDatabase.fresh()));
      settings.put("outhire.demo", "true");
      settings.put("OUTHIRE_DEMO", "true");
      settings.put("OUTHIRE_DATA", "target/test-data");
      settings.put("quarkus.http.test-port", "0");
      return settings;
    }
  }
}
