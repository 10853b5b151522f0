package org.omidb.portal.web.download;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.ReleaseId;

/**
 * What an address below {@code /download} names: a file of a release, a list of them, or a script
 * that fetches them.
 *
 * @param kind which of them
 * @param path of the file within the release; empty for the others
 */
record DownloadAddress(ReleaseId release, Kind kind, String path) {

  enum Kind {
    FILE,
    SUMS,
    MANIFEST,
    SHELL,
    POWERSHELL;

    /** Whether this is the same for everybody and every release but for its address. */
    boolean isScript() {
      return this == SHELL || this == POWERSHELL;
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "/releases/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "/(?:files/(.+)|(SHA256SUMS|manifest\\.txt|fetch\\.sh|fetch\\.ps1))");

  static Optional<DownloadAddress> parse(String pathInfo) {
    var matcher = FORM.matcher(pathInfo);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var release = new ReleaseId(UUID.fromString(matcher.group(1)));
    return Optional.of(
        matcher.group(2) != null
            ? new DownloadAddress(release, Kind.FILE, matcher.group(2))
            : new DownloadAddress(release, kind(matcher.group(3)), ""));
  }

  private static Kind kind(String list) {
    return switch (list) {
      case "SHA256SUMS" -> Kind.SUMS;
      case "manifest.txt" -> Kind.MANIFEST;
      case "fetch.sh" -> Kind.SHELL;
      case "fetch.ps1" -> Kind.POWERSHELL;
      default -> throw new IllegalArgumentException(list);
    };
  }

  /** For the log: what was asked for. */
  String name() {
    return kind == Kind.FILE ? path : "(" + kind + ")";
  }
}
