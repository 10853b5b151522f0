package org.omidb.portal.launcher.stack;

import java.io.PrintStream;
import java.util.Locale;

/** A line for each step that is done, with the time it took. */
public final class Progress {
  private final PrintStream out;

  private Progress(PrintStream out) {
    this.out = out;
  }

  public static Progress onTerminal() {
    return new Progress(System.out);
  }

  /** Runs the step and says that it is done. */
  public void step(String done, Runnable work) {
    long began = System.nanoTime();
    work.run();
    out.printf(Locale.ROOT, "  %-46s %6.1f s%n", done, seconds(System.nanoTime() - began));
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
