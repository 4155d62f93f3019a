package io.outhire.leveremulator.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A company's present state. Not safe for threads by itself: callers hold the company's lock, see
 * {@link Account}.
 */
public final class Company {
  private final CompanyData loaded;
  private final Map<String, User> users;
  private final Map<String, Stage> stages;
  private final Map<String, Posting> postings;
  private final Map<String, Contact> contacts;
  private final Map<String, Opportunity> opportunities;
  private final Map<String, Attachment> attachments;
  private final List<Note> notes;

  /** The company as it stands in the data. */
  public Company(CompanyData data) {
    loaded = data;
    users = byId(data.users(), User::id);
    stages = byId(data.stages(), Stage::id);
    postings = byId(data.postings(), Posting::id);
    contacts = byId(data.contacts(), Contact::id);
    opportunities = byId(data.opportunities(), Opportunity::id);
    attachments = byId(data.attachments(), Attachment::id);
    notes = new ArrayList<>(data.notes());
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
        loaded.logins(),
        List.copyOf(users.values()),
        stages(),
        loaded.archiveReasons(),
        List.copyOf(postings.values()),
        List.copyOf(contacts.values()),
        List.copyOf(opportunities.values()),
        List.copyOf(attachments.values()),
        List.copyOf(notes));
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
        .filter(user -> passPhrase.equals(loaded.logins().get(user.email())))
        .findFirst();
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

  /** Adds the posting or puts it in the place of the one with its id. */
  public void put(Posting posting) {
    postings.put(posting.id(), posting);
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
    return contacts.values().stream()
        .filter(contact -> emails.stream().anyMatch(contact::hasEmail))
        .findFirst();
  }

  /** Adds the contact or puts it in the place of the one with its id. */
  public void put(Contact contact) {
    contacts.put(contact.id(), contact);
  }

  /** Every candidacy, archived ones too. */
  public Collection<Opportunity> opportunities() {
    return opportunities.values();
  }

  /** The candidacy, if the id is one. */
  public Optional<Opportunity> opportunity(@Nullable String id) {
    return Optional.ofNullable(opportunities.get(id));
  }

  /** Adds the candidacy or puts it in the place of the one with its id. */
  public void put(Opportunity opportunity) {
    opportunities.put(opportunity.id(), opportunity);
  }

  /** The candidacy's files of that kind, oldest first. */
  public List<Attachment> attachments(String opportunityId, Attachment.Kind kind) {
    return attachments.values().stream()
        .filter(file -> file.opportunity().equals(opportunityId) && file.kind() == kind)
        .toList();
  }

  /** Adds a file. */
  public void put(Attachment attachment) {
    attachments.put(attachment.id(), attachment);
  }

  /** The candidacy's notes, oldest first. */
  public List<Note> notes(String opportunityId) {
    return notes.stream().filter(note -> note.opportunity().equals(opportunityId)).toList();
  }

  /** Adds a note. */
  public void add(Note note) {
    notes.add(note);
  }
}
