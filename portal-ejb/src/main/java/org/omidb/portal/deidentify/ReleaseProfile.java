package org.omidb.portal.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omidb.portal.dicom.Tag;

/** The table of attributes that may leave, {@code profile.tsv} beside this class. */
final class ReleaseProfile {

  private static final Map<Tag, Action> ACTIONS = load();

  private ReleaseProfile() {}

  static Optional<Action> action(Tag tag) {
    return Optional.ofNullable(ACTIONS.get(tag));
  }

  static Map<Tag, Action> all() {
    return ACTIONS;
  }

  private static Map<Tag, Action> load() {
    var resource = ReleaseProfile.class.getResourceAsStream("profile.tsv");
    if (resource == null) {
      throw new IllegalStateException("profile.tsv is not beside its class");
    }
    try (var lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  columns -> Tag.of(columns[1]), columns -> Action.valueOf(columns[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
