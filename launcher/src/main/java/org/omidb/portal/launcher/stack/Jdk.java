package org.omidb.portal.launcher.stack;

import java.nio.file.Path;

/** The JDK that runs the launcher also runs the servers. */
final class Jdk {
  private Jdk() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
