package io.outhire.testing;

import io.outhire.testing.FormData.FilePart;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form on a page, filled in as the page had it. */
public final class Form {
  private final Browser browser;
  private final String action;
  private final boolean multipart;
  private final List<Entry<String, String>> fields = new ArrayList<>();
  private final List<FilePart> files = new ArrayList<>();

  Form(Browser browser, Element element) {
    this.browser = browser;
    this.action = element.attr("action");
    this.multipart = "multipart/form-data".equals(element.attr("enctype"));
    for (KeyVal field : ((FormElement) element).formData()) {
      if (element.selectFirst("input[type=file][name=\"%s\"]".formatted(field.key())) == null) {
        fields.add(java.util.Map.entry(field.key(), field.value()));
      }
    }
  }

  /** What stands in a field; empty when there is no such field. */
  public String value(String name) {
    return fields.stream()
        .filter(field -> field.getKey().equals(name))
        .map(Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** Fills a field, or adds one (a tick box that was empty, the button that is pressed). */
  public Form with(String name, String value) {
    without(name);
    fields.add(java.util.Map.entry(name, value));
    return this;
  }

  /** Adds a value to those a field has. */
  public Form and(String name, String value) {
    fields.add(java.util.Map.entry(name, value));
    return this;
  }

  /** Leaves a field out. */
  public Form without(String name) {
    fields.removeIf(field -> field.getKey().equals(name));
    return this;
  }

  /** Puts a file into a multipart form. */
  public Form withFile(String field, String fileName, String type, byte[] bytes) {
    files.add(new FilePart(field, fileName, type, bytes));
    return this;
  }

  /** Sends it and stays at a redirect. */
  public Page submit() {
    if (multipart) {
      return browser.send(
          "POST",
          action,
          BodyPublishers.ofByteArray(FormData.multipart(fields, files)),
          "multipart/form-data; boundary=" + FormData.BOUNDARY);
    }
    return browser.send(
        "POST",
        action,
        BodyPublishers.ofString(FormData.urlEncoded(fields)),
        "application/x-www-form-urlencoded");
  }

  /** Sends it and follows redirects. */
  public Page submitted() {
    return submit().followed();
  }
}
