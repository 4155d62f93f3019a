package io.outhire.web;

/** The words of a page that ends a request: what happened, what was kept, what to do. */
record ErrorPage(int status, String title, String text, String link, String linkLabel) {

  static ErrorPage of(int status) {
    return switch (status) {
      case 400 ->
          home(
              400,
              "This request could not be read",
              "Something in the address or in what was sent is not as we expect it. Nothing was changed.");
      case 403 -> home(403, "You may not do this", "Nothing was changed.");
      case 404 ->
          home(
              404,
              "This page does not exist",
              "The address may be mistyped, or what stood here was removed.");
      case 405 ->
          home(
              405,
              "This address takes something else",
              "It is there, but not for this kind of request. Nothing was changed.");
      case 406, 415 ->
          home(
              status,
              "This is not available in that form",
              "Open the page in a browser and try again. Nothing was changed.");
      case 410 -> home(410, "This is no longer here", "It was closed or removed on purpose.");
      case 413 ->
          home(
              413,
              "That was too large",
              "A file may have 25 MB. Nothing was saved: go back, choose a smaller file and send the form again.");
      case 429 ->
          home(429, "Too many tries", "Wait some minutes, then try again. Nothing was changed.");
      case 503 ->
          home(
              503,
              "Outhire is not ready",
              "This passes by itself. Wait a minute and try again; what you saved before is safe.");
      default ->
          status < 500
              ? home(status, "This did not work", "Nothing was changed. Go back and try again.")
              : home(
                  status,
                  "Something went wrong on our side",
                  "What you saved before is safe. Try again in a minute.");
    };
  }

  /** A change that did not come from a page of ours, or one open for too long. */
  static ErrorPage staleForm() {
    return home(
        403,
        "This form could not be accepted",
        "It was open for too long, or did not come from Outhire. Nothing was changed. Go back, reload the page and try again.");
  }

  /** More forms arrive at once than can be stored. */
  static ErrorPage tooManyForms() {
    return home(
        503,
        "Very many applications are arriving just now",
        "Yours was not taken yet and nothing of it was kept. Go back, where what you typed still stands, wait some seconds and send it again.");
  }

  /** The same, with a number by which the operator finds the cause. */
  ErrorPage withReference(String reference) {
    return new ErrorPage(
        status,
        title,
        text + " If you write to us, add the number " + reference + ".",
        link,
        linkLabel);
  }

  private static ErrorPage home(int status, String title, String text) {
    return new ErrorPage(status, title, text, "/", "Go to the start page");
  }
}
