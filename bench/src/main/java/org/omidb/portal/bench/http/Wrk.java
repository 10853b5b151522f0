package org.omidb.portal.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Sends requests over two connections with the program wrk (Debian's package of that name). */
public record Wrk(Path folder, String address, int seconds) {

  private static final String SAYS = "bench: ";

  public static boolean installed() {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(each -> Files.isExecutable(Path.of(each, "wrk")));
  }

  /**
   * What came of it.
   *
   * @param median the median time of an answer, in microseconds
   * @param requests how many were answered
   */
  public record Sent(long median, long requests) {}

  /** Asks for the paths over and over; the median time of an answer, in microseconds. */
  long median(List<String> paths) {
    return send(paths, "").median();
  }

  /**
   * Asks for the paths over and over, and takes compressed answers as browsers do.
   *
   * @param cookies the header of that name; none if empty
   */
  public Sent send(List<String> paths, String cookies) {
    try {
      var list = Files.write(folder.resolve("paths"), paths);
      var script = folder.resolve("requests.lua");
      try (var text = Objects.requireNonNull(Wrk.class.getResourceAsStream("requests.lua"))) {
        Files.write(script, text.readAllBytes());
      }
      var builder =
          new ProcessBuilder(
                  "wrk", "-t1", "-c2", "-d" + seconds + "s", "-s", script.toString(), address)
              .redirectErrorStream(true);
      builder.environment().put("BENCH_PATHS", list.toString());
      builder.environment().put("BENCH_COOKIES", cookies);
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return read(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Sent read(String output) {
    var line =
        output
            .lines()
            .filter(each -> each.startsWith(SAYS))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("wrk said: " + output));
    var numbers = line.substring(SAYS.length()).split(" ", -1);
    if (!numbers[1].equals("0")) {
      throw new IllegalStateException(numbers[1] + " requests failed");
    }
    return new Sent(Long.parseLong(numbers[0]), Long.parseLong(numbers[2]));
  }
}
