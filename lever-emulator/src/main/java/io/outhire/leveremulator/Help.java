package io.outhire.leveremulator;

import io.outhire.leveremulator.switches.Switch;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} says. */
final class Help {
  private Help() {}

  static String words() {
    return """
        A local stand-in for Lever, for developing and testing integrations. Not affiliated with Lever.

        usage: java -jar lever-emulator.jar [--port N]

        Log in as sam@acme.test with lever-demo. OAuth app outhire-demo with outhire-demo-secret; API key
        lever-emulator-key (HTTP Basic, no password). GET /_emulator/openapi.json lists what tests can do.

        Environment, with defaults:
          LEVER_EMULATOR_PORT=8090            0 takes any free port
          LEVER_EMULATOR_REDIRECT_URIS        callbacks of the app, separated by commas
                                              (http://127.0.0.1:8080/integrations/lever/callback, and localhost)
          LEVER_EMULATOR_CLIENT_ID=outhire-demo, LEVER_EMULATOR_CLIENT_SECRET=outhire-demo-secret,
          LEVER_EMULATOR_APP_NAME=Outhire     the app that is registered
          LEVER_EMULATOR_API_KEY=lever-emulator-key
          LEVER_EMULATOR_POSTINGS             folders of boards as GET /v0/postings/SITE serves them
          LEVER_EMULATOR_DATA                 file that keeps the state between starts; in memory without
          LEVER_EMULATOR_RATE_LIMIT=on        off answers however fast one asks
          LEVER_EMULATOR_REVOCATION=AT_ONCE   or AT_EXPIRY
          LEVER_EMULATOR_REFRESH_REUSE=CANCELS_FAMILY   or REFUSED

        What Lever leaves open, each explained in README.md:
        """
        + Arrays.stream(Switch.values()).map(Help::line).collect(Collectors.joining("\n"));
  }

  private static String line(Switch which) {
    String others = String.join(", ", which.choices().subList(1, which.choices().size()));
    return "  "
        + which.variable()
        + "="
        + which.usual()
        + (others.isEmpty() ? "" : "   or " + others);
  }
}
