package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.jobs.JobId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds applications by how words of name, e-mail address and reference begin (docs/adr/0034). A
 * rare word is looked up; one that many applications have is met soon on the way through the list.
 */
final class SearchingApplications {
  /** A word is rare that so many applications have, or fewer. */
  static final int RARE = 10_000;

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_WORD = 100;

  /** Sorts behind every character. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Handle handle;
  private final TeamId team;
  private final int rare;

  SearchingApplications(Handle handle, TeamId team) {
    this(handle, team, RARE);
  }

  /** With another idea of what is rare. */
  SearchingApplications(Handle handle, TeamId team, int rare) {
    this.handle = handle;
    this.team = team;
    this.rare = rare;
  }

  private record Word(String text, int applications) {}

  /**
   * The newest of those in which every word is found.
   *
   * @param search at least one word
   * @param before the ids asked for are smaller
   */
  List<ApplicationId> find(String search, Optional<JobId> job, UUID before, int most) {
    List<Word> words =
        words(search)
            .map(text -> new Word(text, applications(text)))
            .sorted(Comparator.comparingInt(Word::applications))
            .toList();
    Query query =
        words.getFirst().applications() <= rare
            ? handle
                .createQuery(
                    """
                    select found.application_id
                    from application_word found
                    where found.team_id = :team and found.word >= :first and found.word < :beyond
                      and found.application_id < :before
                      and (cast(:job as uuid) is null or exists (
                        select from applications a
                        where a.team_id = :team and a.id = found.application_id
                          and a.job_id = cast(:job as uuid)))
                      and not exists (
                        select from unnest(:others) other
                        where not exists (
                          select from application_word
                          where team_id = :team and application_id = found.application_id
                            and starts_with(word, other)))
                    group by found.application_id
                    order by found.application_id desc
                    limit :most
                    """)
                .bind("first", words.getFirst().text())
                .bind("beyond", words.getFirst().text() + LAST)
                .bindArray("others", String.class, texts(words.stream().skip(1)))
            : handle
                .createQuery(
                    """
                    select a.id
                    from applications a
                    where a.team_id = :team and a.id < :before
                      and (cast(:job as uuid) is null or a.job_id = cast(:job as uuid))
                      and not exists (
                        select from unnest(:words) wanted
                        where not exists (
                          select from application_word
                          where team_id = :team and application_id = a.id
                            and starts_with(word, wanted)))
                    order by a.id desc
                    limit :most
                    """)
                .bindArray("words", String.class, texts(words.stream()));
    return query
        .bind("team", team.value())
        .bind("before", before)
        .bindByType("job", job.map(JobId::value).orElse(null), UUID.class)
        .bind("most", most)
        .mapTo(UUID.class)
        .map(ApplicationId::new)
        .list();
  }

  private static List<String> texts(Stream<Word> words) {
    return words.map(Word::text).toList();
  }

  private static Stream<String> words(String search) {
    return Stream.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .map(word -> word.codePoints().limit(LONGEST_WORD))
        .map(SearchingApplications::text)
        .distinct()
        .limit(MOST_WORDS);
  }

  private static String text(java.util.stream.IntStream codePoints) {
    return codePoints
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * How many have a word that begins like this, counted no further than tells whether it is rare.
   */
  private int applications(String word) {
    return handle
        .createQuery(
            """
            select count(*) from (
              select from application_word
              where team_id = :team and word >= :word and word < :beyond
              order by word, application_id
              limit :enough) found
            """)
        .bind("team", team.value())
        .bind("word", word)
        .bind("beyond", word + LAST)
        .bind("enough", rare + 1)
        .mapTo(Integer.class)
        .one();
  }
}
