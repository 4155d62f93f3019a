package io.outhire.web.layout;

/**
 * What stands above every page of the dashboard as long as it is true.
 *
 * @param href where it can be mended; empty when the reader cannot
 * @param label the words of that link
 */
public record Banner(String title, String text, String href, String label) {}
