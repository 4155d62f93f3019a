package io.outhire.web.layout;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Public addresses of what pages load: versioned assets and the style sheet of an employer's
 * colour.
 */
@ApplicationScoped
class AssetRoutes {

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  void register(@Observes Router router) {
    router.getWithRegex("/assets/v/[0-9a-f]+/(?<name>.+)").handler(this::versioned);
    router.get("/assets/embed/outhire-jobs.js").handler(this::embed);
    router.getWithRegex("/assets/brand/(?<hex>[0-9a-f]{6})\\.css").handler(this::brand);
  }

  /** How long browsers keep the file is said in application.properties, for all static files. */
  private void versioned(RoutingContext request) {
    request.reroute("/assets/" + request.pathParam("name"));
  }

  /**
   * The one script that other sites load, under an address that stays; an hour after a change all
   * have it.
   */
  private void embed(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
        .putHeader("Access-Control-Allow-Origin", "*")
        .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .end(Buffer.buffer(Assets.read("js/outhire-jobs.js")));
  }

  private void brand(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/css;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
        .end(new BrandColour(requireNonNull(request.pathParam("hex"))).stylesheet());
  }
}
