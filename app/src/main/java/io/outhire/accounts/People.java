package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Everybody who can sign in, with the hash of their password. */
@ApplicationScoped
@CrossesTeams("a person is known before it is known for which team they come")
class People {
  private final Database database;
  private final InstantSource clock;

  /** A person with what proves that it is them. */
  record Known(Person person, String passwordHash) {}

  @Inject
  People(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Known> byEmail(EmailAddress email) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select id, email, name, password_hash from person where email_canonical = :email
                    """)
                .bind("email", email.canonical())
                .map(
                    (row, context) ->
                        new Known(
                            new Person(
                                new PersonId(row.getObject("id", UUID.class)),
                                new EmailAddress(row.getString("email")),
                                row.getString("name")),
                            row.getString("password_hash")))
                .findOne());
  }

  Optional<String> passwordHash(PersonId id) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery("select password_hash from person where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne());
  }

  boolean isEmpty() {
    return database.acrossTeams(
        handle ->
            handle.select("select not exists (select 1 from person)").mapTo(boolean.class).one());
  }

  /** Adds a person; nothing when somebody has this e-mail address already. */
  Optional<Person> add(EmailAddress email, String name, String passwordHash) {
    var person = new Person(new PersonId(TimeOrderedIds.next(clock)), email, GivenName.of(name));
    int added =
        database.acrossTeams(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into person (id, email, email_canonical, name, password_hash, created_at)
                        values (:id, :email, :canonical, :name, :hash, :now)
                        on conflict (email_canonical) do nothing
                        """)
                    .bind("id", person.id().value())
                    .bind("email", email.value())
                    .bind("canonical", email.canonical())
                    .bind("name", person.name())
                    .bind("hash", passwordHash)
                    .bind("now", clock.instant())
                    .execute());
    return added == 1 ? Optional.of(person) : Optional.empty();
  }

  void setPasswordHash(PersonId id, String hash) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("update person set password_hash = :hash where id = :id")
                .bind("hash", hash)
                .bind("id", id.value())
                .execute());
  }
}
