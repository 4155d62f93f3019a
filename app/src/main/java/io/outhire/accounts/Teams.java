package io.outhire.accounts;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.Trip;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every employer of this Outhire. */
@ApplicationScoped
@CrossesTeams("a team is looked up before anything can be bound to it")
public class Teams {
  /** First words of our own addresses and words that would look like them. */
  static final Set<String> RESERVED =
      Set.of(
          "jobs",
          "applications",
          "questions",
          "settings",
          "account",
          "sign-in",
          "sign-out",
          "forgotten-password",
          "set-up",
          "invitations",
          "q",
          "integrations",
          "demo",
          "assets",
          "api",
          "admin",
          "help",
          "health",
          "metrics",
          "static",
          "error",
          "login",
          "logout",
          "signup",
          "sign-up",
          "oauth",
          "www",
          "outhire",
          "new",
          "search",
          "saved",
          "privacy",
          "terms",
          "about",
          "status");

  private final Database database;
  private final InstantSource clock;

  @Inject
  Teams(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The team whose public addresses begin with this slug; in one short question. */
  public Optional<Team> bySlug(Slug slug) {
    return database.glance(
        connection -> {
          try (var question =
              connection.prepareStatement(
                  "select id, slug, name, language from team where slug = ?")) {
            question.setString(1, slug.value());
            try (var rows = question.executeQuery()) {
              return rows.next() ? Optional.of(team(rows)) : Optional.empty();
            }
          }
        });
  }

  /** The team that a trip leads to. */
  public static Trip.Stop<Optional<Team>> bound() {
    return new Trip.Stop<>(
        "select id, slug, name, language from team where id = (select bound_team())",
        List.of(),
        rows -> rows.next() ? Optional.of(team(rows)) : Optional.empty());
  }

  /** A trip to the team of this slug. */
  public static Trip trip(Slug slug) {
    return Trip.to("select id::text from team where slug = ?", slug.value());
  }

  /**
   * The present version of these teams' public pages, in one short question; teams that do not
   * exist are left out. A version is another one as soon as a transaction that changed anything on
   * them has committed.
   */
  public Map<Slug, UUID> pageVersions(Set<Slug> wanted) {
    return database.glance(
        connection ->
            wanted.size() == 1
                ? pageVersion(connection, wanted.iterator().next())
                : pageVersions(connection, wanted));
  }

  /** Apart from the other, which PostgreSQL plans anew each time it is asked. */
  private static Map<Slug, UUID> pageVersion(Connection connection, Slug team) throws SQLException {
    try (var question =
        connection.prepareStatement("select page_version from team where slug = ?")) {
      question.setString(1, team.value());
      try (var rows = question.executeQuery()) {
        return rows.next() ? Map.of(team, rows.getObject(1, UUID.class)) : Map.of();
      }
    }
  }

  private static Map<Slug, UUID> pageVersions(Connection connection, Set<Slug> wanted)
      throws SQLException {
    try (var question =
        connection.prepareStatement("select slug, page_version from team where slug = any(?)")) {
      question.setArray(
          1, connection.createArrayOf("text", wanted.stream().map(Slug::value).toArray()));
      Map<Slug, UUID> versions = new HashMap<>();
      try (var rows = question.executeQuery()) {
        while (rows.next()) {
          versions.put(new Slug(rows.getString(1)), rows.getObject(2, UUID.class));
        }
      }
      return versions;
    }
  }

  /** The slugs of these teams; those that are no more are left out. */
  public Map<TeamId, Slug> slugs(Set<TeamId> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return database.acrossTeams(
        handle ->
            handle
                .createQuery("select id, slug, name, language from team where id in (<wanted>)")
                .bindList("wanted", wanted.stream().map(TeamId::value).toList())
                .map((row, context) -> team(row))
                .collectToMap(Team::id, Team::slug));
  }

  /** The team of this id. */
  public Optional<Team> find(TeamId id) {
    return database.inTeam(
        id,
        handle ->
            handle
                .createQuery("select id, slug, name, language from team where id = :id")
                .bind("id", id.value())
                .map((row, context) -> team(row))
                .findOne());
  }

  /** Whether a team's addresses may begin with this slug; another team may still have it. */
  public static boolean mayBeUsed(Slug slug) {
    return !RESERVED.contains(slug.value());
  }

  /**
   * Founds a team that has no member yet.
   *
   * @throws IllegalArgumentException when the slug is reserved or taken, or the name no name
   */
  public Team create(Slug slug, String name) {
    if (!mayBeUsed(slug)) {
      throw new IllegalArgumentException("this slug is one of our own addresses");
    }
    var team =
        new Team(
            new TeamId(TimeOrderedIds.next(clock)), slug, GivenName.of(name), Language.ENGLISH);
    int created =
        database.acrossTeams(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into team (id, slug, name, created_at)
                        values (:id, :slug, :name, :now) on conflict (slug) do nothing
                        """)
                    .bind("id", team.id().value())
                    .bind("slug", slug.value())
                    .bind("name", team.name())
                    .bind("now", clock.instant())
                    .execute());
    if (created == 0) {
      throw new IllegalArgumentException("another team has this slug");
    }
    return team;
  }

  /**
   * Gives the team another name; its addresses stay.
   *
   * @return whether the name was one
   */
  public boolean rename(TeamId id, String typed) {
    Optional<String> name = GivenName.parse(typed);
    name.ifPresent(
        given ->
            database.doInTeam(
                id,
                handle ->
                    handle
                        .createUpdate("update team set name = :name where id = :id")
                        .bind("name", given)
                        .bind("id", id.value())
                        .execute()));
    return name.isPresent();
  }

  static Team team(ResultSet row) throws SQLException {
    return new Team(
        new TeamId(row.getObject("id", UUID.class)),
        new Slug(row.getString("slug")),
        row.getString("name"),
        Language.of(row.getString("language")).orElse(Language.ENGLISH));
  }
}
