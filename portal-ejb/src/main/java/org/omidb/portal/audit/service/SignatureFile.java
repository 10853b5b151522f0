package org.omidb.portal.audit.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
    try {
      var text = text();
      var known = new HashSet<>(text.lines().toList());
      var missing = new ArrayList<String>();
      if (!text.isEmpty() && !text.endsWith("\n")) {
        missing.add("");
      }
      checkpoints.stream()
          .map(it -> it.checkpoint().line())
          .filter(it -> !known.contains(it))
          .forEach(missing::add);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, missing, CREATE, APPEND, DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds the file and the database's checkpoints against each other. */
  List<Finding> findings(List<Numbered> checkpoints) {
    try {
      return new FileCheck(file, checkpoints).findings(text().lines().toList());
    } catch (IOException e) {
      return List.of(
          new Broken("The file " + file, "cannot be read: " + e.getClass().getSimpleName()));
    }
  }

  /** Bytes that are no text stand in it as characters that no signature has. */
  private String text() throws IOException {
    return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
  }
}
