package io.outhire.dashboard.demo;

import io.outhire.common.DemoMode;
import io.outhire.web.Anyone;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows every component of the design system in every state; in demo mode only. */
@Path("/demo/components")
@RunOnVirtualThread
@Anyone("the demo's pages show no team's data")
public class ComponentsPage {

  private final boolean demo;

  ComponentsPage(DemoMode demo) {
    this.demo = demo.on();
  }

  @CheckedTemplate(basePath = "demo")
  static class Templates {
    private Templates() {}

    static native TemplateInstance components(Frame frame, Map<String, String> errors);
  }

  /** The showcase, or 404 outside of the demo. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    if (!demo) {
      throw new NotFoundException();
    }
    return Templates.components(frame(), errors());
  }

  /** A frame of invented people, with a notice. */
  static Frame frame() {
    return new Frame(
        "Components",
        Section.JOBS,
        "Acme",
        "Ada Lindqvist",
        "Admin",
        true,
        false,
        true,
        Notice.ok("Your changes to “Senior gardener” are saved."));
  }

  /** What a form with two faults says. */
  static Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    errors.put("wrong-email", "Enter an e-mail address in the form name@example.com");
    errors.put("wrong-consent", "Tick the box to let Acme read your application");
    return errors;
  }
}
