package org.omidb.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs/reference} that code writes, so that it cannot lie. */
public final class ReferencePage {

  private ReferencePage() {}

  /**
   * Compares the page with what the code says. Where they differ the page is written anew and the
   * test fails once, so that the change is looked at and committed. With the system property {@code
   * reference.pages.keep} nothing is written: what code says that is changed on purpose is no page.
   *
   * @param name the file's name in {@code docs/reference}
   */
  public static void says(String name, String content) {
    var page = Path.of("../docs/reference").resolve(name);
    try {
      var before = Files.exists(page) ? Files.readString(page) : "";
      if (!before.equals(content) && System.getProperty("reference.pages.keep") == null) {
        Files.createDirectories(page.getParent());
        Files.writeString(page, content);
      }
      assertThat(before)
          .as("docs/reference/%s is out of date; it has been written anew, commit it", name)
          .isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
