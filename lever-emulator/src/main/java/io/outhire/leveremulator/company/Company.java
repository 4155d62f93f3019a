package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company's present state. Not safe for threads by itself: callers hold the company's lock, see
 * {@link Account}.
 */
public final class Company {
  private final CompanyData loaded;
  private final InstantSource clock;
  private final Map<String, String> logins = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, User> users;
  private final Map<String, Stage> stages;
  private final Map<String, Posting> postings;
  private final Map<String, Contact> contacts;
  private final Index contactsByEmail = new Index();
  private final Candidacies candidacies;
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();
  private final Index attachmentsByOpportunity = new Index();
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Index notesByOpportunity = new Index();
  private final Records records;
  private final Map<String, ApiKey> apiKeys;
  private final WebhookDesk webhooks;
  private final Happenings happenings;
  private final Map<String, Long> hiddenUntil = new HashMap<>();
  private Duration listLag = Duration.ZERO;

  /** The company as it stands in the data. */
  public Company(CompanyData data, InstantSource clock) {
    loaded = CompanyCheck.passed(data);
    this.clock = clock;
    logins.putAll(data.logins());
    users = byId(data.users(), User::id);
    stages = byId(data.stages(), Stage::id);
    postings = byId(data.postings(), Posting::id);
    contacts = byId(data.contacts(), Contact::id);
    contacts.values().forEach(contact -> contactsByEmail.add(mailboxes(contact), contact.id()));
    candidacies = new Candidacies(this::rank);
    data.opportunities().forEach(candidacies::put);
    data.attachments().forEach(this::put);
    data.notes().forEach(this::add);
    records = new Records(data.records());
    apiKeys = byId(data.apiKeys(), ApiKey::id);
    webhooks = new WebhookDesk(data.webhooks(), data.webhookGroups(), data.deliveries());
    happenings = new Happenings(data.accountId(), this::meansHired);
  }

  private double rank(Opportunity opportunity) {
    return stage(opportunity.stage()).map(Stage::rank).orElse(Double.MAX_VALUE);
  }

  private boolean meansHired(String reason) {
    return archiveReasons().stream()
        .anyMatch(known -> known.id().equals(reason) && known.type().equals("hired"));
  }

