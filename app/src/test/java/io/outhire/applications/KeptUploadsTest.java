package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeptUploadsTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
  private final KeptUploads keptUploads = new KeptUploads(DATABASE, now::get);
  private final TeamId team = new TeamId(UUID.randomUUID());
  private final FormToken token = FormToken.next(now::get);

  @Test
  void aFileWaitsForItsForm() {
    keptUploads.keep(team, token, SomeForms.resume("waiting"));

    Resume found = keptUploads.find(team, token).orElseThrow();
    assertThat(found.file()).isEqualTo(SomeForms.resume("waiting").file());
    assertThat(found.fileName()).isEqualTo("cv.pdf");
    assertThat(keptUploads.find(team, FormToken.next(now::get))).isEmpty();
  }

  @Test
  void aFileChosenLaterTakesThePlaceOfTheOneBefore() {
    keptUploads.keep(team, token, SomeForms.resume("first"));
    keptUploads.keep(team, token, SomeForms.resume("second"));

    assertThat(keptUploads.find(team, token).orElseThrow().file())
        .isEqualTo(SomeForms.resume("second").file());
  }

  @Test
  void aFileThatWaitedTooLongIsGone() {
    keptUploads.keep(team, token, SomeForms.resume("old"));
    FormToken young = FormToken.next(now::get);
    now.updateAndGet(then -> then.plus(Duration.ofHours(5)));
    keptUploads.keep(team, young, SomeForms.resume("young"));
    now.updateAndGet(then -> then.plus(Duration.ofHours(1)));

    assertThat(keptUploads.find(team, token)).isEmpty();
    keptUploads.discardOld();
    assertThat(rows()).isEqualTo(1);
    assertThat(keptUploads.find(team, young)).isPresent();
  }

  private long rows() {
    return DATABASE.inTeam(
        team,
        handle -> handle.createQuery("select count(*) from kept_uploads").mapTo(Long.class).one());
  }
}
