package io.outhire.leveremulator.pages;

/** What a page says after something was done; it comes back in the address as one word. */
final class Said {
  private Said() {}

  static String words(String word) {
    return switch (word) {
      case "moved" -> "Moved to another stage.";
      case "archived" -> "Archived.";
      case "unarchived" -> "Back in the pipeline.";
      case "tags" -> "The tags were changed.";
      case "sources" -> "The sources were changed.";
      case "owner" -> "The owner was changed.";
      case "note" -> "The note was added.";
      case "saved" -> "The posting was saved.";
      case "state" -> "The posting’s state was changed.";
      case "user" -> "The user was saved.";
      case "key" -> "The key was made.";
      case "key-gone" -> "The key no longer opens the API.";
      case "webhook" -> "The webhook was added.";
      case "webhook-gone" -> "The webhook was removed.";
      case "group" -> "The switch was turned.";
      case "verified" -> "Connection verified: the address took the test.";
      case "unverified" -> "The address did not take the test. The log says why.";
      case "rerun" -> "The request is being sent once more.";
      default -> "";
    };
  }
}
