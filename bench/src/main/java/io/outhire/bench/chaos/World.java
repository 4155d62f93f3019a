package io.outhire.bench.chaos;

import io.outhire.bench.world.Checkout;
import io.outhire.bench.world.Company;
import io.outhire.bench.world.Employer;
import io.outhire.bench.world.Emulator;
import io.outhire.bench.world.Founding;
import io.outhire.bench.world.OuthireNode;
import io.outhire.bench.world.Records;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Two processes of Outhire on one embedded PostgreSQL, which the first brings up, and the emulator.
 *
 * @param first starts and watches PostgreSQL, and takes it down with itself
 * @param second only uses it; its own clock is wrong, by another span after every start
 */
record World(
    Path folder,
    Disk disk,
    Records records,
    Emulator lever,
    OuthireNode first,
    OuthireNode second,
    List<Watch> watches,
    List<Company> companies,
    List<Employer> admins)
    implements AutoCloseable {

  static World open(Plan plan, Tally tally) throws Exception {
    Checkout checkout = Checkout.here();
    Path folder = Checkout.folder("chaos");
    Disk disk = Disk.at(folder.resolve("disk"));
    Records records = new Records(folder.resolve("disk/data"));
    Map<String, String> settings = settings(plan, checkout, records.data());
    OuthireNode first = OuthireNode.in(checkout, folder, "first", settings);
    OuthireNode second = OuthireNode.in(checkout, folder, "second", settings);
    URI callback = URI.create(first.base() + "/integrations/lever/callback");
    Emulator lever = Emulator.start(checkout, folder, callback, Map.of());
    List.of(first, second)
        .forEach(
            node -> {
              node.set("OUTHIRE_URL", first.base().toString());
              node.set("OUTHIRE_LEVER_EMULATOR", lever.base().toString());
            });
    var random = new SplittableRandom(plan.seed() + 1);
    List<Watch> watches =
        List.of(
            new Watch(first, "first", false, records, plan, tally, random.split(), 300),
            new Watch(second, "second", true, records, plan, tally, random.split(), 100));
    World world =
        new World(
            folder,
            disk,
            records,
            lever,
            first,
            second,
            watches,
            new ArrayList<>(),
            new ArrayList<>());
    try {
      world.begin(plan);
      return world;
    } catch (Exception failed) {
      world.close();
      throw failed;
    }
  }

  private static Map<String, String> settings(Plan plan, Checkout checkout, Path data) {
    Map<String, String> settings = new HashMap<>();
    settings.put("OUTHIRE_DEMO", "true");
    // Whoever fills in a form within two seconds would be taken for the program that it is here.
    settings.put("OUTHIRE_FORMS_FASTEST", "PT0S");
    settings.put("OUTHIRE_DATA", data.toString());
    settings.put("OUTHIRE_POSTGRES", checkout.postgres().toString());
    settings.put("OUTHIRE_SECRET_KEY", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");
    settings.put("OUTHIRE_SETTLING", plan.settlingSeconds() + "s");
    settings.put("OUTHIRE_LEASE", plan.leaseSeconds() + "s");
    settings.put("OUTHIRE_LONGEST_GAP", "4s");
    settings.put("OUTHIRE_HEARTBEAT", "1s");
    return settings;
  }

  private void begin(Plan plan) throws Exception {
    for (Watch watch : watches) {
      watch.begin();
    }
    Founding founding = new Founding(records, lever);
    for (int number = 0; number < plan.companies(); number++) {
      Company company = founding.found("company-" + number, 3);
      Employer admin = new Employer(company, first::base);
      founding.connect(company, admin);
      companies.add(company);
      admins.add(admin);
    }
  }

  List<OuthireNode> nodes() {
    return List.of(first, second);
  }

  @Override
  public void close() throws IOException {
    try {
      for (OuthireNode node : nodes()) {
        node.child().signal("CONT");
      }
      for (Watch watch : watches.reversed()) {
        watch.stop();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    lever.close();
    disk.close();
  }
}
