package io.outhire.leveremulator.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Everything about a company as it stands in a file: the sample company, and the part of a saved
 * state that is not OAuth. The README of this module documents it.
 *
 * @param logins pass phrase by e-mail address; users without one cannot log in
 * @param webhookGroups the groups of events that are switched on
 */
public record CompanyData(
    String accountId,
    String name,
    String site,
    Map<String, String> logins,
    List<User> users,
    List<Stage> stages,
    List<ArchiveReason> archiveReasons,
    List<Posting> postings,
    List<Contact> contacts,
    List<Opportunity> opportunities,
    List<Attachment> attachments,
    List<Note> notes,
    List<ApiKey> apiKeys,
    List<Webhook> webhooks,
    Set<WebhookGroup> webhookGroups,
    List<Delivery> deliveries,
    RecordsData records) {

  /** Any list may be left out. */
  public CompanyData {
    logins = Map.copyOf(Objects.requireNonNullElse(logins, Map.of()));
    users = Lists.orEmpty(users);
    stages = Lists.orEmpty(stages);
    archiveReasons = Lists.orEmpty(archiveReasons);
    postings = Lists.orEmpty(postings);
    contacts = Lists.orEmpty(contacts);
    opportunities = Lists.orEmpty(opportunities);
    attachments = Lists.orEmpty(attachments);
    notes = Lists.orEmpty(notes);
    apiKeys = Lists.orEmpty(apiKeys);
    webhooks = Lists.orEmpty(webhooks);
    webhookGroups = Set.copyOf(Objects.requireNonNullElse(webhookGroups, Set.of()));
    deliveries = Lists.orEmpty(deliveries);
    records = Objects.requireNonNullElseGet(records, RecordsData::empty);
  }

  /** The same company as another account. */
  public CompanyData asAccount(String otherId) {
    return new CompanyData(
        otherId,
        name,
        site,
        logins,
        users,
        stages,
        archiveReasons,
        postings,
        contacts,
        opportunities,
        attachments,
        notes,
        apiKeys,
        webhooks,
        webhookGroups,
        deliveries,
        records);
  }

  /** The same company with further postings; those with a known id are left out. */
  public CompanyData plusPostings(List<Posting> more) {
    var known = postings.stream().map(Posting::id).toList();
    var all = new ArrayList<>(postings);
    more.stream().filter(posting -> !known.contains(posting.id())).forEach(all::add);
    return new CompanyData(
        accountId,
        name,
        site,
        logins,
        users,
        stages,
        archiveReasons,
        all,
        contacts,
        opportunities,
        attachments,
        notes,
        apiKeys,
        webhooks,
        webhookGroups,
        deliveries,
        records);
  }
}
