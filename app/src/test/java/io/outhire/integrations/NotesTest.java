package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.Deliveries.SentByHand;
import io.outhire.integrations.DeliveryCause.Code;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.ScriptedAts.Answer;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsNote;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The note that follows an application: there once, and never in the application's way. */
class NotesTest {
  private static final Database DATABASE = MigratedDatabase.fresh();
  private static final Duration SETTLED = Duration.ofMinutes(20);

  private final DeliveryBench bench = new DeliveryBench(DATABASE);

  private ApplicationId applyWriting(String letter) {
    ApplicationId application = bench.apply();
    bench.writes(application, letter);
    return application;
  }

  private List<AtsNote> notes(ApplicationId application) {
    return bench.ats.notesFor(DeliveryBench.email(application));
  }

  @Test
  void followsTheApplicationInACallOfItsOwn() {
    ApplicationId application = applyWriting("Dear Acme,");
    bench.run();

    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(notes(application)).hasSize(1);
    assertThat(notes(application).getFirst().text())
        .startsWith("Dear Acme,")
        .endsWith("Sent by Outhire, reference " + application);
    assertThat(notes(application).getFirst().performAs()).isEqualTo(DeliveryBench.USER);
    assertThat(bench.story(application))
        .containsExactly(
            What.RECEIVED, What.SENT, What.DELIVERED, What.NOTE_SENT, What.NOTE_DELIVERED);
  }

  @Test
  void whereThereIsNothingToSayThereIsNoNoteAndNoCall() {
    ApplicationId application = bench.apply();
    bench.run();

    assertThat(bench.notes.of(bench.team, application)).isEmpty();
    assertThat(bench.ats.noteCalls()).isZero();
    assertThat(bench.run()).as("nothing to come back for").isEmpty();
  }

  @Test
  void allApplicationsGoBeforeTheFirstNote() {
    bench.ats.whileCreating(() -> assertThat(bench.ats.noteCalls()).isZero());
    ApplicationId first = applyWriting("One");
    ApplicationId second = applyWriting("Two");
    bench.run();

    assertThat(bench.noteState(first)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.noteState(second)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void surelyNotDoneIsTriedAgainLater() {
    bench.ats.thenNotes(Answer.BUSY);
    ApplicationId application = applyWriting("Dear Acme,");
    bench.run();
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.PENDING);
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);

    bench.runFor(Duration.ofMinutes(1));
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(notes(application)).hasSize(1);
  }

  @Test
  void refusedItIsParkedAndSentAgainByHandAlone() {
    bench.ats.thenNoteFails(new AtsFailure.Refused(404, "Lever does not know this."));
    ApplicationId application = applyWriting("Dear Acme,");
    bench.runFor(Duration.ofDays(1));
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.PARKED);
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.ats.noteCalls()).isEqualTo(1);

    assertThat(bench.deliveries.sendAgain(bench.team, application))
        .isEqualTo(SentByHand.ON_ITS_WAY);
    bench.run();
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.madeFor(application)).as("the application is not sent again").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {
        "MADE_THEN_LOST",
        "MADE_THEN_KILLED",
        "LOST_UNMADE",
        "KILLED_UNMADE",
        "FAULT",
        "DISCONNECTED"
      })
  void howeverItEndsItStandsThereOnce(Answer answer) {
    bench.ats.thenNotes(answer);
    ApplicationId application = applyWriting("Dear Acme,");
    bench.runFor(SETTLED);
    bench.reconnect();
    bench.runFor(Duration.ofMinutes(1));

    assertThat(notes(application)).hasSize(1);
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  /** Shows that the test above can fail: without looking there are two. */
  @Test
  void withoutLookingThereWouldBeTwo() {
    bench.ats.blind();
    bench.ats.thenNotes(Answer.MADE_THEN_LOST);
    ApplicationId application = applyWriting("Dear Acme,");
    bench.runFor(SETTLED);

    assertThat(notes(application)).hasSize(2);
  }

  @Test
  void aDoubtIsLookedForOverTheWholeSettlingTimeBeforeItIsSentAgain() {
    bench.ats.thenNotes(Answer.LOST_UNMADE);
    ApplicationId application = applyWriting("Dear Acme,");
    bench.runFor(Duration.ofMinutes(4));
    assertThat(bench.ats.noteCalls()).isEqualTo(1);
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.UNKNOWN);

    bench.runFor(Duration.ofMinutes(10));
    assertThat(bench.ats.noteCalls()).isEqualTo(2);
    assertThat(bench.story(application)).contains(What.NOTE_DOUBTED, What.NOTE_RULED_OUT);
  }

  @Test
  void anApplicationThatWasFoundMayHaveItsNoteAlready() {
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = applyWriting("Dear Acme,");
    bench.run();
    assertThat(bench.notes.of(bench.team, application)).isEmpty();

    bench.runFor(SETTLED);
    assertThat(bench.story(application)).contains(What.FOUND, What.NOTE_NOT_FOUND);
    assertThat(notes(application)).hasSize(1);
  }

  @Test
  void aConnectionThatDoesNotPermitNotesStillSendsApplications() {
    bench.permitsNotes(false);
    ApplicationId application = applyWriting("Dear Acme,");
    ApplicationId silent = bench.apply();
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.HELD);
    assertThat(bench.notes.of(bench.team, silent)).isEmpty();
    assertThat(bench.notes.kept(bench.team)).isEqualTo(1);
    assertThat(bench.ats.noteCalls()).isZero();

    bench.permitsNotes(true);
    bench.reconnect();
    bench.run();
    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void a403MeansThatTheScopeIsMissing() {
    bench.ats.thenNoteFails(new AtsFailure.Refused(403, "Lever does not permit this."));
    ApplicationId application = applyWriting("Dear Acme,");
    bench.run();

    NoteDelivery note = bench.notes.of(bench.team, application).orElseThrow();
    assertThat(note.state()).isEqualTo(DeliveryState.HELD);
    assertThat(note.cause().orElseThrow().code()).isEqualTo(Code.NOTES_NOT_PERMITTED);
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void aNoteThatCannotBeWrittenBlocksNobody() {
    ApplicationId bad = applyWriting("Dear Acme,");
    bench.unwritable(bad);
    ApplicationId good = applyWriting("Dear Acme,");
    bench.run();

    assertThat(bench.state(bad)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.noteState(bad)).isEqualTo(DeliveryState.PENDING);
    assertThat(bench.noteState(good)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void disconnectedByChoiceItWaitsForTheSameConnection() {
    bench.ats.thenNotes(Answer.BUSY);
    ApplicationId application = applyWriting("Dear Acme,");
    Optional<java.time.Instant> next = bench.run();
    assertThat(next).isPresent();
    bench.disconnect();

    assertThat(bench.noteState(application)).isEqualTo(DeliveryState.HELD);
  }
}
