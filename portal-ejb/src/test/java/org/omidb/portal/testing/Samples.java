package org.omidb.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.omidb.portal.sample.SampleRelease;

/**
 * Synthetic women for tests that need some and do not test how they are made: the same are drawn
 * once for all tests of a JVM, and copied.
 */
public final class Samples {

  private record Wanted(int women, long seed) {}

  private static final Map<Wanted, Path> DRAWN = new ConcurrentHashMap<>();

  private Samples() {}

  /** The files that {@link SampleRelease#write} writes, for a test to read or to spoil. */
  public static void write(Path folder, int women, long seed) throws IOException {
    var drawn = DRAWN.computeIfAbsent(new Wanted(women, seed), Samples::draw);
    try (var paths = Files.walk(drawn)) {
      for (var path : paths.toList()) {
        var copy = folder.resolve(drawn.relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.write(copy, Files.readAllBytes(path));
        }
      }
    }
  }

  private static Path draw(Wanted wanted) {
    try {
      var folder = Files.createTempDirectory(Path.of("target"), "sample");
      SampleRelease.write(folder, wanted.women(), wanted.seed(), done -> {});
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
