package io.outhire.leveremulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.AccountClock;
import io.outhire.leveremulator.company.ApiKey;
import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.PublicBoard;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.company.WebhookGroup;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Controls of one account, {@code /_emulator/accounts/:account/…}. */
final class AccountControl {
  private static final String ACCOUNT = "/accounts/{account}";

  private AccountControl() {}

  static List<ControlRoute> routes() {
    return List.of(
        get("", call -> ControlCall.data(describe(call.account()))),
        delete("", AccountControl::remove),
        post("/reset", AccountControl::reset),
        get("/ledger", call -> ControlCall.data(call.account().requests())),
        delete("/ledger", AccountControl::clearLedger),
        get("/faults", call -> ControlCall.data(call.account().faults().waiting())),
        post("/faults", call -> Control.addFault(call, call.account().faults())),
        delete("/faults", AccountControl::clearFaults),
        post("/list-lag", AccountControl::listLag),
        get("/switches", call -> ControlCall.data(call.account().switches().all())),
        put("/switches", AccountControl::turnSwitches),
        post("/revoke", AccountControl::revoke),
        get("/clock", call -> clock(call.account().clock())),
        post("/clock", AccountControl::moveClock),
        get("/opportunities", AccountControl::opportunities),
        delete(
            "/opportunities/{opportunity}",
            call -> deleted(call, "opportunity", call.account()::deleteOpportunity)),
        delete(
            "/postings/{posting}", call -> deleted(call, "posting", call.account()::deletePosting)),
        get("/company", call -> ControlCall.data(call.account().company())),
        put("/company", AccountControl::load),
        post("/postings", AccountControl::addPostings),
        post("/users", AccountControl::addUser),
        post("/api-keys", AccountControl::addApiKey),
        get("/snapshots", call -> ControlCall.data(call.account().snapshots())),
        put("/snapshots/{snapshot}", AccountControl::snapshot),
        post("/snapshots/{snapshot}/restoration", AccountControl::restore),
        get("/webhook-groups", call -> ControlCall.data(call.account().webhookGroups())),
        put("/webhook-groups", AccountControl::turnGroups),
        get("/deliveries", call -> ControlCall.data(call.account().deliveries())),
        post("/deliveries/{delivery}/rerun", AccountControl::rerun));
  }

  private static ControlRoute get(String path, Function<ControlCall, Response> handler) {
    return new ControlRoute("GET", ACCOUNT + path, handler);
  }

  private static ControlRoute post(String path, Function<ControlCall, Response> handler) {
    return new ControlRoute("POST", ACCOUNT + path, handler);
  }

  private static ControlRoute put(String path, Function<ControlCall, Response> handler) {
    return new ControlRoute("PUT", ACCOUNT + path, handler);
  }

  private static ControlRoute delete(String path, Function<ControlCall, Response> handler) {
    return new ControlRoute("DELETE", ACCOUNT + path, handler);
  }

  static ObjectNode describe(EmulatedAccount account) {
    ObjectNode json =
        Json.object()
            .put("id", account.id())
            .put("site", account.site())
            .put("name", account.name());
    CompanyData company = account.company();
    json.set("logins", Json.MAPPER.valueToTree(company.logins()));
    json.set("apiKeys", Json.MAPPER.valueToTree(company.apiKeys()));
    return json.put("postings", company.postings().size())
        .put("opportunities", company.opportunities().size());
  }

  private static Response remove(ControlCall call) {
    call.emulator().removeAccount(call.account());
    return ControlCall.done();
  }

  private static Response reset(ControlCall call) {
    call.account().reset();
    return ControlCall.done();
  }

  private static Response clearLedger(ControlCall call) {
    call.account().forgetRequests();
    return ControlCall.done();
  }

  private static Response clearFaults(ControlCall call) {
    call.account().faults().clear();
    return ControlCall.done();
  }

  /** All or none: a name or value that makes no sense turns nothing. */
  private static Response turnSwitches(ControlCall call) {
    Switches switches = call.account().switches();
    var wanted = new EnumMap<Switch, String>(Switch.class);
    call.body()
        .properties()
        .forEach(each -> wanted.put(Switch.valueOf(each.getKey()), each.getValue().asText()));
    Switches trial = switches.copy();
    wanted.forEach(trial::set);
    wanted.forEach(switches::set);
    return ControlCall.data(switches.all());
  }

  private static Response deleted(ControlCall call, String kind, Predicate<String> deletion) {
    String id = call.variable(kind);
    if (!deletion.test(id)) {
      throw new NoSuchElementException(kind + " " + id);
    }
    return ControlCall.done();
  }

