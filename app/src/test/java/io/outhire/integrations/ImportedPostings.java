package io.outhire.integrations;

import io.outhire.db.MigratedDatabase;
import io.outhire.jobs.JobContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an import makes of every posting of the sample company, and of boards in a folder. */
public final class ImportedPostings {
  private ImportedPostings() {}

  /** The jobs as they stand after the import, before anybody has looked at them. */
  public static List<JobContent> contents(Path... folders) throws Exception {
    try (EmulatedLever lever = new EmulatedLever(folders)) {
      ImportBench bench = new ImportBench(MigratedDatabase.fresh(), lever.account);
      List<String> all =
          bench.importing.offered(bench.team).stream().map(one -> one.posting().id()).toList();
      return bench.importAll(all).rows().stream()
          .map(ImportProgress.Row::job)
          .flatMap(Optional::stream)
          .map(job -> bench.jobs.find(bench.team, job).orElseThrow().content())
          .toList();
    }
  }
}
