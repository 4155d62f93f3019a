package io.outhire.bench.world;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The Admin of a company in her browser, and its Super Admin at Lever in his. */
public final class Employer {
  private static final int PATIENCE = 20_000;

  private final Company company;
  private final Supplier<URI> outhire;
  private final Connection browser;

  /**
   * @param outhire a process of Outhire, asked anew for every step
   */
  public Employer(Company company, Supplier<URI> outhire) {
    this.company = company;
    this.outhire = outhire;
    this.browser =
        Jsoup.newSession()
            .timeout(PATIENCE)
            .ignoreContentType(true)
            .ignoreHttpErrors(true)
            .cookie("outhire", company.session());
  }

  /** Connects, or reconnects, by way of Lever's consent. */
  public void connect(Emulator lever) throws IOException {
    String consentPage =
        at("/settings/integrations/connect/lever/continue")
            .followRedirects(false)
            .execute()
            .header("Location");
    if (consentPage == null || !consentPage.startsWith(lever.base().toString())) {
      throw new IOException("Outhire did not lead to Lever but to " + consentPage);
    }
    URI back = URI.create(accept(consentPage));
    int status =
        at(back.getRawPath() + "?" + back.getRawQuery())
            .followRedirects(false)
            .execute()
            .statusCode();
    if (status != 303) {
      throw new IOException("coming back from Lever was answered with " + status);
    }
  }

  /** Logs in to Lever and consents there, unless Lever remembers the consent and asks for none. */
  private String accept(String consentPage) throws IOException {
    Connection sam = Jsoup.newSession().timeout(PATIENCE).ignoreContentType(true);
    Document logIn = sam.newRequest(consentPage).get();
    logIn.expectFirst("#email").val("sam@" + company.site() + ".test");
    logIn.expectFirst("#password").val("lever-demo");
    Connection.Response in =
        logIn.expectForm("form[action^=/login]").submit().followRedirects(false).execute();
    URI authorize = URI.create(consentPage).resolve(String.valueOf(in.header("Location")));
    Connection.Response asked =
        sam.newRequest(authorize.toString()).followRedirects(false).execute();
    return asked.statusCode() == 302 ? location(asked) : location(consent(asked.parse()));
  }

  private static Connection.Response consent(Document page) throws IOException {
    return page.expectForm("form[action^=/authorize]")
        .submit()
        .data("decision", "accept")
        .followRedirects(false)
        .execute();
  }

  private static String location(Connection.Response answer) throws IOException {
    String place = answer.header("Location");
    if (place == null) {
      throw new IOException("Lever did not lead back but answered " + answer.statusCode());
    }
    return place;
  }

  /** Chooses the Super Admin as the one whom candidates are attributed to. */
  public void attribute() throws IOException {
    FormElement form =
        at("/settings/integrations")
            .get()
            .expectForm("form[action=/settings/integrations/attribution]");
    for (Element option : form.select("#user option")) {
      if (option.text().contains("sam@")) {
        form.expectFirst("#user").val(option.val());
      }
    }
    send(form);
  }

  /** Presses "Send again" of an application. */
  public void sendAgain(String application) throws IOException {
    Document page = at("/applications/" + application).get();
    for (FormElement form : page.select("form[action$=/sending]").forms()) {
      send(form);
      return;
    }
  }

  private static void send(FormElement form) throws IOException {
    int status = form.submit().followRedirects(false).execute().statusCode();
    if (status != 303) {
      throw new IOException("a form was answered with " + status);
    }
  }

  private Connection at(String path) {
    return browser.newRequest(outhire.get() + path);
  }
}
