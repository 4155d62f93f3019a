package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Response;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders templates; everything is escaped that is not marked as raw. */
final class View {
  private static final String FOLDER = "/lever-emulator/";

  private @Nullable Engine engine;

  /** Made for the first page: the API starts without it, and faster so. */
  private synchronized Engine engine() {
    if (engine == null) {
      engine = newEngine();
    }
    return engine;
  }

  private Engine newEngine() {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addResultMapper(new HtmlEscaper(List.of("text/html")))
        .addLocator(this::locate)
        .strictRendering(true)
        .build();
  }

  private Optional<TemplateLocation> locate(String id) {
    return read("templates/" + id + ".html").map(Source::new);
  }

  /** A template's text, marked as HTML so that values are escaped. */
  private record Source(Bytes content) implements TemplateLocation {
    @Override
    public Reader read() {
      return new StringReader(content.asText());
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(Variant.forContentType("text/html"));
    }
  }

  static Optional<Bytes> read(String resource) {
    try (InputStream content = View.class.getResourceAsStream(FOLDER + resource)) {
      return content == null ? Optional.empty() : Optional.of(Bytes.of(content.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A page of that template. */
  Response page(int status, String template, Frame frame, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frame);
    var found = engine().getTemplate(template);
    if (found == null) {
      throw new IllegalStateException("No template " + template);
    }
    return Response.html(status, found.data(all).render());
  }
}
