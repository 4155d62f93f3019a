package io.outhire.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Writes error pages. */
public final class ErrorPages {
  private ErrorPages() {}

  @CheckedTemplate(basePath = "", requireTypeSafeExpressions = false)
  static class Templates {
    private Templates() {}

    static native TemplateInstance error(
        Integer status, String title, String text, String link, String linkLabel);
  }

  /** For whoever sent an application when more arrived than can be stored; of status 503. */
  public static String tooManyForms() {
    return html(ErrorPage.tooManyForms());
  }

  static String html(ErrorPage page) {
    return Templates.error(page.status(), page.title(), page.text(), page.link(), page.linkLabel())
        .render();
  }

  static String plain(ErrorPage page) {
    return page.title() + ". " + page.text() + "\n";
  }
}
