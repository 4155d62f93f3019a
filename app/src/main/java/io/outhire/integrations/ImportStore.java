package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.integrations.ImportProgress.Outcome;
import io.outhire.integrations.ImportProgress.Row;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Imports as they were asked for and how far they have come. */
@ApplicationScoped
class ImportStore {
  private final Database database;
  private final InstantSource clock;

  @Inject
  ImportStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  ImportId insert(TeamId team, ConnectionId connection, List<String> postings) {
    ImportId id = new ImportId(TimeOrderedIds.next(clock));
    database.doInTeam(
        team,
        handle -> {
          handle.execute(
              """
              insert into posting_import (id, team_id, connection_id, started_at)
              values (?, ?, ?, ?)
              """,
              id.value(),
              team.value(),
              connection.value(),
              clock.instant());
          insertRows(handle, team, id, postings);
        });
    return id;
  }

  private static void insertRows(Handle handle, TeamId team, ImportId id, List<String> postings) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into posting_import_row (import_id, posting_id, team_id, position, outcome)
            values (?, ?, ?, ?, 'WAITING')
            """);
    for (int position = 0; position < postings.size(); position++) {
      batch.add(id.value(), postings.get(position), team.value(), position);
    }
    batch.execute();
  }

  /** Notes what the postings that wait are called, for who watches them wait. */
  void name(TeamId team, ImportId id, List<AtsPosting> postings) {
    database.doInTeam(
        team,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  update posting_import_row set title = ?
                  where team_id = ? and import_id = ? and posting_id = ? and outcome = 'WAITING'
                  """);
          postings.forEach(
              posting -> batch.add(posting.title(), team.value(), id.value(), posting.id()));
          batch.execute();
        });
  }

  Optional<ImportProgress> progress(TeamId team, ImportId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select finished_at is not null
                    from posting_import
                    where team_id = ? and id = ?
                    """,
                    team.value(),
                    id.value())
                .mapTo(Boolean.class)
                .findOne()
                .map(finished -> new ImportProgress(id, rows(handle, team, id), finished)));
  }

  private static List<Row> rows(Handle handle, TeamId team, ImportId id) {
    return handle
        .select(
            """
            select posting_id, title, outcome, detail, job_id
            from posting_import_row
            where team_id = ? and import_id = ?
            order by position
            """,
            team.value(),
            id.value())
        .map(
            (row, context) ->
                new Row(
                    row.getString("posting_id"),
                    Optional.ofNullable(row.getString("title")),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("detail"),
                    Optional.ofNullable(row.getObject("job_id", UUID.class)).map(JobId::new)))
        .list();
  }

  /** The connection it goes through; empty when there is no such import or it is finished. */
  Optional<ConnectionId> unfinished(TeamId team, ImportId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select connection_id
                    from posting_import
                    where team_id = ? and id = ? and finished_at is null
                    """,
                    team.value(),
                    id.value())
                .mapTo(UUID.class)
                .findOne()
                .map(ConnectionId::new));
  }

  /** Stores what became of postings, unless that is known already; says whether none was. */
  boolean conclude(TeamId team, ImportId id, List<Row> rows) {
    return database.inTeam(
        team,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  update posting_import_row
                  set outcome = :outcome, detail = :detail,
                      title = coalesce(:title, title), job_id = :job
                  where team_id = :team and import_id = :id and posting_id = :posting
                    and outcome = 'WAITING'
                  """);
          rows.forEach(
              row ->
                  batch
                      .bind("outcome", row.outcome().name())
                      .bind("detail", row.detail())
                      .bind("title", row.title())
                      .bind("job", row.job().map(JobId::value))
                      .bind("team", team.value())
                      .bind("id", id.value())
                      .bind("posting", row.postingId())
                      .add());
          return Arrays.stream(batch.execute()).sum() == rows.size();
        });
  }

  /** Notes a failed try and says which it was. */
  int failedTry(TeamId team, ImportId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    update posting_import
                    set attempts = attempts + 1
                    where team_id = ? and id = ?
                    returning attempts
                    """,
                    team.value(),
                    id.value())
                .mapTo(Integer.class)
                .one());
  }

  /** Ends the import; what waits until now ends so. */
  void finish(TeamId team, ImportId id, Outcome rest, String detail) {
    database.doInTeam(
        team,
        handle -> {
          handle.execute(
              """
              update posting_import_row
              set outcome = ?, detail = ?
              where team_id = ? and import_id = ? and outcome = 'WAITING'
              """,
              rest.name(),
              detail,
              team.value(),
              id.value());
          handle.execute(
              "update posting_import set finished_at = ? where team_id = ? and id = ?",
              clock.instant(),
              team.value(),
              id.value());
        });
  }
}
