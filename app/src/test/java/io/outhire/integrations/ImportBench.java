package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.Jobs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports on a real database, from an account of the test's own. */
final class ImportBench {
  final TeamId team = new TeamId(UUID.randomUUID());
  final List<ImportId> planned = new ArrayList<>();
  final Jobs jobs;
  final JobLinks links;
  final ImportingPostings importing;

  ImportBench(Database database, AtsAccount account) {
    Clock clock = Clock.systemUTC();
    ConnectionId connection = new ConnectionId(UUID.randomUUID());
    Lines lines =
        new Lines() {
          @Override
          public Optional<Line> of(TeamId whose) {
            return whose.equals(team)
                ? Optional.of(new Line(connection, true, true, Optional.empty(), Optional.empty()))
                : Optional.empty();
          }

          @Override
          public AtsAccount account(TeamId whose, ConnectionId which) {
            return account;
          }

          @Override
          public AtsAccount unhurried(TeamId whose, ConnectionId which) {
            return account;
          }
        };
    jobs = new Jobs(database);
    links = new JobLinks(database, clock);
    importing =
        new ImportingPostings(
            lines,
            links,
            new EditingJobs(database, jobs, clock, heard -> {}),
            new ImportStore(database, clock),
            database,
            clock,
            (whose, id) -> planned.add(id));
  }

  ImportProgress importAll(List<String> postings) {
    ImportId id = importing.start(team, postings);
    while (importing.run(team, id).isPresent()) {
      // The wait between two tries is the task's, not the import's.
    }
    return progress(id);
  }

  ImportProgress progress(ImportId id) {
    return importing.progress(team, id).orElseThrow();
  }
}
