package io.outhire.careers.subscribe;

/** One option of a drop-down. */
public record Choice(String value, String label, boolean chosen) {}
