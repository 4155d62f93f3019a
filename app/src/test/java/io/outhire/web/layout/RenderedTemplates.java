package io.outhire.web.layout;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The application's templates without the application: the same engine, rendered in milliseconds.
 */
public final class RenderedTemplates {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path SAMPLES = Path.of("src/test/resources");
  private static final Map<String, String> CSRF =
      Map.of("parameterName", "csrf-token", "token", "a-token");

  private static final Map<String, Object> INJECTED =
      Map.of("csrf", CSRF, "reading", Map.of("spoken", OurWords.english()));

  private final Engine engine = engine();

  /** Renders a template of the application, or of {@code src/test/resources}. */
  public String render(String template, Map<String, Object> data) {
    return rendered(engine.getTemplate(template), data);
  }

  /** Renders markup given here. */
  public String renderText(String markup, Map<String, Object> data) {
    return rendered(engine.parse(markup, Variant.forContentType(Variant.TEXT_HTML)), data).strip();
  }

  private static String rendered(Template template, Map<String, Object> data) {
    TemplateInstance instance = template.instance();
    data.forEach(instance::data);
    return instance.render();
  }

  /** The names of all tags. */
  public static List<String> tags() {
    try (Stream<Path> files = Files.list(TEMPLATES.resolve("tags"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".html", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Engine engine() {
    var builder =
        Engine.builder()
            .addDefaults()
            .strictRendering(true)
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addNamespaceResolver(
                NamespaceResolver.builder("inject")
                    .resolve(bean -> INJECTED.get(bean.getName()))
                    .build())
            .addTemplateInstanceInitializer(
                instance ->
                    instance.data("assets", Assets.path()).data("words", OurWords.english()))
            .addLocator(RenderedTemplates::locate);
    for (String tag : tags()) {
      builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag));
    }
    return builder.build();
  }

  private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
    return Stream.of(TEMPLATES, SAMPLES)
        .map(folder -> folder.resolve(id + ".html"))
        .filter(Files::exists)
        .findFirst()
        .map(Markup::new);
  }

  private record Markup(Path file) implements TemplateLocator.TemplateLocation {

    @Override
    public Reader read() {
      try {
        return new StringReader(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
    }
  }
}
