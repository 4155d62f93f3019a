package io.outhire.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers what no endpoint and no file answers. */
@ApplicationScoped
class UnknownAddresses {

  void register(@Observes Router router) {
    router.errorHandler(404, context -> answer(context, 404));
    router.errorHandler(405, context -> answer(context, 405));
    router.errorHandler(400, context -> answer(context, 400));
  }

  private static void answer(RoutingContext context, int status) {
    if (context.response().ended()) {
      return;
    }
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(ErrorPages.html(ErrorPage.of(status)));
  }
}
