package io.outhire.dashboard.settings;

import io.outhire.accounts.Employers;
import io.outhire.accounts.LogoImage;
import io.outhire.accounts.Role;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Settings › Job page: what candidates see of the team, and what its writers are reminded of. */
@Path("/settings/job-page")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = "the settings of the job page")
public class JobPageSettings {
  private static final String HERE = "/settings/job-page";

  private final Employers employers;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  JobPageSettings(Employers employers, CurrentVisitor visitor, Frames frames, Flash flash) {
    this.employers = employers;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "settings")
  static class Templates {
    private Templates() {}

    static native TemplateInstance jobPage(Frame frame, JobPageView page, FormErrors errors);
  }

  @GET
  public Response show() {
    Employers.Shown shown = employers.of(visitor.get().team());
    return page(200, TypedEmployer.of(shown.employer()), FormErrors.none());
  }

  /** Keeps all of it, or nothing. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response save(
      @BeanParam TypedEmployer typed, @RestForm("logo") @Nullable FileUpload logo) {
    EmployerForm form = new EmployerForm(typed);
    FormErrors errors = form.errors();
    Optional<LogoImage> image = Optional.empty();
    if (logo != null && isChosen(logo)) {
      image = logo.size() > LogoImage.LIMIT ? Optional.empty() : LogoImage.of(read(logo));
      errors =
          image.isEmpty()
              ? errors.and("logo", "Choose a PNG, JPEG or GIF of at most 2 MB and 16 megapixels.")
              : errors;
    }
    if (!errors.isEmpty()) {
      return page(Answers.REFUSED, typed, errors);
    }
    employers.change(visitor.get().team(), form.employer());
    image.ifPresent(one -> employers.putLogo(visitor.get().team(), one));
    return flash.seeOther(HERE, "The settings of the job page are saved.");
  }

  /** Takes the logo away. */
  @POST
  @Path("logo/removal")
  public Response removeLogo() {
    employers.removeLogo(visitor.get().team());
    return flash.seeOther(HERE, "The logo is removed.");
  }

  private Response page(int status, TypedEmployer typed, FormErrors errors) {
    Employers.Shown shown = employers.of(visitor.get().team());
    var view = new JobPageView(shown, typed);
    return Answers.page(status, Templates.jobPage(frames.settings("Job page"), view, errors));
  }

  private static boolean isChosen(FileUpload file) {
    return file.fileName() != null && !file.fileName().isBlank();
  }

  private static byte[] read(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
