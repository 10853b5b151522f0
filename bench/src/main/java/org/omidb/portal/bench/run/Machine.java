package org.omidb.portal.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the bench runs on. */
public final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** The processor's name, where the system tells it. */
  public static String processor() {
    if (Files.notExists(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many there are. */
  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** How many processes wanted a core in the last minute, the bench's own among them. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /**
   * On what a bench ran, as a line of a list.
   *
   * @param load how busy the machine was before it began
   */
  public static String line(double load) {
    return String.format(
        Locale.ROOT,
        "- %s, %d cores, load %.1f before it began; JDK %s",
        processor(),
        cores(),
        load,
        Runtime.version());
  }
}
