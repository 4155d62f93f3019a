package io.outhire.integrations.ats;

/**
 * A note to put on a candidacy.
 *
 * @param candidacyId the provider's
 * @param performAs the user it is attributed to
 * @param text plain, with line breaks as {@code \n}; nobody named in it is to be notified
 */
public record AtsNote(String candidacyId, String performAs, String text) {}
