package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.integrations.ats.AtsApplication;
import java.util.Optional;

/** What is sent of an application. */
interface Parcels {
  /** By this word people, and we ourselves, know in the ATS what came through Outhire. */
  String TAG = "Outhire";

  /**
   * Everything, as it stands now; empty when there is no such application any more.
   *
   * @param postingId empty to send it without a posting
   */
  Optional<AtsApplication> of(
      TeamId team, ApplicationId application, String performAs, Optional<String> postingId);

  /** The person's e-mail address; likewise. */
  Optional<String> email(TeamId team, ApplicationId application);
}
