package io.outhire.leveremulator.company;

import io.outhire.leveremulator.http.Bytes;

/**
 * A file that waits to be named by an application.
 *
 * @param expiresAt ms since 1970 UTC; gone from then on
 */
public record Upload(
    String id, String fileName, String contentType, Bytes content, long expiresAt) {}
