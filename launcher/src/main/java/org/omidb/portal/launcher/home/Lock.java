package org.omidb.portal.launcher.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One launcher at a time in a state folder. The system frees it even after a kill -9. */
public final class Lock implements AutoCloseable {
  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  public static Lock take(Home home) {
    Path file = home.root().resolve("lock");
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return new Lock(channel);
      }
      channel.close();
      throw new LaunchFailure(
          ExitCode.ALREADY_RUNNING,
          "A portal already runs in %s: stop it with ./portal stop.".formatted(home.root()));
    } catch (IOException e) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE, "%s cannot be locked: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE, "The lock was not freed: " + e.getMessage(), e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
