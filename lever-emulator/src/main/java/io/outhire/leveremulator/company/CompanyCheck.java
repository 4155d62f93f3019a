package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a company against itself before anybody works with it: what would otherwise be a mistake of
 * the emulator in the middle of a call is said at once, in words that name the thing.
 */
final class CompanyCheck {
  private final CompanyData data;

  private CompanyCheck(CompanyData data) {
    this.data = data;
  }

  /**
   * Passes a company that makes sense.
   *
   * @throws IllegalArgumentException naming the first thing that does not
   */
  static CompanyData passed(CompanyData data) {
    new CompanyCheck(data).check();
    return data;
  }

  private void check() {
    need(data.accountId(), "accountId");
    need(data.name(), "name");
    need(data.site(), "site");
    if (data.stages().isEmpty()) {
      throw new IllegalArgumentException("stages must have one at least");
    }
    all("stages", data.stages(), Stage::id, Stage::text);
    all("users", data.users(), User::id, User::name, User::email, User::accessRole);
    all("archiveReasons", data.archiveReasons(), ArchiveReason::id, ArchiveReason::type);
    all("postings", data.postings(), Posting::id, Posting::text, Posting::state);
    all("contacts", data.contacts(), Contact::id);
    all("apiKeys", data.apiKeys(), ApiKey::id, ApiKey::key, ApiKey::name);
    all("opportunities", data.opportunities(), Opportunity::id, Opportunity::origin);
    references();
    data.records().shelves().forEach(CompanyCheck::shelf);
  }

  private static void shelf(String name, List<JsonNode> things) {
    if (!things.stream().allMatch(thing -> thing.path("id").isTextual())) {
      throw new IllegalArgumentException("records.shelves." + name + " has a thing without an id");
    }
  }

  private void references() {
    Set<String> stages = ids(data.stages(), Stage::id);
    Set<String> contacts = ids(data.contacts(), Contact::id);
    Set<String> opportunities = ids(data.opportunities(), Opportunity::id);
    known("opportunities", "stage", data.opportunities(), Opportunity::stage, stages);
    known("opportunities", "contact", data.opportunities(), Opportunity::contact, contacts);
    known("attachments", "opportunity", data.attachments(), Attachment::opportunity, opportunities);
    all("attachments", data.attachments(), Attachment::id, Attachment::name);
    known("notes", "opportunity", data.notes(), Note::opportunity, opportunities);
    all("notes", data.notes(), Note::id, Note::value);
  }

  private static <T> Set<String> ids(Collection<T> things, Function<T, String> id) {
    return things.stream().map(id).collect(Collectors.toSet());
  }

  private static void need(@Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(what + " is missing");
    }
  }

  @SafeVarargs
  private static <T> void all(String list, Collection<T> things, Function<T, String>... fields) {
    for (T thing : things) {
      for (Function<T, String> field : fields) {
        if (Objects.isNull(field.apply(thing))) {
          throw new IllegalArgumentException(list + " lack something that is needed: " + thing);
        }
      }
    }
  }

  private static <T> void known(
      String list, String field, Collection<T> things, Function<T, String> id, Set<String> ids) {
    for (T thing : things) {
      if (!ids.contains(id.apply(thing))) {
        throw new IllegalArgumentException(
            list + " name a " + field + " that is not there: " + id.apply(thing));
      }
    }
  }
}
