package io.outhire.dashboard.demo;

import io.outhire.common.DemoMode;
import io.outhire.mail.Mailbox;
import io.outhire.mail.Mailbox.KeptMail;
import io.outhire.web.Anyone;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** Shows the mail that the demo keeps instead of sending it; in demo mode only. */
@Path("/demo/mailbox")
@RunOnVirtualThread
@Anyone("it stands for everybody's mailbox; outside of the demo it does not exist")
public class MailboxPage {
  private final Mailbox mailbox;
  private final DemoMode demo;

  MailboxPage(Mailbox mailbox, DemoMode demo) {
    this.mailbox = mailbox;
    this.demo = demo;
  }

  @CheckedTemplate(basePath = "demo")
  static class Templates {
    private Templates() {}

    static native TemplateInstance mailbox(List<KeptMail> mails);

    static native TemplateInstance mail(KeptMail mail, List<Part> parts);
  }

  /** A piece of a mail's text: a link, where link says so. */
  record Part(String text, boolean link) {}

  @GET
  public TemplateInstance list() {
    onlyInDemo();
    return Templates.mailbox(mailbox.latest());
  }

  @GET
  @Path("{id}")
  public TemplateInstance read(@PathParam("id") UUID id) {
    onlyInDemo();
    KeptMail mail = mailbox.find(id).orElseThrow(NotFoundException::new);
    List<Part> parts =
        mail.text()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> new Part(line, line.matches("https?://\\S+")))
            .toList();
    return Templates.mail(mail, parts);
  }

  private void onlyInDemo() {
    if (!demo.on()) {
      throw new NotFoundException();
    }
  }
}
