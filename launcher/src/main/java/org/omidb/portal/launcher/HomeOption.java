package org.omidb.portal.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.stack.Built;
import picocli.CommandLine.Option;

/** Which portal of this machine a command means. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "the state folder (default: .portal in the project)")
  private @Nullable Path folder;

  Home home() {
    return new Home(folder == null ? Built.here().project().resolve(".portal") : folder);
  }
}
