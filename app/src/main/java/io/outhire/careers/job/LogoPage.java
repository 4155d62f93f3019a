package io.outhire.careers.job;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Teams;
import io.outhire.common.Slug;
import io.outhire.web.Anyone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An employer's logo, under an address that changes with it. */
@Path("/{team}/jobs/logo/{file:[0-9a-f]{16}[.]png}")
@RunOnVirtualThread
@Anyone("a logo is for everybody")
public class LogoPage {
  private final Teams teams;
  private final Employers employers;

  LogoPage(Teams teams, Employers employers) {
    this.teams = teams;
    this.employers = employers;
  }

  @GET
  public Response logo(@PathParam("team") String team, @PathParam("file") String file) {
    byte[] png =
        Slug.parse(team)
            .flatMap(teams::bySlug)
            .flatMap(known -> employers.logo(known.id(), file.replace(".png", "")))
            .orElseThrow(NotFoundException::new);
    return Response.ok(png, "image/png")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }
}
