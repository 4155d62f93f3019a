package io.outhire.careers.job;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Employers.Shown;
import io.outhire.common.Slug;
import io.outhire.jobs.Board;
import io.outhire.jobs.BoardFilter;
import io.outhire.jobs.BoardFilter.Facet;
import io.outhire.jobs.JobBoard;
import io.outhire.web.Anyone;
import io.outhire.web.PublicFrames;
import io.outhire.web.Reading;
import io.outhire.web.layout.CareersFrame;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An employer's open jobs, to be searched and narrowed down by plain links. */
@Path("/{team}/jobs")
@RunOnVirtualThread
@Anyone("published jobs are for everybody")
public class CompanyPage {
  private final Employers employers;
  private final JobBoard board;
  private final Reading reading;
  private final Addresses addresses;

  CompanyPage(Employers employers, JobBoard board, Reading reading, Addresses addresses) {
    this.employers = employers;
    this.board = board;
    this.reading = reading;
    this.addresses = addresses;
  }

  @CheckedTemplate(basePath = "careers/job")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        CareersFrame frame,
        List<String> about,
        List<ListedJob> jobs,
        Narrowing narrowing,
        List<Head.Alternate> alternates,
        String feed,
        String subscribe);
  }

  /** The published jobs of an employer. */
  @GET
  public Response list(
      @PathParam("team") String teamSlug,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("page") @DefaultValue("1") int page,
      @Context UriInfo asked) {
    Shown shown =
        Slug.parse(teamSlug).flatMap(employers::bySlug).orElseThrow(NotFoundException::new);
    Words words = reading.words(shown.team().language());
    var filter = new BoardFilter(search, chosen(asked), page, words.language());
    Board found = board.find(shown.team().id(), filter);
    String home = PublicFrames.home(shown.team());
    return Pages.page(
        200,
        Templates.list(
            frame(shown, words, filter, found),
            shown.employer().about().map(text -> text.lines().toList()).orElse(List.of()),
            Pages.listed(shown.team(), found.rows(), words),
            Narrowing.of(home, Addresses.suffix(shown.team(), words), filter, found, words),
            filter.isAll() ? alternates(home) : List.of(),
            home + "/feeds/atom.xml",
            Pages.subscribe(shown.team(), words)));
  }

  private CareersFrame frame(Shown shown, Words words, BoardFilter filter, Board found) {
    String home = PublicFrames.home(shown.team());
    String name = shown.team().name();
    String address = addresses.whole(home) + Addresses.suffix(shown.team(), words);
    return PublicFrames.of(
        shown,
        words.say("job.list-title", name),
        words.say("job.list-description", name, found.total()),
        filter.isAll() && filter.page() == 1 ? address : null,
        words,
        PublicFrames.languages(words, home));
  }

  private List<Head.Alternate> alternates(String home) {
    return PublicFrames.languages(reading.spoken(), home).stream()
        .map(one -> new Head.Alternate(one.code(), addresses.whole(one.href())))
        .toList();
  }

  private static Map<Facet, String> chosen(UriInfo asked) {
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = asked.getQueryParameters().getFirst(facet.parameter());
      if (value != null && !value.isBlank() && value.length() <= 200) {
        chosen.put(facet, value);
      }
    }
    return chosen;
  }
}
