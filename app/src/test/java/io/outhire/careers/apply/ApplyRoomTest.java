package io.outhire.careers.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@OuthireTest
class ApplyRoomTest {
  @Inject ApplyRoom room;

  @Test
  void whoeverComesWhenAllPlacesAreTakenIsAskedToComeAgain() {
    for (int i = 0; i < ApplyRoom.MOST_FORMS; i++) {
      assertThat(room.enter(1)).isTrue();
    }
    try {
      Page refused = send();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("10");
      assertThat(refused.text()).contains("was not taken yet", "send it again");
      assertThat(refused.header("Content-Security-Policy")).isNotEmpty();
      assertThat(Browser.open().get("/no-such-team/jobs").status()).isEqualTo(404);
    } finally {
      for (int i = 0; i < ApplyRoom.MOST_FORMS; i++) {
        room.leave(1);
      }
    }
    assertThat(send().status()).isNotEqualTo(503);
  }

  @Test
  void soManyBytesAtOnceAreTooManyHoweverFewTheForms() {
    assertThat(room.enter(ApplyRoom.MOST_BYTES)).isTrue();
    assertThat(send().status()).isEqualTo(503);
    room.leave(ApplyRoom.MOST_BYTES);
    assertThat(room.enter(ApplyRoom.MOST_BYTES)).isTrue();
    room.leave(ApplyRoom.MOST_BYTES);
  }

  private static Page send() {
    return Browser.open()
        .send("POST", "/acme/jobs/baker/apply", BodyPublishers.ofString("x"), "text/plain");
  }
}
