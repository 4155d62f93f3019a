package io.outhire.careers.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.Slug;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PageVersionsTest {
  private static final Slug ACME = new Slug("acme");
  private static final Slug OTHER = new Slug("other");

  private final List<Set<Slug>> questions = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Map<Slug, UUID>> answers = new LinkedBlockingQueue<>();
  private final AtomicLong now = new AtomicLong();
  private final PageVersions versions = new PageVersions(this::answer, Duration.ZERO, now::get);

  @Test
  void whoAsksWhileAQuestionIsOnItsWayIsAnsweredByTheNextOne() {
    UUID before = UUID.randomUUID();
    UUID after = UUID.randomUUID();
    var early = read(ACME);
    awaitQuestions(1);
    var late = read(ACME);
    var latest = read(OTHER);
    answers.add(Map.of(ACME, before));
    assertThat(early.join()).contains(before);
    assertThat(late).isNotDone();
    answers.add(Map.of(ACME, after));
    assertThat(late.join()).contains(after);
    assertThat(latest.join()).isEmpty();
    assertThat(questions).containsExactly(Set.of(ACME), Set.of(ACME, OTHER));
  }

  @Test
  void aVersionServesForItsTimeFromWhenItWasAskedForAndNoLonger() {
    UUID version = UUID.randomUUID();
    var lasting = new PageVersions(this::answer, Duration.ofNanos(100), now::get);
    assertThat(lasting.fresh(ACME)).isEmpty();
    var asked = new CompletableFuture<Optional<UUID>>();
    lasting.read(ACME, asked::complete);
    awaitQuestions(1);
    now.set(40);
    answers.add(Map.of(ACME, version));
    assertThat(asked.orTimeout(10, TimeUnit.SECONDS).join()).contains(version);
    now.set(50);
    assertThat(lasting.fresh(ACME)).contains(version);
    assertThat(questions).as("half of its time is not over").hasSize(1);
    now.set(100);
    assertThat(lasting.fresh(ACME)).contains(version);
    awaitQuestions(2);
    now.set(101);
    assertThat(lasting.fresh(ACME)).as("its time is over").isEmpty();
    answers.add(Map.of(ACME, UUID.randomUUID()));
  }

  @Test
  void aDatabaseThatFailsLeavesNobodyWaiting() {
    var failing =
        new PageVersions(
            teams -> {
              throw new IllegalStateException("out of reach");
            },
            Duration.ZERO,
            now::get);
    for (int i = 0; i < 2; i++) {
      var asked = new CompletableFuture<Optional<UUID>>();
      failing.read(ACME, asked::complete);
      assertThat(asked.orTimeout(10, TimeUnit.SECONDS).join()).isEmpty();
    }
  }

  private CompletableFuture<Optional<UUID>> read(Slug team) {
    var version = new CompletableFuture<Optional<UUID>>();
    versions.read(team, version::complete);
    return version.orTimeout(10, TimeUnit.SECONDS);
  }

  private void awaitQuestions(int number) {
    while (questions.size() < number) {
      Thread.onSpinWait();
    }
  }

  private Map<Slug, UUID> answer(Set<Slug> teams) {
    questions.add(teams);
    try {
      return answers.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
