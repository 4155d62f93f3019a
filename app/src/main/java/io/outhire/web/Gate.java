package io.outhire.web;

import io.outhire.common.PublicUrl;
import io.outhire.web.Refusals.NotOurForm;
import io.outhire.web.Refusals.RoleTooSmall;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * What every request to an endpoint passes: a change must come from a form of ours, and whoever
 * asks must be let in by what the endpoint declares.
 */
@Singleton
class Gate {
  private static final Logger LOG = Logger.getLogger(Gate.class);
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final PublicUrl here;
  private final FormToken token;
  private final CurrentVisitor visitor;

  @Inject
  Gate(PublicUrl here, FormToken token, CurrentVisitor visitor) {
    this.here = here;
    this.token = token;
    this.visitor = visitor;
  }

  /** Refuses changes that another site's page or a stale one sends. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  @WithFormRead
  public void refuseForeignForms(
      ResteasyReactiveContainerRequestContext request, ResourceInfo endpoint) {
    if (SAFE.contains(request.getMethod())
        || endpoint.getResourceMethod().isAnnotationPresent(NoFormOfOurs.class)) {
      return;
    }
    if (Origins.isForeign(
        request.getHeaderString("Sec-Fetch-Site"),
        request.getHeaderString("Origin"),
        request.getHeaderString(HttpHeaders.HOST),
        here)) {
      throw new NotOurForm("the form was sent from another site");
    }
    String sent = sentToken(request);
    if (sent == null || !token.isRight(sent)) {
      throw new NotOurForm("the form's token is missing or another browser's");
    }
  }

  private static @Nullable String sentToken(ResteasyReactiveContainerRequestContext request) {
    String header = request.getHeaderString("X-" + FormToken.FIELD);
    if (header != null) {
      return header;
    }
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return context.getFormData() == null
        ? null
        : (String) context.getFormParameter(FormToken.FIELD, true, false);
  }

  /** Lets in whom the endpoint declares; one that declares nothing lets nobody in. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public Optional<Response> letIn(ContainerRequestContext request, ResourceInfo endpoint) {
    Method method = endpoint.getResourceMethod();
    AnnotatedElement declared = declaresAccess(method) ? method : endpoint.getResourceClass();
    SignedIn members = declared.getAnnotation(SignedIn.class);
    if (members != null) {
      return visitor.optional().isPresent() ? check(members, method) : askToSignIn(request);
    }
    if (declared.getAnnotation(Anyone.class) == null) {
      LOG.errorf("%s declares no access and answers nobody", method);
      throw new jakarta.ws.rs.ForbiddenException("no access is declared");
    }
    return Optional.empty();
  }

  private static boolean declaresAccess(AnnotatedElement element) {
    return element.isAnnotationPresent(SignedIn.class) || element.isAnnotationPresent(Anyone.class);
  }

  private Optional<Response> check(SignedIn needed, Method asked) {
    Visitor who = visitor.get();
    if (!who.may(needed.value())) {
      LOG.infof(
          "Refused %s.%s to person %s of team %s: it needs %s",
          asked.getDeclaringClass().getSimpleName(),
          asked.getName(),
          who.person(),
          who.team(),
          needed.value());
      throw new RoleTooSmall(needed.value(), needed.place());
    }
    return Optional.empty();
  }

  private static Optional<Response> askToSignIn(ContainerRequestContext request) {
    if ("application/json".equals(request.getHeaderString(HttpHeaders.ACCEPT))) {
      throw new NotAuthorizedException("sign in");
    }
    return Optional.of(Response.seeOther(signIn(request)).build());
  }

  private static URI signIn(ContainerRequestContext request) {
    if (!SAFE.contains(request.getMethod())) {
      return URI.create("/sign-in");
    }
    UriInfo wanted = request.getUriInfo();
    URI address = wanted.getRequestUri();
    String path =
        address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    return URI.create("/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }
}