  private static Response listLag(ControlCall call) {
    call.account().listLag(duration(call.seconds("seconds")));
    return ControlCall.done();
  }

  private static Duration duration(double seconds) {
    if (!(Math.abs(seconds) <= Duration.ofDays(36_500).toSeconds())) {
      throw new IllegalArgumentException("So many seconds are too many");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  static Response revoke(ControlCall call) {
    ObjectNode body = call.body();
    String clientId = body.path("clientId").asText(EmulatorSettings.CLIENT_ID);
    RevocationEffect effect =
        body.hasNonNull("effect")
            ? RevocationEffect.valueOf(body.path("effect").asText())
            : call.emulator().usualRevocation();
    call.account().revoke(clientId, effect);
    return ControlCall.done();
  }

  private static Response clock(AccountClock clock) {
    return ControlCall.data(
        Json.object().put("now", clock.millis()).put("frozen", clock.isFrozen()));
  }

  /** Any of: hold or release, set, move on. */
  private static Response moveClock(ControlCall call) {
    AccountClock clock = call.account().clock();
    ObjectNode body = call.body();
    if (body.path("frozen").isBoolean()) {
      hold(clock, body.path("frozen").asBoolean());
    }
    if (body.hasNonNull("now")) {
      clock.set(instant(body.path("now")));
    }
    if (body.hasNonNull("advanceSeconds")) {
      clock.advance(duration(call.seconds("advanceSeconds")));
    }
    return clock(clock);
  }

  private static void hold(AccountClock clock, boolean still) {
    if (still) {
      clock.freeze();
    } else {
      clock.run();
    }
  }

  private static Instant instant(JsonNode millis) {
    if (!millis.isIntegralNumber() || !millis.canConvertToLong()) {
      throw new IllegalArgumentException("now must be milliseconds since 1970 UTC");
    }
    long now = millis.asLong();
    if (now < 0 || now > Instant.parse("9999-12-31T00:00:00Z").toEpochMilli()) {
      throw new IllegalArgumentException("now must lie between 1970 and 9999");
    }
    return Instant.ofEpochMilli(now);
  }

  static Response opportunities(ControlCall call) {
    return ControlCall.data(call.account().opportunities());
  }

  private static Response load(ControlCall call) {
    call.account().load(call.body(CompanyData.class));
    return ControlCall.done();
  }

  /** A board as the public API serves it. */
  private static Response addPostings(ControlCall call) {
    EmulatedAccount account = call.account();
    String owner =
        account.users().stream().filter(User::superAdmin).map(User::id).findFirst().orElse(null);
    List<Posting> postings = PublicBoard.postings(call.json(), owner);
    postings.forEach(account::putPosting);
    return ControlCall.data(201, postings.stream().map(Posting::id).toList());
  }

  private static Response addUser(ControlCall call) {
    ObjectNode body = call.body();
    User user = Json.MAPPER.convertValue(body, User.class);
    if (user.id() == null || user.email() == null || user.accessRole() == null) {
      throw new IllegalArgumentException("id, email and accessRole must be given");
    }
    call.account().putUser(user, body.path("password").asText(null));
    return ControlCall.data(201, user);
  }

  private static Response addApiKey(ControlCall call) {
    ApiKey key = call.body(ApiKey.class);
    if (key.id() == null || key.key() == null || key.name() == null) {
      throw new IllegalArgumentException("id, key and name must be given");
    }
    call.account().putApiKey(key);
    return ControlCall.data(201, key);
  }

  private static Response snapshot(ControlCall call) {
    call.account().snapshot(call.variable("snapshot"));
    return ControlCall.done();
  }

  private static Response restore(ControlCall call) {
    if (!call.account().restore(call.variable("snapshot"))) {
      throw new NoSuchElementException("snapshot " + call.variable("snapshot"));
    }
    return ControlCall.done();
  }

  /** Those named are switched, the others stay as they are. */
  private static Response turnGroups(ControlCall call) {
    call.body()
        .forEachEntry(
            (group, on) ->
                call.account().turnWebhooks(WebhookGroup.valueOf(group), on.asBoolean(false)));
    return ControlCall.data(call.account().webhookGroups());
  }

  private static Response rerun(ControlCall call) {
    if (!call.account().rerun(call.variable("delivery"))) {
      throw new NoSuchElementException("delivery " + call.variable("delivery"));
    }
    return ControlCall.done();
  }
}
