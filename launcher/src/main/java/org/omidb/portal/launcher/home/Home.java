package org.omidb.portal.launcher.home;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state folder of one portal on this machine. Only its owner may look into it. */
public record Home(Path root) {
  /** PostgreSQL, Keycloak and the sample together; less makes a half-written database likely. */
  private static final long NEEDED_BYTES = 2_000_000_000L;

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** Makes the folders that are missing and refuses a disk that is nearly full. */
  public void prepare() {
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      for (Path folder : List.of(logs(), pids(), mail(), objects(), temporary())) {
        Files.createDirectories(folder);
      }
      long free = Files.getFileStore(root).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new LaunchFailure(
            ExitCode.NO_SPACE,
            "The disk of %s has %d MB free; the portal needs %d MB. Make room or choose --home."
                .formatted(root, free / 1_000_000, NEEDED_BYTES / 1_000_000));
      }
    } catch (IOException e) {
      throw new LaunchFailure(
          ExitCode.NO_SPACE, "The state folder %s cannot be written: %s".formatted(root, e), e);
    }
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path pids() {
    return root.resolve("pids");
  }

  /** Every mail that was sent, as an .eml file. */
  public Path mail() {
    return root.resolve("mail");
  }

  public Path objects() {
    return root.resolve("objects");
  }

  /** The signatures of the history's checkpoints, beside the database. */
  public Path audit() {
    return root.resolve("audit");
  }

  public Path temporary() {
    return root.resolve("tmp");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path keycloak() {
    return root.resolve("keycloak");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path sample() {
    return root.resolve("sample");
  }

  public Path log(String name) {
    return logs().resolve(name + ".log");
  }

  public PidFile pid(String name) {
    return new PidFile(pids().resolve(name + ".pid"), marker());
  }

  /** Stands in the command line of every process that belongs to this folder. */
  public String marker() {
    return root.toString();
  }

  /** Removes a folder and all in it; nothing happens when it is not there. */
  public static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
