package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Delivery;
import io.outhire.leveremulator.company.Origins;
import io.outhire.leveremulator.company.Webhook;
import io.outhire.leveremulator.company.WebhookEvent;
import io.outhire.leveremulator.company.WebhookGroup;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.webhooks.Courier;
import io.outhire.leveremulator.webhooks.Messages;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Webhooks: the switch of each group of events, who listens, and the log of what was sent. */
final class WebhookSettings {
  private static final String PLACE = "/settings/integrations/webhooks";

  private final Courier courier;

  WebhookSettings(Courier courier) {
    this.courier = courier;
  }

  /** A group of events with its switch. */
  public record Group(String id, String words, boolean on, List<Hook> hooks) {}

  /** A webhook in words. */
  public record Hook(
      String id, String event, String url, String token, boolean byApi, String origins) {
    static Hook of(Webhook webhook) {
      boolean all = webhook.origins().containsAll(Origins.ALL);
      String origins = all ? "All origins" : String.join(", ", webhook.origins());
      return new Hook(
          webhook.id(),
          webhook.event().word(),
          webhook.url(),
          webhook.signatureToken(),
          webhook.byApi(),
          webhook.event().byOrigin() ? origins : "");
    }
  }

  /**
   * What the page shows.
   *
   * @param typed a form that was refused; empty for none
   */
  static Map<String, Object> values(Session session, Parameters typed) {
    List<Group> groups = session.account().read(WebhookSettings::groups);
    List<Choice> events =
        Arrays.stream(WebhookEvent.values())
            .map(e -> new Choice(e.word(), e.word(), e.word().equals(typed.first("event"))))
            .toList();
    boolean wrong = typed.has("url") && !sensible(typed);
    return Map.of(
        "groups",
        groups,
        "events",
        events,
        "origins",
        Origins.ALL,
        "url",
        typed.first("url", ""),
        "wrong",
        wrong ? "Enter an address that begins with https:// or http://" : "");
  }

  /** Whether the form names an event, and an address that something can be sent to. */
  static boolean sensible(Parameters form) {
    return WebhookEvent.of(form.first("event", "")).isPresent()
        && web(form.first("url", "").strip());
  }

  private static List<Group> groups(Company company) {
    return Arrays.stream(WebhookGroup.values()).map(group -> group(group, company)).toList();
  }

  private static Group group(WebhookGroup group, Company company) {
    List<Hook> hooks =
        company.webhooks().webhooks().stream()
            .filter(webhook -> webhook.event().group() == group)
            .map(Hook::of)
            .toList();
    return new Group(
        group.name(), group.words(), company.webhooks().groups().contains(group), hooks);
  }

  /** A line of the log. */
  public record Line(
      String id,
      String event,
      String url,
      String when,
      String result,
      String state,
      int tries,
      String payload) {
    static Line of(Delivery delivery) {
      List<Delivery.Attempt> attempts = delivery.attempts();
      Long next = delivery.nextAttemptAt();
      String waiting = next == null ? "" : ", again " + Words.time(next);
      String state = delivery.delivered() ? "ok" : next == null ? "failed" : "waiting";
      return new Line(
          delivery.id(),
          delivery.event().word() + (delivery.test() ? " (test)" : ""),
          delivery.url(),
          Words.time(delivery.createdAt()),
          (attempts.isEmpty() ? "Not sent yet" : words(attempts.getLast())) + waiting,
          state,
          attempts.size(),
          delivery.payload().toPrettyString());
    }

    private static String words(Delivery.Attempt attempt) {
      return attempt.status() == 0
          ? "No answer (" + attempt.error() + ")"
          : "Answered " + attempt.status();
    }
  }

  static Map<String, Object> log(Session session) {
    List<Line> lines =
        session.account().read(company -> company.webhooks().deliveries().reversed()).stream()
            .limit(200)
            .map(Line::of)
            .toList();
    return Map.of("lines", lines);
  }

  Optional<Response> change(Parameters form, String[] below, Session session) {
    if (below.length == 1) {
      return Optional.of(add(form, session));
    }
    return switch (below[1]) {
      case "groups" -> below.length == 3 ? turn(form, below[2], session) : Optional.empty();
      case "log" -> below.length == 4 ? rerun(below[2], session) : Optional.empty();
      default -> below.length == 3 ? change(below[1], below[2], session) : Optional.empty();
    };
  }

  private static Response back(String said) {
    return Response.seeOther(PLACE + "?said=" + said);
  }

  private static Optional<Response> turn(Parameters form, String name, Session session) {
    return Arrays.stream(WebhookGroup.values())
        .filter(group -> group.name().equals(name))
        .findFirst()
        .map(
            group -> {
              session
                  .account()
                  .change(
                      company -> {
                        company.webhooks().turn(group, form.first("on", "").equals("true"));
                        return group;
                      });
              return back("group");
            });
  }

  private static Response add(Parameters form, Session session) {
    Optional<WebhookEvent> event = WebhookEvent.of(form.first("event", ""));
    String url = form.first("url", "").strip();
    if (event.isEmpty() || !web(url)) {
      return back("");
    }
    List<String> origins = form.all("origin").stream().filter(Origins.ALL::contains).toList();
    session
        .account()
        .change(
            company -> {
              long now = company.now();
              company
                  .webhooks()
                  .put(
                      new Webhook(
                          UUID.randomUUID().toString(),
                          event.get(),
                          url,
                          origins.isEmpty() ? Origins.ALL : origins,
                          Messages.token(),
                          false,
                          null,
                          now,
                          now));
              return url;
            });
    return back("webhook");
  }

  private static boolean web(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private Optional<Response> change(String id, String what, Session session) {
    Account account = session.account();
    Optional<Webhook> webhook = account.read(company -> company.webhooks().webhook(id));
    return switch (what) {
      case "verification" -> webhook.map(found -> verify(account, found));
      case "removal" -> webhook.filter(found -> !found.byApi()).map(found -> remove(account, id));
      default -> Optional.empty();
    };
  }

  private Response verify(Account account, Webhook webhook) {
    return back(courier.verify(account, webhook).taken() ? "verified" : "unverified");
  }

  private static Response remove(Account account, String id) {
    account.change(
        company -> {
          company.webhooks().remove(id);
          return id;
        });
    return back("webhook-gone");
  }

  private static Optional<Response> rerun(String id, Session session) {
    boolean found =
        session.account().change(company -> company.webhooks().rerun(id, company.now()));
    return found ? Optional.of(Response.seeOther(PLACE + "/log?said=rerun")) : Optional.empty();
  }
}
