package io.outhire.accounts;

/** Says in a few words which browser a session lives in, so that its owner recognises it. */
final class Device {
  private Device() {}

  static String of(String userAgent) {
    String browser = browser(userAgent);
    String system = system(userAgent);
    return system.isEmpty() ? browser : browser + " on " + system;
  }

  private static String browser(String agent) {
    if (agent.contains("Edg/")) {
      return "Edge";
    }
    if (agent.contains("Firefox/")) {
      return "Firefox";
    }
    if (agent.contains("OPR/")) {
      return "Opera";
    }
    if (agent.contains("Chrome/")) {
      return "Chrome";
    }
    return agent.contains("Safari/") ? "Safari" : "Unknown browser";
  }

  private static String system(String agent) {
    if (agent.contains("iPhone") || agent.contains("iPad")) {
      return "iOS";
    }
    if (agent.contains("Android")) {
      return "Android";
    }
    if (agent.contains("Windows")) {
      return "Windows";
    }
    if (agent.contains("Mac OS X")) {
      return "macOS";
    }
    return agent.contains("Linux") ? "Linux" : "";
  }
}
