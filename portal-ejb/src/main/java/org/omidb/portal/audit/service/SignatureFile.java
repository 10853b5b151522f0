package org.omidb.portal.audit.service;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/**
 * The signatures of all checkpoints outside the database, one line each, only ever appended to:
 * whoever rewrites the database does not reach them.
 */
final class SignatureFile {

  private final Path file;

  private SignatureFile(Path file) {
    this.file = file;
  }

  static SignatureFile of(Settings settings) {
    return new SignatureFile(
        Path.of(settings.text(Setting.AUDIT_FOLDER)).resolve("checkpoints.txt"));
  }

  /** Appends the checkpoints that the file does not have yet. */
  void append(List<Numbered> checkpoints) {
    var known = new HashSet<>(lines());
    var missing =
        checkpoints.stream()
            .map(it -> it.checkpoint().line())
            .filter(it -> !known.contains(it))
            .toList();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, missing, CREATE, APPEND, DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds the file and the database's checkpoints against each other. */
  List<Finding> findings(List<Numbered> checkpoints) {
    var outside = new LinkedHashSet<>(lines());
    var found = new ArrayList<Finding>();
    var missing =
        checkpoints.stream().filter(it -> !outside.remove(it.checkpoint().line())).toList();
    outside.forEach(line ->
        found.add(
            new Broken(
                "The checkpoint signed at " + line.split(" ", 2)[0],
                "stands in " + file + " and is gone or changed in the database")));
    if (!missing.isEmpty()) {
      found.add(
          new Finding.NotInTheFile(missing.getFirst().number(), missing.size(), file.toString()));
    }
    return found;
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
