package io.outhire.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps pages out of every cache unless their endpoint says otherwise: most show a team's data. */
class Caching {

  @ServerResponseFilter
  public void keepNothing(ContainerResponseContext response) {
    response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, java.util.List.of("no-store"));
  }
}
