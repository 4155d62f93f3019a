package io.outhire.bench.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.bench.world.Applicant;
import io.outhire.bench.world.Checkout;
import io.outhire.bench.world.Company;
import io.outhire.bench.world.Employer;
import io.outhire.bench.world.Emulator;
import io.outhire.bench.world.Founding;
import io.outhire.bench.world.OuthireNode;
import io.outhire.bench.world.Records;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One packaged Outhire and one emulator with Lever's rate limit. */
final class PushWorld implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int AT_ONCE = 8;

  private final OuthireNode outhire;
  private final Emulator lever;
  private final Founding founding;
  private int founded;
  private int people;

  private PushWorld(OuthireNode outhire, Emulator lever, Records records) {
    this.outhire = outhire;
    this.lever = lever;
    this.founding = new Founding(records, lever);
  }

  static PushWorld open() throws Exception {
    Checkout checkout = Checkout.here();
    Path folder = Checkout.folder("push");
    Map<String, String> settings = new HashMap<>();
    settings.put("OUTHIRE_DEMO", "true");
    // Whoever fills in a form within two seconds would be taken for the program that it is here.
    settings.put("OUTHIRE_FORMS_FASTEST", "PT0S");
    settings.put("OUTHIRE_DATA", folder.resolve("data").toString());
    settings.put("OUTHIRE_POSTGRES", checkout.postgres().toString());
    OuthireNode outhire = OuthireNode.in(checkout, folder, "outhire", settings);
    URI callback = URI.create(outhire.base() + "/integrations/lever/callback");
    Emulator lever = Emulator.start(checkout, folder, callback, Map.of());
    outhire.set("OUTHIRE_URL", outhire.base().toString());
    outhire.set("OUTHIRE_LEVER_EMULATOR", lever.base().toString());
    var world = new PushWorld(outhire, lever, new Records(folder.resolve("data")));
    world.restart(true);
    return world;
  }

  private void restart(boolean pushing) throws IOException, InterruptedException {
    outhire.set("OUTHIRE_SCHEDULER", pushing ? "on" : "off");
    if (!outhire.start()) {
      throw new IOException("Outhire did not start");
    }
  }

  /** Times from "received" to the lead in Lever, one after the other. */
  Line idle(int applications) throws Exception {
    Company company = companies(1).getFirst();
    List<Long> times = new ArrayList<>();
    for (int number = 0; number < applications; number++) {
      lever.delete("/ledger");
      apply(company);
      long received = System.currentTimeMillis();
      times.add(Math.max(0, made(1).getFirst().path("at").asLong() - received));
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return Line.of(times);
  }

  /** The emulator's own time for a lead, by whoever asks it directly. */
  long ownAnswerTime() throws Exception {
    return DirectLead.median(lever, 20);
  }

  /** Lets so many wait on each of so many connections, then sends. */
  Arrivals drain(int connections, int each) throws Exception {
    List<Company> companies = companies(connections);
    outhire.child().stop();
    restart(false);
    List<Callable<Void>> applying = new ArrayList<>();
    for (int number = 0; number < connections * each; number++) {
      Company company = companies.get(number % connections);
      applying.add(
          () -> {
            apply(company);
            return null;
          });
    }
    together(applying);
    outhire.child().stop();
    lever.delete("/ledger");
    restart(true);
    long began = System.currentTimeMillis();
    BusyTime before = BusyTime.now();
    List<JsonNode> made = made(connections * each);
    double busy = BusyTime.now().busySince(before);
    return arrivals(began, made, busy);
  }

  private Arrivals arrivals(long began, List<JsonNode> made, double busy) throws Exception {
    Map<String, Long> last = new HashMap<>();
    long first = Long.MAX_VALUE;
    for (JsonNode one : made) {
      last.merge(one.path("account").asText(), one.path("at").asLong(), Math::max);
      first = Math.min(first, one.path("at").asLong());
    }
    long start = Math.min(first, began);
    List<Double> waits = last.values().stream().map(at -> (at - start) / 1e3).sorted().toList();
    double seconds = waits.getLast();
    return new Arrivals(seconds, seconds * busy, tooMany(), waits);
  }

  private int tooMany() throws Exception {
    int count = 0;
    for (JsonNode one : lever.get("/ledger")) {
      count += one.path("status").asInt() == 429 ? 1 : 0;
    }
    return count;
  }

  /** Waits until so many leads were made since the ledger was emptied. */
  private List<JsonNode> made(int count) throws Exception {
    while (true) {
      List<JsonNode> made = new ArrayList<>();
      for (JsonNode one : lever.get("/ledger")) {
        if (one.path("method").asText().equals("POST")
            && one.path("path").asText().equals("/v1/opportunities")
            && one.path("status").asInt() == 201) {
          made.add(one);
        }
      }
      if (made.size() >= count) {
        return made;
      }
      TimeUnit.MILLISECONDS.sleep(count > 100 ? 1_000 : 20);
    }
  }

  private List<Company> companies(int count) throws Exception {
    List<Callable<Company>> founding = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String site = "push-" + founded++;
      founding.add(() -> founded(site));
    }
    return together(founding);
  }

  private Company founded(String site) throws Exception {
    Company company = founding.found(site, 1);
    founding.connect(company, new Employer(company, outhire::base));
    return company;
  }

  private void apply(Company company) throws IOException, InterruptedException {
    int number = next();
    Applicant applicant =
        new Applicant(
            company,
            company.jobs().getFirst(),
            "Candidate " + number,
            "c%d@mail.example".formatted(number),
            "resume.txt",
            "I am candidate %d. %s"
                .formatted(number, "x".repeat(3_000))
                .getBytes(StandardCharsets.UTF_8),
            "10.0.%d.%d".formatted(number >> 8 & 255, number & 255));
    var form = applicant.open(outhire.base(), PATIENCE);
    if (applicant.send(outhire.base(), form, PATIENCE) != Applicant.Answer.RECEIVED) {
      throw new IOException("an application was not received");
    }
  }

  private synchronized int next() {
    return people++;
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      List<T> results = new ArrayList<>();
      for (Future<T> one : pool.invokeAll(work)) {
        results.add(one.get());
      }
      return results;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      outhire.child().stop();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    lever.close();
  }
}
