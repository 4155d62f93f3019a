package io.outhire.web.layout;

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
 */
public record CareersFrame(
    String title,
    @Nullable String description,
    String team,
    String home,
    @Nullable String canonical,
    @Nullable BrandColour brand) {}
