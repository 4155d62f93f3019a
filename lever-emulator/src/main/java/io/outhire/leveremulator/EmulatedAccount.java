package io.outhire.leveremulator;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.AccountClock;
import io.outhire.leveremulator.company.ApiKey;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.company.Delivery;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.company.WebhookGroup;
import io.outhire.leveremulator.oauth.AuthorityData;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.switches.Switches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One Lever account of the emulator in the hands of a test. What is done to it touches no other
 * account, so that tests can run side by side. Safe for threads.
 */
public final class EmulatedAccount {
  private final LeverEmulator emulator;
  private final Account account;
  private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

  EmulatedAccount(LeverEmulator emulator, Account account) {
    this.emulator = emulator;
    this.account = account;
  }

  private record Snapshot(CompanyData company, AuthorityData authority) {}

  /** Lever's id of the account. */
  public String id() {
    return account.id();
  }

  /** The name in addresses of its job pages. */
  public String site() {
    return account.site();
  }

  /** The company's name. */
  public String name() {
    return account.read(Company::name);
  }

  /** Its time, which a test may move and hold. */
  public AccountClock clock() {
    return account.clock();
  }

  /** Which reading is taken of what Lever leaves open; may be turned at any time. */
  public Switches switches() {
    return account.switches();
  }

  /** Faults that wait for requests to this account. */
  public Faults faults() {
    return emulator.faults().of(id());
  }

  /** Requests to this account, oldest first. */
  public List<LedgerEntry> requests() {
    return emulator.ledger().of(id());
  }

  /** Forgets the requests so far. */
  public void forgetRequests() {
    emulator.ledger().clear(id());
  }

  /** The company as loaded: no candidates sent, no app authorized, no faults, the usual time. */
  public void reset() {
    faults().clear();
    account.reset();
    emulator.authority().reset(id());
    forgetRequests();
  }

  /** Remembers the present state under a name. */
  public void snapshot(String name) {
    snapshots.put(name, new Snapshot(company(), emulator.authority().data(id())));
  }

  /** Goes back to the state of that name; whether there is one. */
  public boolean restore(String name) {
    Snapshot snapshot = snapshots.get(name);
    if (snapshot != null) {
      account.load(snapshot.company());
      emulator.authority().restore(id(), snapshot.authority());
    }
    return snapshot != null;
  }

  /** The names of the remembered states. */
  public Set<String> snapshots() {
    return new TreeSet<>(snapshots.keySet());
  }

  /** The whole company as data. */
  public CompanyData company() {
    return account.read(Company::data);
  }

  /** Puts other data in the company's place, under the same account id. */
  public void load(CompanyData company) {
    account.load(company.asAccount(id()));
  }

  /** For how long lists do not show what was just created. */
  public void listLag(Duration lag) {
    account.change(
        company -> {
          company.listLag(lag);
          return lag;
        });
  }

  /** Revokes the app's access with that effect on tokens; whether it had any. */
  public boolean revoke(String clientId, RevocationEffect effect) {
    return emulator.authority().revoke(id(), clientId, effect);
  }

  /** Every candidacy, in the order of creation. */
  public List<Candidate> opportunities() {
    return account.read(
        company ->
            company.opportunities().stream().map(found -> Candidate.of(found, company)).toList());
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

  /** Deletes a posting, as somebody in Lever does; whether there was one. */
  public boolean deletePosting(String postingId) {
    return account.change(
        company -> {
          var found = company.posting(postingId);
          found.ifPresent(posting -> company.remove(posting, null));
          return found.isPresent();
        });
  }

  /** Deletes a candidacy, as somebody in Lever does; whether there was one. */
  public boolean deleteOpportunity(String opportunityId) {
    return account.change(
        company -> {
          var found = company.opportunity(opportunityId);
          found.ifPresent(opportunity -> company.remove(opportunity, null));
          return found.isPresent();
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

  /** Adds a user who can log in with that pass phrase; null leaves the present one. */
  public void putUser(User user, @Nullable String passPhrase) {
    account.change(
        company -> {
          company.put(user);
          if (passPhrase != null) {
            company.putLogin(user.email(), passPhrase);
          }
          return user;
        });
  }

  /** The keys to the API. */
  public List<ApiKey> apiKeys() {
    return account.apiKeys();
  }

  /** Adds a key to the API. */
  public void putApiKey(ApiKey key) {
    account.change(
        company -> {
          company.put(key);
          return key;
        });
  }

  /** The groups of webhook events that are switched on. */
  public Set<WebhookGroup> webhookGroups() {
    return account.read(company -> company.webhooks().groups());
  }

  /** Switches a group of webhook events on or off, as a Super Admin does in the settings. */
  public void turnWebhooks(WebhookGroup group, boolean on) {
    account.change(
        company -> {
          company.webhooks().turn(group, on);
          return on;
        });
  }

  /** The log of webhook deliveries, oldest first. */
  public List<Delivery> deliveries() {
    return account.read(company -> company.webhooks().deliveries());
  }

  /** Sends a delivery once more; whether there is one with that id. */
  public boolean rerun(String deliveryId) {
    return account.change(company -> company.webhooks().rerun(deliveryId, company.now()));
  }

  Account account() {
    return account;
  }
}
