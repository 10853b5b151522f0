package org.omidb.portal.deidentify;

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
    return Lines.of("profile.tsv").stream()
        .map(line -> line.split("\t", -1))
        .collect(
            Collectors.toUnmodifiableMap(
                columns -> Tag.of(columns[1]), columns -> Action.valueOf(columns[0])));
  }
}
