package io.outhire.careers.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.outhire.accounts.Employers;
import io.outhire.accounts.Employers.Shown;
import io.outhire.common.Slug;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobInWords;
import io.outhire.jobs.Jobs;
import io.outhire.web.Anyone;
import io.outhire.words.Language;
import io.outhire.words.TextLanguage;
import io.outhire.words.Words;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A published job as a picture; a closed one has none. */
@Path("/{team}/jobs/{job}/card.png")
@RunOnVirtualThread
@Anyone("published jobs are for everybody")
public class CardPage {
  private static final String OURS = "0e6470";
  private static final int KEPT_BYTES = 16_000_000;

  private final Employers employers;
  private final Jobs jobs;
  private final Cache<String, byte[]> drawn =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((String key, byte[] png) -> png.length)
          .build();

  CardPage(Employers employers, Jobs jobs) {
    this.employers = employers;
    this.jobs = jobs;
  }

  /** The picture in the job's own language; drawn once for each version of the job. */
  @GET
  public Response card(@PathParam("team") String team, @PathParam("job") String slug) {
    Shown shown = Slug.parse(team).flatMap(employers::bySlug).orElseThrow(NotFoundException::new);
    JobDescription job =
        Slug.parse(slug)
            .flatMap(known -> jobs.bySlug(shown.team().id(), known))
            .filter(JobDescription::isPublished)
            .orElseThrow(NotFoundException::new);
    String key =
        job.id()
            + " "
            + job.version()
            + " "
            + shown.employer().brand()
            + shown.logo()
            + shown.team().name();
    return Response.ok(drawn.get(key, ignored -> draw(shown, job)), "image/png")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .build();
  }

  private byte[] draw(Shown shown, JobDescription job) {
    Language language =
        job.content()
            .details()
            .language()
            .flatMap(TextLanguage::ours)
            .orElse(shown.team().language());
    var read = JobInWords.of(job.content(), Words.in(language), shown.team().language());
    boolean hidden = job.content().details().employerHidden();
    JobFacts facts = read.facts();
    return CardImage.png(
        read.title(),
        hidden ? Words.in(language).say("job.confidential") : shown.team().name(),
        Stream.of(facts.place(), facts.workplace(), facts.pay())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · ")),
        shown.employer().brand().orElse(OURS),
        hidden
            ? null
            : shown
                .logo()
                .flatMap(logo -> employers.logo(shown.team().id(), logo.hash()))
                .orElse(null));
  }
}
