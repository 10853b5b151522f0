package org.omidb.portal.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a table beside this class, without its comments. */
final class Lines {

  private Lines() {}

  static List<String> of(String name) {
    var resource = Lines.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException(name + " is not beside its class");
    }
    try (var lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
