package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.oauth.Access;
import java.util.Map;
import java.util.Objects;

/**
 * One permitted call, with the company locked for it.
 *
 * @param path the variable parts of the path by name
 * @param now ms since 1970 UTC
 */
record Call(
    Request request,
    Parameters query,
    Map<String, String> path,
    Company company,
    Access access,
    Links links,
    long now) {

  String id(String name) {
    return Objects.requireNonNull(path.get(name), name);
  }
}
