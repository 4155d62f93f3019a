package io.outhire.bench.page;

import io.outhire.bench.load.Product;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

/** Published jobs with some thousand words each, and the way a crowd asks for them. */
public final class Pages {
  /** The page of one of them. */
  public static final String PATH = "/acme/jobs/bench-1";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Product outhire;

  /** For the jobs of this one's sample company. */
  public Pages(Product outhire) {
    this.outhire = outhire;
  }

  /** Publishes so many jobs of the sample company; each page has about 18 kB. */
  public void publish(int jobs) throws SQLException, IOException {
    outhire
        .records()
        .ask(
            connection -> {
              try (var insert =
                  connection.prepareStatement(
                      """
                      insert into job_description (id, team_id, slug, title, description, workplace,
                        location, country, state, created_at, updated_at, published_at)
                      select gen_random_uuid(), team.id, 'bench-' || number, 'Baker ' || number,
                        (select string_agg('<p>Keep the oven warm, whatever the weather: '
                           || md5((number * 1000 + line)::text) || ' and '
                           || md5((number * 2000 + line)::text) || '.</p>', '')
                         from generate_series(1, 110) line),
                        'ON_SITE', 'Leeds', 'GB', 'PUBLISHED', now(), now(), now()
                      from team, generate_series(1, ?) number
                      where team.slug = 'acme'
                      """)) {
                insert.setInt(1, jobs);
                return insert.executeUpdate();
              }
            });
  }

  /** Saves the page, plain and as it comes packed; answers its plain size in bytes. */
  long saveAs(Path file) throws IOException, InterruptedException {
    byte[] packed =
        HTTP.send(
                HttpRequest.newBuilder(outhire.at(PATH)).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray())
            .body();
    Files.write(Path.of(file + ".gz"), packed);
    try (var plain = new GZIPInputStream(Files.newInputStream(Path.of(file + ".gz")))) {
      Files.write(file, plain.readAllBytes());
    }
    return Files.size(file);
  }

  /** The ETag of what gzip is taken for. */
  static String tag(URI address) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.discarding())
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }

  /** A script by which few pages are asked for often and many seldom (Zipf, exponent 1). */
  static Path crowd(Path folder, int jobs) throws IOException {
    return Files.writeString(
        folder.resolve("crowd.lua"),
        """
        local jobs = %d
        local sums, total = {}, 0
        for i = 1, jobs do total = total + 1 / i; sums[i] = total end
        math.randomseed(7)
        request = function()
          local wanted = math.random() * total
          local low, high = 1, jobs
          while low < high do
            local middle = math.floor((low + high) / 2)
            if sums[middle] < wanted then low = middle + 1 else high = middle end
          end
          return wrk.format("GET", "/acme/jobs/bench-" .. low)
        end
        """
            .formatted(jobs));
  }
}
