package org.omidb.portal.launcher.home;

/** A command cannot go on. The message is the one line that the person at the terminal reads. */
public final class LaunchFailure extends RuntimeException {
  private final ExitCode exitCode;

  public LaunchFailure(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public LaunchFailure(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
