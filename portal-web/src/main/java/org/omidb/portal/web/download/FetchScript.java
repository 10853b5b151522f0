package org.omidb.portal.web.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.omidb.portal.shared.domain.ReleaseId;

/**
 * The scripts that the page of a release tells its reader to run: curl and a checksum, as often as
 * it takes. Tests run {@code fetch.sh} against a server; {@code fetch.ps1} does the same step by
 * step, and has not been run, for want of a Windows to run it on.
 */
enum FetchScript {
  SHELL("fetch.sh"),
  POWERSHELL("fetch.ps1");

  private static final String PLACE = "@ADDRESS@";

  private final String file;

  FetchScript(String file) {
    this.file = file;
  }

  /** The script for one release; a quotation mark in the portal's address would end its text. */
  String text(String baseUrl, ReleaseId release) {
    return template()
        .replace(PLACE, (baseUrl + "/download/releases/" + release).replace("'", "%27"));
  }

  private String template() {
    try (var in = FetchScript.class.getResourceAsStream("/download/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
