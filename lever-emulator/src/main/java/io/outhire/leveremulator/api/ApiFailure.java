package io.outhire.leveremulator.api;

import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;

/** A refusal in Lever's shape; the words follow what was recorded, or restify where nothing was. */
final class ApiFailure extends RuntimeException {
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
    return new ApiFailure(
        403, "ForbiddenError", "The request lacks the permission it needs: " + scope);
  }

  static ApiFailure noSuchPath(String path) {
    return new ApiFailure(404, "ResourceNotFound", path + " does not exist");
  }

  static ApiFailure notFound(String resource, String id) {
    return new ApiFailure(404, "ResourceNotFound", resource + " " + id + " was not found");
  }

  static ApiFailure methodNotAllowed(String method) {
    return new ApiFailure(405, "MethodNotAllowedError", method + " is not allowed");
  }

  static ApiFailure tooManyRequests() {
    return new ApiFailure(
        429, "TooManyRequestsError", "You have exceeded your request rate of 10 r/s.");
  }

  Response toResponse() {
    return response(status, code, message);
  }

  static Response response(int status, String code, String message) {
    return Response.json(status, Json.object().put("code", code).put("message", message));
  }
}
