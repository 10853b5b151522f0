package org.omidb.portal.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.omidb.portal.synth.service.SynthProgress;

/** Shows how far a synthetic catalogue is: a bar on a terminal, now and then a line elsewhere. */
final class SynthBar implements SynthProgress {

  private static final int WIDTH = 30;
  private static final int LINES = 10;

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanos;
  private String stage = "";
  private long began;
  private int tenths;
  private boolean open;

  SynthBar(PrintStream out, boolean terminal, LongSupplier nanos) {
    this.out = out;
    this.terminal = terminal;
    this.nanos = nanos;
  }

  /** The script says whether somebody looks on. */
  static SynthBar here() {
    return new SynthBar(System.out, Boolean.getBoolean("portal.terminal"), System::nanoTime);
  }

  @Override
  public void begins(Stage next) {
    end();
    began = nanos.getAsLong();
    tenths = 0;
    stage =
        switch (next) {
          case PLANNING -> "Planning the women";
          case DRAWING -> "Drawing images";
          case EMPTYING -> "Removing the synthetic women of before";
          case WRITING -> "Writing the women";
          case COUNTING -> "Counting the figures";
        };
    out.println(stage + " ...");
  }

  @Override
  public void done(int women, int of) {
    if (terminal) {
      out.print("\r" + line(women, of));
      out.flush();
      open = true;
    } else if ((long) women * LINES / of > tenths) {
      tenths = (int) ((long) women * LINES / of);
      out.println(line(women, of));
    }
  }

  /** Leaves the bar as it is and begins a new line. */
  void end() {
    if (open) {
      out.println();
      open = false;
    }
  }

  private String line(int women, int of) {
    var elapsed = Duration.ofNanos(nanos.getAsLong() - began);
    var left = elapsed.multipliedBy(of - women).dividedBy(Math.max(1, women));
    int full = (int) ((long) women * WIDTH / of);
    return "[%s%s] %3d %%  %,d of %,d women  %s, %s left  "
        .formatted(
            "#".repeat(full),
            ".".repeat(WIDTH - full),
            (long) women * 100 / of,
            women,
            of,
            minutes(elapsed),
            minutes(left));
  }

  private static String minutes(Duration duration) {
    return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
