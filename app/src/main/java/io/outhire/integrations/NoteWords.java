package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import java.util.Optional;

/** What the note says that follows an application. */
interface NoteWords {
  /** All of it, the marker in its last line; empty when there is nothing to say (any more). */
  Optional<String> of(TeamId team, ApplicationId application);

  /** The line by which the note is known again; empty when the application is gone. */
  Optional<String> marker(TeamId team, ApplicationId application);
}
