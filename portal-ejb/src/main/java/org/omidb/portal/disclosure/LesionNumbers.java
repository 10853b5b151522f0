package org.omidb.portal.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.mark.domain.MarkFields;

/**
 * New numbers for the lesions of a client: 1, 2, 3, … over all her episodes, so that a number is
 * unique across both sides of an episode, and says nothing of other lesions the source may have.
 */
final class LesionNumbers {

  private record Old(String episode, String name) {}

  private final Map<Old, String> renumbered = new LinkedHashMap<>();

  /** Episodes count down from 9999, so the highest is the first; a later one comes behind it. */
  LesionNumbers(SelectedClient client) {
    var all = new ArrayList<Old>();
    for (var episode : client.episodes()) {
      episode.lesions().forEach(lesion -> all.add(new Old(episode.name(), lesion.name())));
    }
    all.sort(
        Comparator.comparingLong((Old old) -> Long.parseLong(old.episode()))
            .reversed()
            .thenComparingLong(old -> Long.parseLong(old.name())));
    all.forEach(old -> renumbered.putIfAbsent(old, String.valueOf(renumbered.size() + 1)));
  }

  Optional<String> find(String episode, String oldNumber) {
    return Optional.ofNullable(renumbered.get(new Old(episode, oldNumber.strip())));
  }

  /** "1", "1,2" or "UNLINKED"; lesions that are not released are not spoken of. */
  String linked(String episode, String oldNumbers) {
    var numbers =
        List.of(oldNumbers.split(",")).stream()
            .flatMap(old -> find(episode, old).stream())
            .toList();
    return numbers.isEmpty() ? MarkFields.UNLINKED : String.join(",", numbers);
  }
}
