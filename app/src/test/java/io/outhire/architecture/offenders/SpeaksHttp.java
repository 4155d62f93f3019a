package io.outhire.architecture.offenders;

import java.net.http.HttpClient;

/** Breaks the rule on purpose. */
public final class SpeaksHttp {
  HttpClient client() {
    return HttpClient.newHttpClient();
  }
}
