package io.outhire.wiring.lively;

import io.outhire.accounts.Members;
import io.outhire.accounts.PersonId;
import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.engagement.AnsweringQuestions;
import io.outhire.engagement.AskingQuestions;
import io.outhire.engagement.JobWish;
import io.outhire.engagement.LinkKey;
import io.outhire.engagement.NewQuestion;
import io.outhire.engagement.OpeningLinks;
import io.outhire.engagement.PublishingAnswers;
import io.outhire.engagement.QuestionFilter;
import io.outhire.engagement.QuestionFilter.Which;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.Questions;
import io.outhire.engagement.Rhythm;
import io.outhire.engagement.SendingSavedJobs;
import io.outhire.engagement.Subscribing;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.mail.Mailbox;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who save, ask and subscribe at the sample company, and what the team answers. */
@ApplicationScoped
class CuriousPeople {
  private static final Pattern LINK =
      Pattern.compile("/jobs/(?:confirm|saved)/([A-Za-z0-9_-]{43})");

  @Inject Jobs jobs;
  @Inject Members members;
  @Inject Questions questions;
  @Inject AskingQuestions asking;
  @Inject AnsweringQuestions answering;
  @Inject PublishingAnswers publishing;
  @Inject Subscribing subscribing;
  @Inject SendingSavedJobs sending;
  @Inject OpeningLinks links;
  @Inject Mailbox mailbox;

  /** They come once. */
  void comeBy(TeamId team) {
    List<JobId> open = jobs.published(team).stream().map(JobDescription::id).toList();
    if (open.size() < 3 || questions.counts(team).all() > 0) {
      return;
    }
    questions(team, open);
    answers(team);
    subscriptions(team, open);
  }

  private void questions(TeamId team, List<JobId> open) {
    ask(
        team,
        open.get(0),
        "Leila Haddad",
        "leila.haddad@mail.example",
        "Is there parking for bicycles, and a shower?");
    ask(
        team,
        open.get(0),
        "Tomasz Wiśniewski",
        "tomasz.w@mail.example",
        "Can I lock my bike somewhere?");
    ask(
        team,
        open.get(1),
        "Kwame Asante",
        "kwame@mail.example",
        "How is a normal week split between the site and home?\nI live two hours away by train.");
    ask(
        team,
        open.get(2),
        "Ingrid Sørensen",
        "ingrid@mail.example",
        "Do you pay for moving house?");
    ask(
        team,
        open.get(1),
        "Noor van Dijk",
        "noor.vandijk@mail.example",
        "Is the pay negotiable for part-time work?");
    asking.ask(team, question(open.get(2), "Somebody", "typo@mail.example", "Will you read this?"));
  }

  private void ask(TeamId team, JobId job, String name, String email, String words) {
    asking.ask(team, question(job, name, email, words));
    confirm(team, email);
  }

  private static NewQuestion question(JobId job, String name, String email, String words) {
    return new NewQuestion(job, name, new EmailAddress(email), words, Language.ENGLISH);
  }

  private void confirm(TeamId team, String email) {
    mailbox.latest().stream()
        .filter(mail -> mail.to().equals(email))
        .map(mail -> LINK.matcher(mail.text()))
        .filter(Matcher::find)
        .findFirst()
        .ifPresent(link -> links.use(team, new LinkKey(link.group(1))));
  }

  private void answers(TeamId team) {
    PersonId ada = members.admins(team).getFirst().person().id();
    List<QuestionId> asked =
        questions.list(team, QuestionFilter.of(Which.OPEN)).stream().map(one -> one.id()).toList();
    answering.answer(
        team,
        asked.get(0),
        ada,
        "Yes: covered stands at the gate, and two showers on the ground floor.");
    publishing.publish(
        team,
        asked.get(0),
        Optional.empty(),
        "Is there parking for bicycles, and a shower?",
        "Yes: covered stands at the gate, and two showers on the ground floor.");
    answering.answer(
        team, asked.get(3), ada, "We pay up to a month’s wage towards it, against receipts.");
    answering.assign(team, asked.get(2), Optional.of(ada), ada);
  }

  private void subscriptions(TeamId team, List<JobId> open) {
    for (String name : List.of("leila.haddad", "mateus", "yuki", "hannah.w")) {
      var email = new EmailAddress(name + "@mail.example");
      subscribing.toJob(team, open.get(0), email, Language.ENGLISH);
      confirm(team, email.value());
    }
    var priya = new EmailAddress("priya@mail.example");
    subscribing.toNewJobs(team, JobWish.ANY, Rhythm.WEEKLY, priya, Language.ENGLISH);
    confirm(team, priya.value());
    sending.send(team, priya, open.subList(0, 3), Language.ENGLISH);
    confirm(team, priya.value());
  }
}
