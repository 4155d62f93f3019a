package io.outhire.engagement;

import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.accounts.PersonId;
import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.TeamId;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.mail.Letter;
import io.outhire.mail.Letter.Action;
import io.outhire.mail.Outbox;
import io.outhire.words.Language;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the team's work on a question has us write: the answer, and who is to give it. */
@ApplicationScoped
class TeamLetters {
  private final Teams teams;
  private final Members members;
  private final Jobs jobs;
  private final Outbox outbox;
  private final Addresses addresses;

  @Inject
  TeamLetters(Teams teams, Members members, Jobs jobs, Outbox outbox, Addresses addresses) {
    this.teams = teams;
    this.members = members;
    this.jobs = jobs;
    this.outbox = outbox;
    this.addresses = addresses;
  }

  /** The question and its answer, to the asker and in their language. */
  void answer(TeamId id, Question question) {
    Team team = teams.find(id).orElseThrow();
    JobDescription job = jobs.find(id, question.job()).orElseThrow();
    Words words = Words.in(question.language());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.say("engagement.mail.hello"));
    paragraphs.add(words.say("engagement.mail.answer.asked", job.name(), team.name()));
    paragraphs.addAll(lines("“%s”".formatted(question.words())));
    paragraphs.add(words.say("engagement.mail.answer.said", team.name()));
    paragraphs.addAll(lines(question.answer().orElseThrow().words()));
    paragraphs.add(words.say("engagement.mail.answer.more"));
    outbox.leave(
        id,
        new Letter(
                question.email(),
                words.say("engagement.mail.answer.subject", job.name(), team.name()),
                paragraphs,
                new Action(words.say("engagement.mail.see-job"), addresses.job(team, job)))
            .in(words.language().locale()));
  }

  /** A paragraph each. */
  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Tells a member that a question is theirs to answer. */
  void assigned(TeamId id, Question question, PersonId to, PersonId by) {
    JobDescription job = jobs.find(id, question.job()).orElseThrow();
    Member member = members.find(id, to).orElseThrow();
    String who = members.find(id, by).map(known -> known.person().name()).orElse("A colleague");
    outbox.leave(
        id,
        new Letter(
            member.person().email(),
            "A question about %s is yours to answer".formatted(job.name()),
            List.of(
                "Hello %s,".formatted(member.person().name()),
                "%s gave you a question about %s, asked on %s."
                    .formatted(who, job.name(), date(question)),
                "Its asker gets your answer by mail."),
            new Action("Read and answer it", addresses.question(question.id()))));
  }

  private static String date(Question question) {
    return Words.in(Language.ENGLISH).date(question.askedAt());
  }
}
