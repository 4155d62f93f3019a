package io.outhire.leveremulator.oauth;

import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.util.regex.Pattern;

/**
 * Which values of {@code audience} stand for this API: its own address under any name of this
 * machine, and Lever's, for a client of which nothing but the host was changed. All end with a
 * slash; without it only offline_access is left of what an app asks for.
 */
final class Audience {
  private static final Pattern LEVERS =
      Pattern.compile("https://api(\\.eu|\\.sandbox)?\\.lever\\.co/v1/");

  private Audience() {}

  /**
   * Whether an app that names it is given what it asks for.
   *
   * @param ours the API's own address with a final slash
   */
  static boolean fits(String named, String ours, Switches switches) {
    if (LEVERS.matcher(named).matches()) {
      boolean sandbox = named.contains(".sandbox.");
      return switches.is(Switch.AUDIENCE, "EITHER_WORLD")
          || sandbox == switches.is(Switch.ENVIRONMENT, "SANDBOX");
    }
    String below = ours.replaceFirst("^http://[^:/]+", "");
    return named.matches("https?://[^/@]+/v1/") && named.endsWith(below);
  }
}
