package io.outhire.web.layout;

import io.outhire.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a public page ({@code layout/careers.html}).
 *
 * @param title the whole title as the browser and search engines show it
 * @param description one sentence for search engines, or null
 * @param team the employer's name
 * @param home the address of the employer's list of jobs
 * @param canonical the one address of this page, or null where it must not be indexed
 * @param brand the employer's colour, or null for ours
 * @param words what the page itself says, in the visitor's language
 * @param logo the employer's, or null
 * @param languages the same page in other languages; empty where it does not offer them
 */
public record CareersFrame(
    String title,
    @Nullable String description,
    String team,
    String home,
    @Nullable String canonical,
    @Nullable BrandColour brand,
    Words words,
    @Nullable Picture logo,
    List<LanguageLink> languages) {

  /** A picture and its size in pixels. */
  public record Picture(String path, int width, int height) {}

  /** This page in a language. */
  public record LanguageLink(String code, String name, String href, boolean current) {}
}
