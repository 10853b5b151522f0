package org.omidb.portal.application.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What everybody who may touch data accepts in person, beside the agreement of their organisation.
 * Every version that somebody may have accepted stays a resource.
 *
 * @param text as HTML
 */
public record AccessTerms(int version, String text) {

  /** The version that is shown and accepted now. */
  public static final int CURRENT = 1;

  /** The terms that are shown and accepted now. */
  public static AccessTerms current() {
    return of(CURRENT);
  }

  /**
   * One version of them.
   *
   * @throws IllegalStateException if there never was such a version
   */
  public static AccessTerms of(int version) {
    var name = "/terms/access-" + version + ".html";
    try (var file = AccessTerms.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The terms " + name + " are missing");
      }
      return new AccessTerms(version, new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Sha256 hash() {
    return Sha256.of(text);
  }
}
