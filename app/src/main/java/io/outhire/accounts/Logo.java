package io.outhire.accounts;

/**
 * An employer's logo.
 *
 * @param hash of its bytes, so that its address changes with it
 * @param width in pixels
 * @param height in pixels
 */
public record Logo(String hash, int width, int height) {}
