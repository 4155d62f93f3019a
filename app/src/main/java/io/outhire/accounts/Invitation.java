package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import java.time.Instant;

/**
 * A team's asking somebody to join it.
 *
 * @param team which team
 * @param email where it was sent; only this address can join by it
 * @param name how the inviting admin calls the person, who may choose another
 * @param role what they will be
 * @param expires when its link stops working; may have passed
 */
public record Invitation(
    InvitationId id, Team team, EmailAddress email, String name, Role role, Instant expires) {}