  private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
    return values.stream()
        .collect(Collectors.toMap(id, value -> value, (a, b) -> a, LinkedHashMap::new));
  }

  /** The state as data, to be saved. */
  public CompanyData data() {
    return new CompanyData(
        loaded.accountId(),
        loaded.name(),
        loaded.site(),
        Map.copyOf(logins),
        List.copyOf(users.values()),
        stages(),
        loaded.archiveReasons(),
        List.copyOf(postings.values()),
        List.copyOf(contacts.values()),
        List.copyOf(candidacies.all()),
        List.copyOf(attachments.values()),
        List.copyOf(notes.values()),
        List.copyOf(apiKeys.values()),
        webhooks.webhooks(),
        webhooks.groups(),
        webhooks.deliveries(),
        records.data());
  }

  /** The present time of this company's account, in ms since 1970 UTC. */
  public long now() {
    return clock.millis();
  }

  /** Lever's id of the account. */
  public String accountId() {
    return loaded.accountId();
  }

  /** The company's name. */
  public String name() {
    return loaded.name();
  }

  /** The name in job page addresses. */
  public String site() {
    return loaded.site();
  }

  /** The active user with that address and pass phrase. */
  public Optional<User> logIn(String email, String passPhrase) {
    return users.values().stream()
        .filter(user -> user.active() && user.email().equalsIgnoreCase(email.strip()))
        .filter(user -> passPhrase.equals(logins.get(user.email())))
        .findFirst();
  }

  /** Pass phrases by address, whatever its case. */
  public Map<String, String> logins() {
    return Map.copyOf(logins);
  }

  /** Lets the user with that address log in. */
  public void putLogin(String email, String passPhrase) {
    logins.put(email, passPhrase);
  }

  /** All users, deactivated ones too. */
  public Collection<User> users() {
    return users.values();
  }

  /** The user, if the id is one. */
  public Optional<User> user(@Nullable String id) {
    return Optional.ofNullable(users.get(id));
  }

  /** In pipeline order. */
  public List<Stage> stages() {
    return List.copyOf(stages.values());
  }

  /** The stage, if the id is one. */
  public Optional<Stage> stage(@Nullable String id) {
    return Optional.ofNullable(stages.get(id));
  }

  /** Place of the stage in the pipeline, from 0. */
  public int stageIndex(Stage stage) {
    return stages().indexOf(stage);
  }

  /** Why candidacies end. */
  public List<ArchiveReason> archiveReasons() {
    return loaded.archiveReasons();
  }

  /** In every state. */
  public Collection<Posting> postings() {
    return postings.values();
  }

  /** The posting, if the id is one. */
  public Optional<Posting> posting(@Nullable String id) {
    return Optional.ofNullable(postings.get(id));
  }

  /**
   * Adds the posting or puts it in the place of the one with its id. A new title takes the place of
   * the old one among the tags of its candidacies.
   */
  public void put(Posting posting) {
    Posting old = postings.put(posting.id(), posting);
    if (old != null && !old.text().equals(posting.text())) {
      candidacies.forPosting(posting.id()).stream()
          .toList()
          .forEach(id -> candidacies.find(id).ifPresent(each -> retitle(each, old, posting)));
    }
  }

  private void retitle(Opportunity opportunity, Posting old, Posting renamed) {
    if (opportunity.tags().contains(old.text())) {
      List<String> tags =
          opportunity.tags().stream()
              .map(tag -> tag.equals(old.text()) ? renamed.text() : tag)
              .distinct()
              .toList();
      put(opportunity.withTags(tags, now()));
    }
  }

  /** Deletes a posting for good; candidacies for it stay. */
  public void remove(Posting posting, @Nullable String deletedBy) {
    postings.remove(posting.id());
    records.add(new Removal(Removal.Kind.POSTING, posting.id(), now(), deletedBy, null));
  }

  /** Adds the user or puts it in the place of the one with its id. */
  public void put(User user) {
    users.put(user.id(), user);
  }

  /** The contact, if the id is one. */
  public Optional<Contact> contact(@Nullable String id) {
    return Optional.ofNullable(contacts.get(id));
  }

  /** The first contact that has one of those addresses. */
  public Optional<Contact> contactByEmail(List<String> emails) {
    return emails.stream().flatMap(email -> contactsByEmail(email).stream()).findFirst();
  }

  /** Everyone with that address, spelling aside. */
  public List<Contact> contactsByEmail(String email) {
    return contactsByEmail.ids(Contact.canonical(email)).stream()
        .flatMap(id -> contact(id).stream())
        .toList();
  }

  private static List<String> mailboxes(Contact contact) {
    return contact.emails().stream().map(Contact::canonical).toList();
  }

  /** Adds the contact or puts it in the place of the one with its id. */
  public void put(Contact contact) {
    Contact before = contacts.put(contact.id(), contact);
    if (before != null) {
      contactsByEmail.remove(mailboxes(before), contact.id());
    }
    contactsByEmail.add(mailboxes(contact), contact.id());
    happenings.changed(before, contact, now());
  }

  /** Every candidacy, archived ones too, in the order of creation. */
  public Collection<Opportunity> opportunities() {
    return candidacies.all();
  }

  /** The candidacies by what one may look for. */
  public Candidacies candidacies() {
    return candidacies;
  }

  /** The candidacy, if the id is one. */
  public Optional<Opportunity> opportunity(@Nullable String id) {
    return candidacies.find(id);
  }

  /** Adds the candidacy or puts it in the place of the one with its id. */
  public void put(Opportunity opportunity) {
    Opportunity before = candidacies.put(opportunity);
    happenings.changed(before, opportunity);
    if (before == null && !listLag.isZero()) {
      hiddenUntil.put(opportunity.id(), now() + listLag.toMillis());
    }
  }

  /**
   * Deletes the candidacy with its files and notes.
   *
   * @param deletedBy id of the user; null when unknown
   */
  public void remove(Opportunity opportunity, @Nullable String deletedBy) {
    candidacies.remove(opportunity.id());
    attachmentsByOpportunity.drop(opportunity.id()).forEach(attachments::remove);
    notesByOpportunity.drop(opportunity.id()).forEach(notes::remove);
    happenings.deleted(opportunity, deletedBy);
    remember(opportunity, deletedBy);
  }

  private void remember(Opportunity deleted, @Nullable String deletedBy) {
    long now = now();
    records.add(new Removal(Removal.Kind.OPPORTUNITY, deleted.id(), now, deletedBy, deleted));
    Application application = deleted.application();
    if (application != null) {
      records.add(new Removal(Removal.Kind.APPLICATION, application.id(), now, deletedBy, deleted));
    }
  }

  /** How long lists go on without what was just created; a fault that tests ask for. */
  public void listLag(Duration lag) {
    listLag = lag;
  }

  /** Whether lists show it yet. */
  public boolean listed(Opportunity opportunity) {
    Long until = hiddenUntil.get(opportunity.id());
    return until == null || until <= now();
  }

  /** The candidacy's files of that kind, oldest first. */
  public List<Attachment> attachments(String opportunityId, Attachment.Kind kind) {
    return attachmentsByOpportunity.ids(opportunityId).stream()
        .flatMap(id -> Stream.ofNullable(attachments.get(id)))
        .filter(file -> file.kind() == kind)
        .toList();
  }

  /** Adds a file. */
  public void put(Attachment attachment) {
    attachments.put(attachment.id(), attachment);
    attachmentsByOpportunity.add(List.of(attachment.opportunity()), attachment.id());
  }

  /** The candidacy's notes, oldest first. */
  public List<Note> notes(String opportunityId) {
    return notesByOpportunity.ids(opportunityId).stream()
        .flatMap(id -> Stream.ofNullable(notes.get(id)))
        .toList();
  }

  /** Adds a note, or changes the one with its id. */
  public void add(Note note) {
    notes.put(note.id(), note);
    notesByOpportunity.add(List.of(note.opportunity()), note.id());
  }

  /** The note, if the id is one of the candidacy's. */
  public Optional<Note> note(String opportunityId, String id) {
    return notes(opportunityId).stream().filter(note -> note.id().equals(id)).findFirst();
  }

  /** Removes a note and what was said about it. */
  public void remove(Note note) {
    notes(note.opportunity()).stream()
        .filter(each -> each.id().equals(note.id()) || note.id().equals(each.thread()))
        .forEach(
            each -> {
              notes.remove(each.id());
              notesByOpportunity.remove(List.of(each.opportunity()), each.id());
            });
  }

  /** Removes a file. */
  public void remove(Attachment file) {
    attachments.remove(file.id());
    attachmentsByOpportunity.remove(List.of(file.opportunity()), file.id());
  }

  /** What the company keeps beside its people, jobs and candidates. */
  public Records records() {
    return records;
  }

  /** The keys to the API, oldest first. */
  public List<ApiKey> apiKeys() {
    return List.copyOf(apiKeys.values());
  }

  /** Adds a key. */
  public void put(ApiKey key) {
    apiKeys.put(key.id(), key);
  }

  /** Takes a key back. */
  public void removeApiKey(String id) {
    apiKeys.remove(id);
  }

  /** Who wants to hear of what, and what was told. */
  public WebhookDesk webhooks() {
    return webhooks;
  }

  /** Notes what no change of a person or a candidacy tells, such as an interview. */
  public void happened(WebhookEvent event, ObjectNode data) {
    happenings.add(new Happening(event, null, data));
  }

  /** What happened since it was last asked for. */
  List<Happening> drainHappenings() {
    return happenings.drain();
  }
}
