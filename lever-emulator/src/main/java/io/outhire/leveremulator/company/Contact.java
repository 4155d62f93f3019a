package io.outhire.leveremulator.company;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The person behind one or more candidacies. */
public record Contact(
    String id,
    String name,
    String headline,
    String location,
    List<String> emails,
    List<Phone> phones,
    List<String> links,
    boolean isAnonymized) {

  /** Files and callers may leave anything but the id out. */
  public Contact {
    name = orEmpty(name);
    headline = orEmpty(headline);
    location = orEmpty(location);
    emails = Lists.orEmpty(emails);
    phones = Lists.orEmpty(phones);
    links = Lists.orEmpty(links);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Whether one of the addresses is the same mailbox, spelling aside. */
  public boolean hasEmail(String email) {
    String wanted = canonical(email);
    return emails.stream().anyMatch(own -> canonical(own).equals(wanted));
  }

  /** Lever does not say how it canonicalises; surrounding space and case are what we ignore. */
  static String canonical(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** The same person with further addresses, numbers and links; known ones are not doubled. */
  public Contact plus(List<String> moreEmails, List<Phone> morePhones, List<String> moreLinks) {
    List<String> newEmails = moreEmails.stream().filter(email -> !hasEmail(email)).toList();
    return new Contact(
        id,
        name,
        headline,
        location,
        Lists.union(emails, newEmails),
        Lists.union(phones, morePhones),
        Lists.union(links, moreLinks),
        isAnonymized);
  }

  /** The same person with other links. */
  public Contact withLinks(List<String> newLinks) {
    return new Contact(id, name, headline, location, emails, phones, newLinks, isAnonymized);
  }

  /** Whether one of the addresses belongs to that domain. */
  public boolean hasEmailAt(String domain) {
    return emails.stream().anyMatch(email -> canonical(email).endsWith("@" + domain));
  }
}
