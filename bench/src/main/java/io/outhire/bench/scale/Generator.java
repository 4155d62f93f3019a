package io.outhire.bench.scale;

import io.outhire.bench.world.Records;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills a database as years of use would, inside the server. Every team has 20 jobs and a thousand
 * applications, three tries at delivery each; the sample company has a tenth of everything, so that
 * there is one whose lists grow with the whole.
 *
 * @param applications how many in all
 */
record Generator(long applications) {
  /** The slug of the team that has a tenth of everything. */
  static final String LARGEST = "acme";

  /** And of a team like most. */
  static final String ORDINARY = "team-2";

  private static final int OF_A_TEAM = 1_000;

  /** What triggers of these keep is filled in as well. */
  private static final List<String> COUNTED =
      List.of("applications", "delivery", "job_description");

  /** Foreign keys are checked all at once afterwards, and not row by row. */
  private static final String WITHOUT_KEYS =
      """
      create temp table key as
      select conrelid::regclass::text as of_table, conname, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace;
      do $$
      declare one record;
      begin
        for one in select * from key loop
          execute format('alter table %s drop constraint %I', one.of_table, one.conname);
        end loop;
      end $$
      """;

  private static final String WITH_KEYS =
      """
      drop table pg_temp.person, pg_temp.job, pg_temp.place;
      do $$
      declare one record;
      begin
        for one in select * from key loop
          execute format('alter table %s add constraint %I %s', one.of_table, one.conname, one.definition);
        end loop;
      end $$
      """;

  /** Fills it; the tables are as good as empty before. */
  void fill(Records records) throws SQLException, IOException {
    var _ =
        records.ask(
            connection -> {
              for (String table : COUNTED) {
                run(connection, "alter table " + table + " disable trigger user");
              }
              run(connection, WITHOUT_KEYS);
              rows(connection);
              run(connection, WITH_KEYS);
              for (String table : COUNTED) {
                run(connection, "alter table " + table + " enable trigger user");
              }
              run(connection, "vacuum analyze");
              return true;
            });
  }

  private long teams() {
    return Math.max(3, applications / OF_A_TEAM);
  }

  private void rows(Connection connection) throws SQLException {
    run(
        connection,
        """
        insert into team (id, slug, name, created_at)
        select gen_random_uuid(), 'team-' || number, 'Team ' || number, now()
        from generate_series(2, %d) number
        """
            .formatted(teams()));
    run(
        connection,
        """
        create temp table place as
        select id as team_id, slug = 'acme' as largest,
          case when slug = 'acme' then %1$d / 10 else %2$d end as applications,
          case when slug = 'acme' then greatest(20, %1$d / 10 / 50) else 20 end as jobs
        from team where slug = 'acme' or slug like 'team-%%'
        """
            .formatted(applications, OF_A_TEAM));
    run(
        connection,
        """
        insert into job_description (id, team_id, slug, title, description, workplace, location, country,
          department, state, created_at, updated_at, published_at)
        select gen_random_uuid(), team_id, 'scale-' || number, 'Baker ' || number,
          '<p>' || repeat('Keep the oven warm, whatever the weather. ', 60) || '</p>', 'ON_SITE', 'Leeds',
          'GB', 'Bakery', case number %% 5 when 0 then 'DRAFT' else 'PUBLISHED' end,
          now() - number * interval '1 hour', now() - number * interval '1 hour',
          now() - number * interval '1 hour'
        from place, generate_series(1, jobs) number
        """
            .replace("%%", "%"));
    run(
        connection,
        """
        create temp table person as
        select team_id, uuidv7(-number * interval '1 minute') as id, number, jobs
        from place, generate_series(1, applications) number
        """);
    run(
        connection,
        """
        create temp table job as
        select team_id, id, split_part(slug, '-', 2)::int as number
        from job_description where slug like 'scale-%'
        """);
    run(connection, "create index on job (team_id, number)");
    run(connection, "analyze job; analyze person");
    run(
        connection,
        """
        insert into candidates (team_id, id, email, first_seen_at)
        select team_id, id, 'person-' || number || '@example.org', now() from person
        """);
    run(
        connection,
        """
        insert into applications (team_id, id, candidate_id, job_id, reference, name, email, links,
          consent_text, consent_at, received_at, changed_at)
        select person.team_id, person.id, person.id, job.id, 'OUT-' || person.number,
          'Person ' || person.number, 'person-' || person.number || '@example.org', '{}', 'I agree.',
          at, at, at
        from person
        join job on job.team_id = person.team_id and job.number = 1 + person.number % person.jobs,
        lateral (select now() - person.number * interval '1 minute' as at)
        """);
    run(
        connection,
        """
        insert into resumes (team_id, application_id, file_name, kind, size, sha256, bytes)
        select team_id, id, 'cv.pdf', 'PDF', 8, repeat('0', 64), convert_to('%PDF-1.7', 'UTF8') from person
        """);
    run(
        connection,
        """
        insert into delivery (application_id, team_id, job_id, state, held, attempt, cause_code, cause_words,
          cause_mender, candidacy_id, contact_id, deduped, delivered_at, created_at, waiting_since)
        select id, team_id, job_id, state, case state when 'HELD' then 'NOT_CONNECTED' end, 3,
          case state when 'PARKED' then 'REFUSED' end, case state when 'PARKED' then 'Refused.' end,
          case state when 'PARKED' then 'ADMIN' end,
          case state when 'DELIVERED' then id::text end, case state when 'DELIVERED' then id::text end,
          case state when 'DELIVERED' then false end, case state when 'DELIVERED' then received_at end,
          received_at, received_at
        from applications, lateral (select case
          when substr(reference, 5)::bigint % 100 = 0 then 'HELD'
          when substr(reference, 5)::bigint % 100 < 4 then 'PARKED' else 'DELIVERED' end as state)
        """);
    run(
        connection,
        """
        insert into delivery_event (team_id, application_id, at, what)
        select team_id, application_id, created_at, what
        from delivery, unnest(array['SENT', 'SENT', 'SENT']) what
        """);
    run(
        connection,
        """
        insert into application_count (team_id, job_id, slot, applications)
        select team_id, job_id, 0, count(*) from applications group by team_id, job_id
        on conflict (team_id, job_id, slot) do update set applications = excluded.applications
        """);
    run(
        connection,
        """
        insert into application_total (team_id, slot, applications)
        select team_id, 0, sum(applications) from application_count group by team_id
        on conflict (team_id, slot) do update set applications = excluded.applications
        """);
    run(
        connection,
        """
        insert into job_count (team_id, kind, slot, jobs)
        select team_id, state, 0, count(*) from job_description group by team_id, state
        on conflict (team_id, kind, slot) do update set jobs = excluded.jobs
        """);
    run(
        connection,
        """
        insert into application_word (team_id, word, application_id)
        select team_id, word, id from applications, search_words(name, email, reference) as word
        """);
    run(
        connection,
        """
        insert into delivery_count (team_id, state, slot, deliveries)
        select team_id, state, 0, count(*) from delivery group by team_id, state
        on conflict (team_id, state, slot) do update set deliveries = excluded.deliveries
        """);
    run(
        connection,
        """
        insert into connection (id, team_id, provider, state, state_since, account_id, account_name,
          connected_by, connected_by_name, connected_at, consented_user_id, granted)
        select gen_random_uuid(), id, 'lever', 'connected', now(), id::text, name, id, 'Ada', now(), 'ada', ''
        from team where slug in ('acme', 'team-2') on conflict do nothing
        """);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
