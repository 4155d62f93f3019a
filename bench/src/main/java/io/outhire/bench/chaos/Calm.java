package io.outhire.bench.chaos;

import io.outhire.bench.world.Company;
import io.outhire.bench.world.Employer;
import io.outhire.bench.world.OuthireNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What people do about harm: reconnect what was revoked, send again what was refused. At the end it
 * waits until nothing is on its way any more.
 */
final class Calm {
  private final World world;
  private final Tally tally;
  private final AtomicBoolean over = new AtomicBoolean();

  Calm(World world, Tally tally) {
    this.world = world;
    this.tally = tally;
  }

  /** Goes round until told to end. */
  void mend() {
    try {
      while (!over.get()) {
        TimeUnit.SECONDS.sleep(2);
        round(false);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  void end() {
    over.set(true);
  }

  /** No harm from now on; says how many are still on their way when patience is over. */
  long settle(Duration patience) throws Exception {
    world.watches().forEach(Watch::calmDown);
    for (OuthireNode node : world.nodes()) {
      node.child().signal("CONT");
    }
    for (Company company : world.companies()) {
      world.lever().delete("/accounts/" + company.site() + "/faults");
      var _ = world.lever().post("/accounts/" + company.site() + "/list-lag", "{\"seconds\": 0}");
    }
    long end = System.nanoTime() + patience.toNanos();
    long left = Long.MAX_VALUE;
    while (left != 0 && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
      round(true);
      left = left();
    }
    return left;
  }

  private long left() throws IOException {
    try {
      return world.records().count("select count(*) from delivery where state <> 'DELIVERED'");
    } catch (SQLException notNow) {
      return Long.MAX_VALUE;
    }
  }

  private void round(boolean all) {
    each(
        "select team_id, '' from connection where state = 'broken'",
        stuck -> admin(stuck.team()).connect(world.lever()));
    if (all) {
      each(
          "select team_id, application_id from delivery where state in ('PARKED', 'HELD')",
          stuck -> admin(stuck.team()).sendAgain(stuck.application()));
    }
  }

  private interface Mending {
    void mend(Stuck stuck) throws IOException;
  }

  /** One that cannot be mended just now keeps back no other; the next round comes. */
  private void each(String sql, Mending mending) {
    try {
      for (Stuck stuck : stuck(sql)) {
        try {
          mending.mend(stuck);
        } catch (IOException | RuntimeException notNow) {
          tally.count("not mended at once: " + notNow.getClass().getSimpleName());
        }
      }
    } catch (IOException | SQLException notNow) {
      tally.count("not mended at once: " + notNow.getClass().getSimpleName());
    }
  }

  private Employer admin(UUID team) {
    for (int index = 0; index < world.companies().size(); index++) {
      if (world.companies().get(index).team().equals(team)) {
        return world.admins().get(index);
      }
    }
    throw new IllegalStateException("nobody's");
  }

  private record Stuck(UUID team, String application) {}

  private List<Stuck> stuck(String sql) throws SQLException, IOException {
    return world
        .records()
        .ask(
            connection -> {
              List<Stuck> found = new ArrayList<>();
              try (var statement = connection.createStatement();
                  var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                  found.add(new Stuck(rows.getObject(1, UUID.class), rows.getString(2)));
                }
              }
              return found;
            });
  }
}
