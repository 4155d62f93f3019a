package io.outhire.common;

/**
 * Whether this is the demo: a sample team stands ready and mail stays in a page.
 *
 * @param on false wherever real people apply
 */
public record DemoMode(boolean on) {}
