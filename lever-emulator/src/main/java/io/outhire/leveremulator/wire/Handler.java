package io.outhire.leveremulator.wire;

import io.outhire.leveremulator.http.Response;
import java.io.IOException;

/** Answers requests. */
public interface Handler {
  /** Answers, or drops the connection by not answering. */
  void handle(Exchange exchange) throws IOException;

  /** What to say to something that is no proper request. */
  Response refuse(Malformed malformed);
}
