package org.omidb.portal.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omidb.portal.catalogue.service.CatalogueIndexLoader;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long the index takes to be read from PostgreSQL, and in how much heap. It is read in a JVM of
 * its own that has no more heap than that: what does not fit fails.
 *
 * @param heapMegabytes the heap that was given and sufficed
 * @param seconds for reading it twice, the faster
 * @param indexMegabytes what remains in use of the heap for the index alone
 */
public record Rebuild(int heapMegabytes, double seconds, double indexMegabytes) {

  private static final List<Integer> HEAPS = List.of(300, 600, 1200);

  /** In the smallest of some heaps that suffices. */
  public static Rebuild of(String url) {
    for (int heap : HEAPS) {
      var rebuild = within(heap, url);
      if (rebuild.isPresent()) {
        return rebuild.get();
      }
    }
    throw new IllegalStateException("The index does not fit into " + HEAPS.getLast() + " MB");
  }

  private static Optional<Rebuild> within(int megabytes, String url) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            Rebuild.class.getName(),
            url);
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith(SAYS))
              .findFirst();
      if (process.waitFor() != 0 || said.isEmpty()) {
        return Optional.empty();
      }
      var numbers = said.get().substring(SAYS.length()).split(" ", -1);
      return Optional.of(
          new Rebuild(megabytes, Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final String SAYS = "read: ";

  /** The JVM of its own: reads the index twice, so that the second finds warm code. */
  public static void main(String[] arguments) {
    var database = new PGSimpleDataSource();
    database.setURL(arguments[0]);
    database.setUser("portal_app");
    var first = read(database);
    var second = read(database);
    System.out.printf(
        Locale.ROOT,
        "%s%.2f %.1f%n",
        SAYS,
        Math.min(first.seconds(), second.seconds()),
        (second.usedWithIndex() - used()) / 1e6);
  }

  private record Reading(double seconds, long usedWithIndex) {}

  /** What the index takes is what becomes free when nobody holds it any more. */
  private static Reading read(PGSimpleDataSource database) {
    long began = System.nanoTime();
    var index = CatalogueIndexLoader.load(database);
    try {
      return new Reading((System.nanoTime() - began) / 1e9, used());
    } finally {
      Reference.reachabilityFence(index);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
