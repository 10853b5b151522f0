package org.omidb.portal.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The time by which the portal does its business. It is the system's, unless a file moves it: the
 * file's first line is an ISO 8601 duration ({@code P30D}) that is added to the system's time.
 * Tokens, sessions and signed addresses never use it.
 */
public class BusinessClock implements InstantSource {

  private final InstantSource system;
  private final Optional<Path> file;

  public BusinessClock(InstantSource system, Optional<Path> file) {
    this.system = system;
    this.file = file;
  }

  @Override
  public Instant instant() {
    return system.instant().plus(offset());
  }

  /** Whether the clock is moved, or can be: pages say so for as long as the file exists. */
  public boolean moved() {
    return file.filter(Files::exists).isPresent();
  }

  private Duration offset() {
    if (!moved()) {
      return Duration.ZERO;
    }
    try {
      var text = Files.readString(file.orElseThrow()).strip();
      return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException("The file of the business clock cannot be read", e);
    }
  }
}
