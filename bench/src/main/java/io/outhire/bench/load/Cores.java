package io.outhire.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Who runs on which core: what is measured on one side, who asks on the other. */
public final class Cores {
  private static final int MEASURED = 0;
  private static final int ASKING = 1;

  private Cores() {}

  /** The command, pinned to the core of what is measured. */
  public static List<String> measured(List<String> command) {
    return pinned(MEASURED, command);
  }

  /** The command, pinned to the core of whoever asks. */
  public static List<String> asking(List<String> command) {
    return pinned(ASKING, command);
  }

  /** Work of this process, all of it on the core of whoever asks. */
  public interface Asking<T> {
    /** Does it. */
    T ask() throws Exception;
  }

  /** Does work with every thread of this process on the core of whoever asks. */
  public static <T> T onAskingCore(Asking<T> work) throws Exception {
    move(String.valueOf(ASKING));
    try {
      return work.ask();
    } finally {
      move("0-" + (Runtime.getRuntime().availableProcessors() - 1));
    }
  }

  private static void move(String cores) throws IOException, InterruptedException {
    Tool.run(List.of("taskset", "-apc", cores, String.valueOf(ProcessHandle.current().pid())));
  }

  private static List<String> pinned(int core, List<String> command) {
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", String.valueOf(core)));
    pinned.addAll(command);
    return pinned;
  }
}
