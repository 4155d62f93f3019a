package io.outhire.leveremulator;

import io.outhire.leveremulator.api.Api;
import io.outhire.leveremulator.api.BoardApi;
import io.outhire.leveremulator.api.Links;
import io.outhire.leveremulator.api.RateLimit;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.company.Happening;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.PublicBoard;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Apps;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.Grant;
import io.outhire.leveremulator.oauth.OAuthApp;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.oauth.TokenEndpoint;
import io.outhire.leveremulator.pages.Pages;
import io.outhire.leveremulator.switches.Switches;
import io.outhire.leveremulator.webhooks.Courier;
import io.outhire.leveremulator.webhooks.Messages;
import io.outhire.leveremulator.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A local Lever: OAuth, the Data API v1 and web pages, all under one address.
 *
 * <p>Safe for threads. It starts with the one account that {@link #main} gives; what is asked of
 * the emulator itself is asked of that one. {@link #createAccount} adds others.
 */
public final class LeverEmulator implements AutoCloseable {
  private final EmulatorSettings settings;
  private final Accounts accounts = new Accounts();
  private final Map<String, EmulatedAccount> emulated = new ConcurrentHashMap<>();
  private final Authority authority;
  private final Apps apps;
  private final RateLimit rateLimit;
  private final Courier courier = new Courier();
  private final Faults faults = new Faults();
  private final Ledger ledger;
  private final @Nullable Keeper keeper;
  private final Api api;
  private final BoardApi board;
  private final TokenEndpoint tokenEndpoint;
  private final Pages pages;
  private final Callers callers;
  private final int port;
  private @Nullable WireServer server;

  private LeverEmulator(EmulatorSettings settings) throws IOException {
    this.settings = settings;
    WireServer listening = WireServer.listen(settings.port(), settings.clock());
    port = listening.port();
    Optional<Keeper.State> kept = Optional.ofNullable(settings.dataFile()).flatMap(Keeper::read);
    addAccounts(company(settings), kept);
    authority =
        new Authority(
            this::clock,
            () -> baseUri() + "/",
            settings.refreshReuse(),
            this::switches,
            this::atWork,
            this::changed);
    kept.map(Keeper.State::authority).ifPresent(authority::restore);
    apps = new Apps(settings.apps());
    kept.map(Keeper.State::apps).ifPresent(more -> more.forEach(apps::putIfAbsent));
    rateLimit = new RateLimit(settings.rateLimited());
    Links links = new Links(() -> baseUri().toString());
    api = new Api(accounts, authority, rateLimit, links);
    board = new BoardApi(accounts, links, settings.rateLimited());
    tokenEndpoint = new TokenEndpoint(apps, authority);
    pages = new Pages(accounts, authority, apps, settings.revocation(), courier);
    callers = new Callers(accounts, authority, api, pages);
    ledger = new Ledger(this::clock);
    keeper = Optional.ofNullable(settings.dataFile()).map(this::keeper).orElse(null);
    accounts.all().forEach(courier::look);
    serve(listening);
  }

  /**
   * Starts an emulator with the sample company, or with the state kept in the settings' file.
   *
   * @throws UncheckedIOException when the port is taken or a file cannot be read
   */
  public static LeverEmulator start(EmulatorSettings settings) {
    try {
      return new LeverEmulator(settings);
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "port "
              + settings.port()
              + " is not to be had ("
              + failed.getMessage()
              + "). Stop what listens there, or choose another with --port or LEVER_EMULATOR_PORT",
          failed);
    }
  }

  private void addAccounts(CompanyData sample, Optional<Keeper.State> kept) {
    List<Keeper.KeptAccount> all = kept.map(Keeper.State::accounts).orElse(List.of());
    CompanyData current = all.stream().findFirst().map(Keeper.KeptAccount::company).orElse(sample);
    add(sample, current.plusPostings(sample.postings()));
    all.stream().skip(1).forEach(more -> add(more.originalOrPresent(), more.company()));
  }

  private EmulatedAccount add(CompanyData original, CompanyData current) {
    var account =
        new Account(original, current, settings.clock(), settings.switches().copy(), this::changed);
    accounts.add(account);
    var added = new EmulatedAccount(this, account);
    emulated.put(account.id(), added);
    return added;
  }

  private Switches switches(@Nullable String accountId) {
    return accounts.find(accountId).orElse(accounts.first()).switches();
  }

  private boolean atWork(Grant grant) {
    return accounts
        .find(grant.accountId())
        .flatMap(account -> account.read(company -> company.user(grant.userId())))
        .filter(User::active)
        .isPresent();
  }

  private InstantSource clock(@Nullable String accountId) {
    return accounts.find(accountId).<InstantSource>map(Account::clock).orElse(settings.clock());
  }

  private static CompanyData company(EmulatorSettings settings) {
    CompanyData sample = SampleCompany.load();
    String owner = sample.users().stream().filter(User::superAdmin).findFirst().orElseThrow().id();
    for (Path folder : settings.postingsFolders()) {
      sample = sample.plusPostings(PublicBoard.readFolder(folder, owner));
    }
    return sample;
  }

  private Keeper keeper(Path file) {
    return new Keeper(file, this::state);
  }

  private Keeper.State state() {
    List<Keeper.KeptAccount> all =
        accounts.all().stream()
            .map(account -> Keeper.KeptAccount.of(account, account == accounts.first()))
            .toList();
    return new Keeper.State(Keeper.State.VERSION, all, authority.data(), apps.all());
  }

  private void changed(Account account, Company company, List<Happening> happened) {
    Messages.post(company, happened);
    if (company.webhooks().waiting()) {
      courier.look(account);
    }
    changed();
  }

  private void changed() {
    if (keeper != null) {
      keeper.changed();
    }
  }

  private synchronized void serve(WireServer listening) {
    listening.serve(
        new Gateway(
            this::work, new Control(this)::handle, callers::of, this::await, faults, ledger));
    server = listening;
  }

  private Response work(Request request) {
    String path = request.path();
    if (path.equals("/v1") || path.startsWith("/v1/")) {
      return api.handle(request);
    }
    if (path.equals("/v0") || path.startsWith("/v0/")) {
      return board.handle(request);
    }
    if (path.startsWith("/oauth/")) {
      return path.equals("/oauth/token")
          ? tokenEndpoint.handle(request)
          : Response.json(404, Json.object().put("error", "not_found"));
    }
    return program(request) ? api.handle(request) : pages.handle(request);
  }

  /** Whether it is no browser that asks for a page; the API tells it in JSON that there is none. */
  private static boolean program(Request request) {
    String accepted = request.header("Accept");
    return request.header("Authorization") != null
        || (accepted != null && accepted.startsWith("application/json"));
  }

  private void await(Callers.Caller caller, Duration time) throws InterruptedException {
    accounts.find(caller.account()).orElse(accounts.first()).clock().await(time);
  }

  /** The account that the emulator starts with. */
  public EmulatedAccount main() {
    return emulated(accounts.first());
  }

  private EmulatedAccount emulated(Account account) {
    return Objects.requireNonNull(emulated.get(account.id()));
  }

  /** Every account, the one that the emulator starts with first. */
  public List<EmulatedAccount> accounts() {
    return accounts.all().stream().map(this::emulated).toList();
  }

  /** The account with that id or that site. */
  public Optional<EmulatedAccount> account(String idOrSite) {
    return accounts.find(idOrSite).or(() -> accounts.bySite(idOrSite)).map(this::emulated);
  }

  /**
   * Adds an account like the sample company, with people, postings, ids and addresses of its own:
   * the users log in as {@code sam@SITE.test} and so on, and the API key is {@code SITE-key}.
   *
   * @throws IllegalArgumentException when there is such a site already
   */
  public EmulatedAccount createAccount(String site) {
    return createAccount(SampleCompany.called(site));
  }

  /** Adds an account with that company. */
  public EmulatedAccount createAccount(CompanyData company) {
    EmulatedAccount added = add(company, company);
    changed();
    return added;
  }

  /** Removes an account with all that belongs to it; the one of the start stays. */
  public void removeAccount(EmulatedAccount unwanted) {
    if (unwanted.account() == accounts.first()) {
      throw new IllegalArgumentException("The account of the start cannot be removed");
    }
    unwanted.reset();
    accounts.remove(unwanted.account());
    emulated.remove(unwanted.id());
    changed();
  }

  /** Where everything is, such as {@code http://127.0.0.1:8090}, without a final slash. */
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Goes back to the start: one account, its company as loaded, no candidates sent, no app
   * authorized, no faults.
   */
  public void reset() {
    accounts().stream().skip(1).forEach(this::removeAccount);
    main().reset();
    authority.reset();
    rateLimit.reset();
    faults.clear();
    ledger.clear();
    up();
  }

  /** Faults that wait for coming requests. */
  public Faults faults() {
    return faults;
  }

  /** Which reading is taken of what Lever leaves open; may be turned at any time. */
  public Switches switches() {
    return main().switches();
  }

  /** Every request since the start or the last reset, oldest first; control calls excepted. */
  public List<LedgerEntry> requests() {
    return ledger.all();
  }

  /** Stops listening, as when Lever is out of reach; connections are refused. */
  public synchronized void down() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Listens again, on the same port. */
  public synchronized void up() {
    if (server != null) {
      return;
    }
    try {
      serve(WireServer.listen(port, settings.clock()));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Registers one more callback address of an app. */
  public void allowRedirect(String clientId, URI redirectUri) {
    apps.allowRedirect(clientId, redirectUri.toString());
  }

  /** Revokes the app's access, as under Authorized Apps; whether it had any. */
  public boolean revoke(String clientId) {
    return revoke(clientId, settings.revocation());
  }

  /** Revokes the app's access with that effect on tokens already handed out. */
  public boolean revoke(String clientId, RevocationEffect effect) {
    return main().revoke(clientId, effect);
  }

  /** Every candidacy, in the order of creation. */
  public List<Candidate> opportunities() {
    return main().opportunities();
  }

  /** Every posting, in every state. */
  public List<Posting> postings() {
    return main().postings();
  }

  /** Adds a posting, or changes the one with its id. */
  public void putPosting(Posting posting) {
    main().putPosting(posting);
  }

  /** Every user, deactivated ones too. */
  public List<User> users() {
    return main().users();
  }

  /** Adds a user, or changes the one with the same id. */
  public void putUser(User user) {
    main().putUser(user);
  }

  Authority authority() {
    return authority;
  }

  /** Registers an OAuth app, or changes the one with its client id. */
  public void putApp(OAuthApp app) {
    apps.put(app);
    changed();
  }

  RevocationEffect usualRevocation() {
    return settings.revocation();
  }

  Apps apps() {
    return apps;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Stops listening and writes the state that is to be kept. */
  @Override
  public void close() {
    down();
    courier.close();
    if (keeper != null) {
      keeper.close();
    }
  }
}
