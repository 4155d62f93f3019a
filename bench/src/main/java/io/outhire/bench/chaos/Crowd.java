package io.outhire.bench.chaos;

import io.outhire.bench.chaos.Attempt.Told;
import io.outhire.bench.world.Applicant;
import io.outhire.bench.world.Applicant.FilledIn;
import io.outhire.bench.world.Company;
import io.outhire.bench.world.Company.Job;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * People who apply, so many a second whether or not Outhire keeps up. Whoever gets no answer sends
 * the same form again, to whichever process, some times; some give up.
 */
final class Crowd {
  /** What is counted when somebody is told so. */
  static final String RECEIVED = "received";

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_TRIES = 12;
  private static final int ENOUGH = 30;
  private static final int LONGEST = 8;

  private final Plan plan;
  private final List<Company> companies;
  private final List<URI> nodes;
  private final Tally tally;
  private final Collection<Attempt> attempts = new ConcurrentLinkedQueue<>();

  Crowd(Plan plan, List<Company> companies, List<URI> nodes, Tally tally) {
    this.plan = plan;
    this.companies = companies;
    this.nodes = nodes;
    this.tally = tally;
  }

  /** Lets them come for as long as planned, and waits for the last to leave. */
  void come() throws InterruptedException {
    var random = new SplittableRandom(plan.seed());
    long begun = System.nanoTime();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < plan.applications(); number++) {
        long due = begun + (long) (number / plan.perSecond() * 1e9);
        if (isOver(due - begun)) {
          break;
        }
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        Applicant applicant = applicant(number, random);
        SplittableRandom own = random.split();
        people.execute(() -> attempts.add(new Attempt(applicant, apply(applicant, own))));
      }
    }
  }

  /**
   * On a machine that is busy with much else Outhire gets up so slowly that nobody would be told
   * anything in the time planned: a verdict needs some who were.
   */
  private boolean isOver(long nanos) {
    long planned = plan.applying().toNanos();
    return nanos > planned && (tally.sum(RECEIVED) >= ENOUGH || nanos > LONGEST * planned);
  }

  /** What became of them. */
  Collection<Attempt> attempts() {
    return attempts;
  }

  private Applicant applicant(int number, SplittableRandom random) {
    Company company = companies.get(random.nextInt(companies.size()));
    Job job = company.jobs().get(random.nextInt(company.jobs().size()));
    boolean pdf = random.nextBoolean();
    return new Applicant(
        company,
        job,
        "Candidate " + number,
        "c%d-%d@mail.example".formatted(number, plan.seed()),
        pdf ? "resume.pdf" : "resume.txt",
        pdf ? pdf(number, random) : text(number, random),
        "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255));
  }

  private static byte[] text(int number, SplittableRandom random) {
    StringBuilder words = new StringBuilder("I am candidate %d.\n".formatted(number));
    for (int word = random.nextInt(20, 400); word > 0; word--) {
      words
          .append(Long.toString(random.nextLong(1L << 40), 36))
          .append(word % 12 == 0 ? '\n' : ' ');
    }
    return words.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pdf(int number, SplittableRandom random) {
    byte[] noise = new byte[random.nextInt(500, 6_000)];
    random.nextBytes(noise);
    String head = "%PDF-1.7\n% candidate " + number + "\n";
    var file = new java.io.ByteArrayOutputStream();
    file.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(noise);
    file.writeBytes("\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  private Told apply(Applicant applicant, SplittableRandom random) {
    FilledIn form = null;
    Told told = Told.NEVER_SENT;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        URI node = nodes.get(random.nextInt(nodes.size()));
        if (form == null) {
          form = applicant.open(node, PATIENCE);
        }
        told = told == Told.NEVER_SENT ? Told.NOTHING : told;
        switch (applicant.send(node, form, PATIENCE)) {
          case RECEIVED -> {
            tally.count(RECEIVED);
            return Told.RECEIVED;
          }
          case REFUSED -> {
            // Perhaps the job asks for more than when the form was opened.
            tally.count("form asked for again: refused");
            form = null;
          }
          case FAULT -> {
            tally.count("sent again: Outhire had a fault");
            pause(random);
          }
        }
        if (random.nextInt(20) == 0) {
          return told;
        }
      } catch (IOException noAnswer) {
        tally.count(
            (form == null ? "form asked for again: " : "sent again: ")
                + noAnswer.getClass().getSimpleName());
        if (interrupted(random)) {
          return told;
        }
      } catch (InterruptedException stopping) {
        return told;
      }
    }
    return told;
  }

  private static void pause(SplittableRandom random) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(300, 3_000));
  }

  private static boolean interrupted(SplittableRandom random) {
    try {
      pause(random);
      return random.nextInt(20) == 0;
    } catch (InterruptedException stopping) {
      return true;
    }
  }
}
