package io.outhire.accounts;

import io.outhire.accounts.Employer.PayRule;
import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.Trip;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How each team shows itself to candidates. */
@ApplicationScoped
public class Employers {
  private final Database database;

  @Inject
  Employers(Database database) {
    this.database = database;
  }

  /**
   * A team as candidates meet it.
   *
   * @param logo its picture, if it has one
   */
  public record Shown(Team team, Employer employer, Optional<Logo> logo) {}

  /** The team whose public addresses begin with this slug. */
  @CrossesTeams("a visitor belongs to no team; name, colour and logo are public")
  public Optional<Shown> bySlug(Slug slug) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select team.id, team.slug, team.name, team.language, team.country, team.brand,
                           team.about, team.pay_rule, team.pay_countries, team.title_hint,
                           logo.hash, logo.width, logo.height
                      from team left join team_logo logo on logo.team_id = team.id
                     where team.slug = :slug
                    """)
                .bind("slug", slug.value())
                .map((row, context) -> shown(row))
                .findOne());
  }

  /** As {@link #bySlug}, for the team that a trip leads to. */
  public static Trip.Stop<Optional<Shown>> bound() {
    return new Trip.Stop<>(
        """
        select team.id, team.slug, team.name, team.language, team.country, team.brand,
               team.about, team.pay_rule, team.pay_countries, team.title_hint,
               logo.hash, logo.width, logo.height
          from team left join team_logo logo on logo.team_id = team.id
         where team.id = (select bound_team())
        """,
        List.of(),
        rows -> rows.next() ? Optional.of(shown(rows)) : Optional.empty());
  }

  /** What this team has set. */
  public Shown of(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select team.id, team.slug, team.name, team.language, team.country, team.brand,
                           team.about, team.pay_rule, team.pay_countries, team.title_hint,
                           logo.hash, logo.width, logo.height
                      from team left join team_logo logo on logo.team_id = team.id
                     where team.id = :team
                    """)
                .bind("team", team.value())
                .map((row, context) -> shown(row))
                .one());
  }

  /** Keeps what a team sets, the logo apart. */
  public void change(TeamId team, Employer employer) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update team
                       set language = :language, country = :country, brand = :brand, about = :about,
                           pay_rule = :payRule, pay_countries = :payCountries,
                           title_hint = :titleHint
                     where id = :team
                    """)
                .bind("team", team.value())
                .bind("language", employer.language().code())
                .bind("country", employer.country().orElse(null))
                .bind("brand", employer.brand().orElse(null))
                .bind("about", employer.about().orElse(null))
                .bind("payRule", employer.payRule().name())
                .bind("payCountries", employer.payCountriesWritten())
                .bind("titleHint", employer.titleHint())
                .execute());
  }

  /** Gives the team a logo in place of the one it has. */
  public void putLogo(TeamId team, LogoImage image) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into team_logo (team_id, hash, width, height, png)
                    values (:team, :hash, :width, :height, :png)
                    on conflict (team_id) do update
                       set hash = :hash, width = :width, height = :height, png = :png
                    """)
                .bind("team", team.value())
                .bind("hash", image.logo().hash())
                .bind("width", image.logo().width())
                .bind("height", image.logo().height())
                .bind("png", image.png())
                .execute());
  }

  /** Takes the team's logo away. */
  public void removeLogo(TeamId team) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate("delete from team_logo where team_id = :team")
                .bind("team", team.value())
                .execute());
  }

  /** The bytes of a team's logo, if it is still this one. */
  public Optional<byte[]> logo(TeamId team, String hash) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select png from team_logo where team_id = :team and hash = :hash")
                .bind("team", team.value())
                .bind("hash", hash)
                .mapTo(byte[].class)
                .findOne());
  }

  private static Shown shown(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    String countries = row.getString("pay_countries");
    var employer =
        new Employer(
            Language.of(row.getString("language")).orElse(Language.ENGLISH),
            Optional.ofNullable(row.getString("country")),
            Optional.ofNullable(row.getString("brand")),
            Optional.ofNullable(row.getString("about")),
            PayRule.valueOf(row.getString("pay_rule")),
            countries == null
                ? Employer.PAY_BELONGS_INTO_ADS
                : countries.isEmpty() ? Set.of() : Set.of(countries.split(",", -1)),
            row.getBoolean("title_hint"));
    return new Shown(
        Teams.team(row),
        employer,
        hash == null
            ? Optional.empty()
            : Optional.of(new Logo(hash, row.getInt("width"), row.getInt("height"))));
  }
}
