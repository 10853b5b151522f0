package org.omidb.portal.launcher.home;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine calls itself. The portal's server looks it up and does not start without. */
public final class MachineName {

  private MachineName() {}

  /** Asks the system what this machine is called, and at which address. */
  @FunctionalInterface
  interface Lookup {
    InetAddress ask() throws UnknownHostException;
  }

  /** Refuses with what mends it, before anything has been started. */
  public static void refuseUnknown() {
    refuseUnknown(InetAddress::getLocalHost);
  }

  static void refuseUnknown(Lookup lookup) {
    try {
      lookup.ask();
    } catch (UnknownHostException e) {
      var name = String.valueOf(e.getMessage()).split(":", 2)[0];
      throw new LaunchFailure(
          ExitCode.UNKNOWN_NAME,
          "This machine is called %s and finds no address for that name, without which the portal's server does not start. Add the line “127.0.1.1 %s” to /etc/hosts."
              .formatted(name, name),
          e);
    }
  }
}
