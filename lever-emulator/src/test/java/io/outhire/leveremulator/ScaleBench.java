package io.outhire.leveremulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Measures the emulator with hundreds of accounts and a hundred thousand candidacies. Not a test:
 * it asserts nothing. The module's README says how to run it and what came out.
 */
final class ScaleBench {
  private static final int ACCOUNTS = 300;
  private static final int CANDIDACIES = 100_000;
  private static final int CALLS = 200;
  private static final long START = 1_700_000_000_000L;

  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final Caller key = Caller.withKey(lever);
  private final Random random = new Random(7);

  private ScaleBench() {}

  /** Prints what it measures. */
  public static void main(String[] arguments) throws Exception {
    long begun = System.nanoTime();
    var bench = new ScaleBench();
    System.out.printf("started in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    bench.fill();
    bench.measure();
    bench.lever.close();
  }

  private void fill() {
    long begun = System.nanoTime();
    for (int i = 1; i < ACCOUNTS; i++) {
      lever.createAccount("site-" + i);
    }
    lever.main().account().change(company -> fill(company));
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%d accounts, %d candidacies, filled in %d ms, heap in use %d MB of at most %d%n",
        lever.accounts().size(),
        lever.opportunities().size(),
        (System.nanoTime() - begun) / 1_000_000,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
  }

  private int fill(Company company) {
    List<Posting> postings = List.copyOf(company.postings());
    List<Stage> stages = company.stages();
    for (int i = 0; i < CANDIDACIES; i++) {
      String contact = id();
      company.put(
          new Contact(
              contact,
              "Person " + i,
              "",
              "Leeds",
              List.of("person" + i + "@mail.test"),
              List.of(),
              List.of("https://outhire.example/a/" + i),
              false));
      Posting posting = postings.get(random.nextInt(postings.size()));
      company.put(candidacy(contact, posting, stages.get(random.nextInt(stages.size())), i));
    }
    return CANDIDACIES;
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private Opportunity candidacy(String contact, Posting posting, Stage stage, int i) {
    long at = START + i * 60_000L;
    ObjectNode fields =
        Json.object()
            .put("id", id())
            .put("contact", contact)
            .put("stage", stage.id())
            .put("origin", "sourced")
            .put("owner", posting.owner())
            .put("createdAt", at);
    var tags = new java.util.ArrayList<>(posting.words());
    tags.add("Outhire");
    if (i % 1000 == 0) {
      tags.add("Rare");
    }
    fields.set("tags", Json.strings(tags));
    fields.set("sources", Json.strings(List.of("Outhire")));
    fields
        .putObject("application")
        .put("id", id())
        .put("type", "user")
        .put("posting", posting.id())
        .put("createdAt", at);
    fields
        .putArray("stageChanges")
        .addObject()
        .put("toStageId", stage.id())
        .put("toStageIndex", 0)
        .put("updatedAt", at);
    if (i % 3 == 0) {
      fields.putObject("archived").put("reason", "gone").put("archivedAt", at);
    }
    return Json.MAPPER.convertValue(fields, Opportunity.class);
  }

  private void measure() throws Exception {
    String posting = lever.postings().getFirst().id();
    String list = "/v1/opportunities?limit=100";
    time("first page", list);
    time("page in the middle", list + "&offset=" + middle());
    time("one mailbox", list + "&email=person77777@mail.test&expand=applications");
    time(
        "look before a push",
        list + "&email=person77777@mail.test&posting_id=" + posting + "&tag=Outhire");
    time("one posting", list + "&posting_id=" + posting);
    time("a tag that all have", list + "&tag=Outhire");
    time("a tag of one in a thousand", list + "&tag=Rare");
    time("one stage, not archived", list + "&stage_id=offer&archived=false");
    time(
        "changed in the last hour",
        list + "&updated_at_start=" + (START + (CANDIDACIES - 60) * 60_000L));
    time("an origin that none has", list + "&origin=agency");
    time("a place where nobody is", list + "&location=Nowhere");
    time("nothing found by walking", list + "&snoozed=true");
    time("tags", "/v1/tags");
    time("postings", "/v1/postings?limit=100");
    time("create", null);
  }

  private String middle() throws Exception {
    return Caller.encode(
        "[201," + (START + CANDIDACIES * 30_000L) + ",\"00000000-0000-0000-0000-000000000000\"]");
  }

  private void time(String what, String path) throws Exception {
    String performer = lever.users().getFirst().id();
    long[] nanos = new long[CALLS];
    for (int i = -CALLS; i < CALLS; i++) {
      long begun = System.nanoTime();
      if (path == null) {
        key.post(
                "/v1/opportunities?perform_as=" + performer,
                "{\"name\": \"Ada\", \"emails\": [\"a%d@b.test\"]}".formatted(i))
            .expecting(201);
      } else {
        key.get(path).expecting(200);
      }
      if (i >= 0) {
        nanos[i] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-30s median %6.2f ms, 95 of 100 %6.2f ms%n",
        what, nanos[CALLS / 2] / 1e6, nanos[CALLS * 95 / 100] / 1e6);
  }
}
