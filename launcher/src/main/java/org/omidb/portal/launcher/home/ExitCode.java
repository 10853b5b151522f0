package org.omidb.portal.launcher.home;

/** What the shell learns when a command fails; 1 and 2 are left to bugs and to wrong arguments. */
public enum ExitCode {
  PORT_IN_USE(3),
  NO_SPACE(4),
  CHILD_DIED(5),
  NOT_BUILT(6),
  ALREADY_RUNNING(7),
  NOT_RUNNING(8),
  BROKEN_STATE(9),
  FOUND_WRONG(10),
  FILES(11),
  UNKNOWN_NAME(12);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
