package io.outhire.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears what the application logs until it is closed. */
public final class HeardLog implements AutoCloseable {
  private static final Logger ALL = Logger.getLogger("io.outhire");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler ear = new Ear();

  private HeardLog() {}

  /** Begins to listen. */
  public static HeardLog open() {
    var heard = new HeardLog();
    ALL.addHandler(heard.ear);
    return heard;
  }

  /** What was said since, in order; without stack traces. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    ALL.removeHandler(ear);
  }

  private final class Ear extends Handler {
    private final PatternFormatter words = new PatternFormatter("%s");

    @Override
    public void publish(LogRecord said) {
      lines.add(words.format(said));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
