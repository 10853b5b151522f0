package org.omidb.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.synth.service.SynthProgress;

/** How far the filling of the catalogue is, for {@code ./portal status} in another process. */
final class FillingNote implements SynthProgress {

  private final Path file;
  private final SynthProgress next;
  private Stage stage = Stage.PLANNING;
  private int percent;

  /**
   * A note that is written beside another progress.
   *
   * @param next who hears everything too
   */
  FillingNote(Home home, SynthProgress next) {
    this.file = file(home);
    this.next = next;
  }

  @Override
  public void begins(Stage began) {
    stage = began;
    percent = 0;
    write();
    next.begins(began);
  }

  @Override
  public void done(int women, int of) {
    int now = (int) (women * 100L / of);
    if (now > percent) {
      percent = now;
      write();
    }
    next.done(women, of);
  }

  private void write() {
    try {
      Files.writeString(
          file, "%s, %d %%".formatted(stage.name().toLowerCase(Locale.ROOT), percent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is filled any more, or not yet. */
  static void remove(Home home) {
    try {
      Files.deleteIfExists(file(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far it is; empty where nothing is being filled. */
  static Optional<String> read(Home home) {
    try {
      return Files.exists(file(home))
          ? Optional.of(Files.readString(file(home)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Home home) {
    return home.root().resolve("catalogue.filling");
  }
}
