package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsNote;
import io.outhire.integrations.ats.Departure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Notes in the local Lever, over the wire. */
class LeverNotesTest {
  private static final EmulatedLever LEVER = new EmulatedLever();
  private static final String MARKER = "Sent by Outhire, reference OUT-7K3F-92QX";

  private final String user = firstUser();
  private final String candidacy = candidacy();

  @AfterAll
  static void stop() {
    LEVER.close();
  }

  private static String firstUser() {
    try {
      return LEVER.account.users(Optional.empty()).items().getFirst().id();
    } catch (AtsFailure failure) {
      throw new AssertionError(failure);
    }
  }

  private String candidacy() {
    var ada =
        new AtsApplication(
            user,
            Optional.empty(),
            "Ada Lovelace",
            "ada@example.org",
            Optional.empty(),
            List.of(),
            List.of("Outhire"),
            List.of("Outhire", "linkedin"),
            Optional.empty());
    try {
      return LEVER.account.create(ada, Departure.FREE).id();
    } catch (AtsFailure failure) {
      throw new AssertionError(failure);
    }
  }

  private String add(String text) throws AtsFailure {
    return LEVER.account.note(new AtsNote(candidacy, user, text), Departure.FREE);
  }

  @Test
  void isFoundAgainByItsMarkerLine() throws Exception {
    String other = add("Something else, " + MARKER);
    String made = add("Dear Acme,\nI bake.\n\n" + MARKER);

    assertThat(LEVER.account.notes(candidacy, MARKER)).containsExactly(made).doesNotContain(other);
  }

  @Test
  void isFoundBehindMoreThanAPageOfOthers() throws Exception {
    for (int i = 0; i < 101; i++) {
      add("Note " + i);
    }
    String made = add("Dear Acme,\n\n" + MARKER);

    assertThat(LEVER.account.notes(candidacy, MARKER)).containsExactly(made);
  }

  @Test
  void notifiesNobodyWhomTheCandidateNames() throws Exception {
    add("Hello @sam and ada@example.org\n\n" + MARKER);

    String stored =
        LEVER.emulator.main().company().notes().stream()
            .filter(note -> note.opportunity().equals(candidacy))
            .map(note -> note.value())
            .findFirst()
            .orElseThrow();
    assertThat(stored).contains("Hello @\u200Bsam").doesNotContain("@sam", "@example");
  }

  @Test
  void onACandidateWhoIsNotThereIsRefused() {
    var note = new AtsNote("5b0d6c1e-6c2f-4a0a-9f58-0d3f2f8c7a11", user, MARKER);

    assertThatThrownBy(() -> LEVER.account.note(note, Departure.FREE))
        .isInstanceOf(AtsFailure.Refused.class);
    assertThatThrownBy(
            () -> LEVER.account.note(new AtsNote("../users", user, MARKER), Departure.FREE))
        .isInstanceOf(AtsFailure.Refused.class);
  }
}
