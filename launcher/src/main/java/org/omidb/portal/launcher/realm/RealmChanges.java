package org.omidb.portal.launcher.realm;

import java.util.List;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/** The changes of a realm in their order, and how far a realm has come. */
public final class RealmChanges {
  /** The attribute in which a realm notes the number of its last change. */
  static final String VERSION = "omidb.realm.version";

  private final List<RealmChange> changes;

  RealmChanges(List<RealmChange> changes) {
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).number() != i + 1) {
        throw new IllegalArgumentException("Not the change after %d: %s".formatted(i, changes));
      }
    }
    this.changes = List.copyOf(changes);
  }

  /** All that this version of the portal knows. */
  public static RealmChanges known() {
    return new RealmChanges(RealmHistory.CHANGES);
  }

  /** The number that a realm has which lacks nothing. */
  public int newest() {
    return changes.size();
  }

  /**
   * Makes the changes that the realm lacks, one after the other, and notes each.
   *
   * @return how many were made
   */
  public int apply(LiveRealm realm) {
    var missing = missing(realm);
    missing.forEach(change -> apply(change, realm));
    return missing.size();
  }

  /** The words of the changes that the realm lacks. */
  public List<String> missingIn(LiveRealm realm) {
    return missing(realm).stream().map(RealmChange::words).toList();
  }

  private List<RealmChange> missing(LiveRealm realm) {
    int version = realm.settings().path("attributes").path(VERSION).asInt(0);
    if (version > newest()) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE,
          "The realm has change %d, and this version of the portal knows %d: it is too old."
              .formatted(version, newest()));
    }
    return changes.subList(version, newest());
  }

  private static void apply(RealmChange change, LiveRealm realm) {
    try {
      change.doing().accept(realm);
      realm.settings(settings ->
          settings.withObject("/attributes").put(VERSION, Integer.toString(change.number())));
    } catch (LaunchFailure e) {
      throw new LaunchFailure(
          e.exitCode(),
          "Change %d of the realm (%s) is not made. %s"
              .formatted(change.number(), change.words(), e.getMessage()),
          e);
    }
  }
}
