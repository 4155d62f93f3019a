package io.outhire.leveremulator;

import com.sun.net.httpserver.HttpServer;
import io.outhire.leveremulator.api.Api;
import io.outhire.leveremulator.api.Links;
import io.outhire.leveremulator.api.RateLimit;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.PublicBoard;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Access;
import io.outhire.leveremulator.oauth.Apps;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.oauth.TokenEndpoint;
import io.outhire.leveremulator.pages.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A local Lever: OAuth, the Data API v1 and web pages, all under one address.
 *
 * <p>Safe for threads. One emulator is one Lever account; start several for several.
 */
public final class LeverEmulator implements AutoCloseable {
  private final EmulatorSettings settings;
  private final Account account;
  private final Authority authority;
  private final Apps apps;
  private final RateLimit rateLimit;
  private final Faults faults = new Faults();
  private final Ledger ledger;
  private final @Nullable Keeper keeper;
  private final Api api;
  private final TokenEndpoint tokenEndpoint;
  private final Pages pages;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int port;
  private @Nullable HttpServer server;

  private LeverEmulator(EmulatorSettings settings) throws IOException {
    this.settings = settings;
    HttpServer listening = listen(settings.port());
    port = listening.getAddress().getPort();
    CompanyData original = company(settings);
    Optional<Keeper.State> kept = Optional.ofNullable(settings.dataFile()).flatMap(Keeper::read);
    CompanyData current =
        kept.map(Keeper.State::company).orElse(original).plusPostings(original.postings());
    account = new Account(original, current, this::changed);
    authority =
        new Authority(
            settings.clock(), () -> baseUri() + "/", settings.refreshReuse(), this::changed);
    kept.map(Keeper.State::authority).ifPresent(authority::restore);
    apps = new Apps(settings.apps());
    rateLimit = new RateLimit(settings.clock(), settings.rateLimited());
    Links links = new Links(() -> baseUri().toString());
    api = new Api(account, authority, rateLimit, links, settings.clock(), EmulatorSettings.API_KEY);
    tokenEndpoint = new TokenEndpoint(apps, authority);
    pages = new Pages(account, authority, apps, settings.revocation());
    ledger = new Ledger(settings.clock(), this::clientId);
    keeper = Optional.ofNullable(settings.dataFile()).map(this::keeper).orElse(null);
    serve(listening);
  }

  /**
   * Starts an emulator with the sample company, or with the state kept in the settings' file.
   *
   * @throws UncheckedIOException when the port is taken or a file cannot be read
   */
  public static LeverEmulator start(EmulatorSettings settings) {
    // Without it each answer waits for the other side's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      return new LeverEmulator(settings);
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "Cannot listen on 127.0.0.1:" + settings.port() + ": " + failed.getMessage(), failed);
    }
  }

  private static CompanyData company(EmulatorSettings settings) {
    CompanyData sample = SampleCompany.load();
    String owner = sample.users().stream().filter(User::superAdmin).findFirst().orElseThrow().id();
    for (Path folder : settings.postingsFolders()) {
      sample = sample.plusPostings(PublicBoard.readFolder(folder, owner));
    }
    return sample;
  }

  private static HttpServer listen(int port) throws IOException {
    return HttpServer.create(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 200);
  }

  private Keeper keeper(Path file) {
    return new Keeper(
        file,
        () ->
            new Keeper.State(Keeper.State.VERSION, account.read(Company::data), authority.data()));
  }

  private void changed() {
    if (keeper != null) {
      keeper.changed();
    }
  }

  private synchronized void serve(HttpServer listening) {
    listening.setExecutor(threads);
    listening.createContext(
        "/", new Gateway(this::work, new Control(this)::handle, faults, ledger));
    listening.start();
    server = listening;
  }

  private Response work(Request request) {
    String path = request.path();
    if (path.equals("/v1") || path.startsWith("/v1/")) {
      return api.handle(request);
    }
    return path.equals("/oauth/token") ? tokenEndpoint.handle(request) : pages.handle(request);
  }

  private @Nullable String clientId(Request request) {
    if (request.path().equals("/oauth/token")) {
      return TokenEndpoint.clientId(request);
    }
    return api.access(request)
        .map(Access::clientId)
        .orElseGet(() -> request.query().first("client_id", ""));
  }

  /** Where everything is, such as {@code http://127.0.0.1:8090}, without a final slash. */
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Goes back to the company as loaded: no candidates sent, no app authorized, no faults. */
  public void reset() {
    account.reset();
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

  /** Every request since the start or the last reset, oldest first; control calls excepted. */
  public List<LedgerEntry> requests() {
    return ledger.all();
  }

  /** Stops listening, as when Lever is out of reach; connections are refused. */
  public synchronized void down() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  /** Listens again, on the same port. */
  public synchronized void up() {
    if (server != null) {
      return;
    }
    try {
      serve(listen(port));
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
    return authority.revoke(account.id(), clientId, effect);
  }

  /** Every candidacy, in the order of creation. */
  public List<Candidate> opportunities() {
    return account.read(
        company ->
            company.opportunities().stream().map(found -> candidate(found, company)).toList());
  }

  private static Candidate candidate(Opportunity opportunity, Company company) {
    Contact contact = company.contact(opportunity.contact()).orElseThrow();
    var application = opportunity.application();
    return new Candidate(
        opportunity.id(),
        contact.id(),
        contact.name(),
        contact.emails(),
        contact.phones(),
        contact.links(),
        opportunity.tags(),
        opportunity.sources(),
        opportunity.origin(),
        opportunity.stage(),
        opportunity.owner(),
        opportunity.sourcedBy(),
        application == null ? null : application.posting(),
        company.attachments(opportunity.id(), Attachment.Kind.RESUME).stream()
            .map(file -> new Candidate.Resume(file.name(), file.contentType(), file.content()))
            .toList());
  }

  /** Every posting, in every state. */
  public List<Posting> postings() {
    return account.read(company -> List.copyOf(company.postings()));
  }

  /** Adds a posting, or changes the one with its id. */
  public void putPosting(Posting posting) {
    account.change(
        company -> {
          company.put(posting);
          return posting;
        });
  }

  /** Every user, deactivated ones too. */
  public List<User> users() {
    return account.read(company -> List.copyOf(company.users()));
  }

  /** Adds a user, or changes the one with the same id. */
  public void putUser(User user) {
    account.change(
        company -> {
          company.put(user);
          return user;
        });
  }

  /** Stops listening and writes the state that is to be kept. */
  @Override
  public void close() {
    down();
    threads.shutdownNow();
    if (keeper != null) {
      keeper.close();
    }
  }
}
