package io.outhire.leveremulator.api;

import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;

/** A refusal in Lever's shape; the words follow what was recorded, or restify where nothing was. */
final class ApiFailure extends RuntimeException {
  private static final String NOT_FOUND = "ResourceNotFound";
  private static final String FORBIDDEN = "ForbiddenError";
  private static final String TOO_MANY_REQUESTS = "TooManyRequestsError";

  /** Begins what names the scope that is missing; a switch has the words. */
  private static final String SCOPE = "scope ";

  /** Stands for the status that a switch chooses. */
  private static final int UNKNOWN = 0;

  private final int status;
  private final String code;
  private final String message;

  private ApiFailure(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.message = message;
  }

  static ApiFailure badRequest(String message) {
    return new ApiFailure(400, "BadRequestError", message);
  }

  static ApiFailure missing(String parameter) {
    return badRequest("Missing required parameter: " + parameter);
  }

  static ApiFailure invalid(String parameter) {
    return badRequest("Invalid parameter: " + parameter);
  }

  static ApiFailure unauthorized() {
    return new ApiFailure(401, "UnauthorizedError", "The request requires authentication.");
  }

  static ApiFailure forbidden(String scope) {
    return new ApiFailure(403, FORBIDDEN, SCOPE + scope);
  }

  static ApiFailure notAllowed(String message) {
    return new ApiFailure(403, FORBIDDEN, message);
  }

  static ApiFailure noSuchPath(String path) {
    return new ApiFailure(404, NOT_FOUND, path + " does not exist");
  }

  static ApiFailure notFound(String resource, String id) {
    return new ApiFailure(404, NOT_FOUND, resource + " " + id + " was not found");
  }

  /** A body or query names something that does not exist. */
  static ApiFailure unknown(String parameter) {
    return new ApiFailure(UNKNOWN, "BadRequestError", "Invalid parameter: " + parameter);
  }

  /** More than one posting; Lever says that it rejects them, not with what. */
  static ApiFailure severalPostings() {
    return new ApiFailure(UNKNOWN, "BadRequestError", "Only one posting may be given");
  }

  static ApiFailure unprocessable(String message) {
    return new ApiFailure(422, "UnprocessableEntityError", message);
  }

  static ApiFailure tooLarge(String message) {
    return new ApiFailure(413, "RequestEntityTooLarge", message);
  }

  static ApiFailure revoked(int status) {
    return status == 401
        ? unauthorized()
        : new ApiFailure(status, FORBIDDEN, "Access to this account was revoked.");
  }

  static ApiFailure otherEnvironment() {
    return new ApiFailure(
        403, FORBIDDEN, "Unable to find a signing key that matches the token's key id.");
  }

  /** The one resource whose 404 was recorded with a code and words of its own. */
  static ApiFailure noSuchRequisitionField() {
    return new ApiFailure(
        404, "NotFoundError", "That requisition field doesn't exist on your account");
  }

  /** Lever says 404 for an unknown pair of method and path; a switch makes it 405. */
  static ApiFailure wrongMethod(int status, String method, String path) {
    return status == 405
        ? new ApiFailure(405, "MethodNotAllowedError", method + " is not allowed")
        : new ApiFailure(404, NOT_FOUND, method + " " + path + " does not exist");
  }

  static ApiFailure tooManyRequests() {
    return new ApiFailure(429, TOO_MANY_REQUESTS, "");
  }

  /** The answer, in the words that the switches choose. */
  Response toResponse(Switches switches) {
    int shown = status == UNKNOWN ? switches.number(Switch.UNKNOWN_REFERENCE_STATUS) : status;
    Response response = response(shown, code(switches), message(switches));
    String retryAfter = switches.get(Switch.RETRY_AFTER_SECONDS);
    return status == 429 && !retryAfter.equals("0")
        ? response.with("Retry-After", retryAfter)
        : response;
  }

  private String code(Switches switches) {
    return switch (code) {
      case NOT_FOUND -> switches.get(Switch.NOT_FOUND_CODE);
      case FORBIDDEN -> switches.get(Switch.FORBIDDEN_CODE);
      case TOO_MANY_REQUESTS -> switches.get(Switch.TOO_MANY_REQUESTS_CODE);
      default -> code;
    };
  }

  private String message(Switches switches) {
    if (status == 429) {
      return switches.get(Switch.TOO_MANY_REQUESTS_MESSAGE);
    }
    return message.startsWith(SCOPE)
        ? switches
            .get(Switch.FORBIDDEN_MESSAGE)
            .replace("{scope}", message.substring(SCOPE.length()))
        : message;
  }

  private static Response response(int status, String code, String message) {
    return Response.json(status, Json.object().put("code", code).put("message", message));
  }
}
