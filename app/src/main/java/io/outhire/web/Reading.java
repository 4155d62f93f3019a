package io.outhire.web;

import io.outhire.words.Language;
import io.outhire.words.Words;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which language a public page is read in: the address's {@code ?lang=}, or the browser's. */
@RequestScoped
@Named("reading")
public class Reading {
  /** The parameter of an address that names the language. */
  public static final String PARAMETER = "lang";

  private final RoutingContext request;
  private Words spoken = Words.in(Language.ENGLISH);

  @Inject
  Reading(RoutingContext request) {
    this.request = request;
  }

  /**
   * The words that the visitor is to read. Says to caches that the page depends on the language.
   *
   * @param fallback the job's or the team's language, when the visitor names none of ours
   */
  public Words words(Language fallback) {
    request.response().putHeader(HttpHeaders.VARY, "Accept-Language");
    String asked = request.queryParams().get(PARAMETER);
    String accepted = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    spoken = Words.in(Language.wanted(asked, accepted, fallback));
    request.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, spoken.lang());
    return spoken;
  }

  /** What {@link #words} chose, for the tags, which see nothing of the page they stand in. */
  public Words spoken() {
    return spoken;
  }
}
