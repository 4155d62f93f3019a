package io.outhire.dashboard.settings.integrations;

import io.outhire.dashboard.ats.DeliveryDot;
import io.outhire.web.layout.Moment;

/**
 * One delivery in the list.
 *
 * @param path the application's page, with its time line
 * @param sendPath where it is sent by hand; empty when that makes no sense
 * @param cause what came in its way last; empty when nothing did
 * @param candidacy its id in the ATS; empty until it is there
 * @param link its page in the ATS; likewise
 */
public record DeliveryLine(
    String reference,
    String name,
    String email,
    String job,
    DeliveryDot state,
    int attempts,
    String cause,
    String path,
    String sendPath,
    String candidacy,
    String link,
    Moment received) {}
