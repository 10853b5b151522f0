package org.omidb.portal.catalogue.service;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omidb.portal.shared.service.Recent;

/**
 * The files below a folder, found by their paths in whichever case these are written. What a folder
 * holds is remembered for a while: who changes files meanwhile is noticed when they are read.
 */
final class NamesInFolder {

  /** Those of one woman, and the large ones that are needed for each. */
  private static final int REMEMBERED = 256;

  private final Path root;
  private final Cache<Path, Map<String, List<String>>> folders = Recent.atMost(REMEMBERED);

  NamesInFolder(Path root) {
    this.root = root;
  }

  /** All paths that are this one but for their case, in the order of their names. */
  List<String> like(String path) {
    var found = List.of("");
    for (var step : path.split("/", -1)) {
      found =
          found.stream()
              .flatMap(folder ->
                  in(folder).getOrDefault(step.toLowerCase(Locale.ROOT), List.of()).stream()
                      .map(name -> folder.isEmpty() ? name : folder + "/" + name))
              .toList();
    }
    return found;
  }

  /** The names in a folder, by their small letters; none where it is no folder. */
  Map<String, List<String>> in(String folder) {
    return folders.get(root.resolve(folder), NamesInFolder::listed);
  }

  private static Map<String, List<String>> listed(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .sorted()
          .collect(groupingBy(name -> name.toLowerCase(Locale.ROOT)));
    } catch (IOException e) {
      return Map.of();
    }
  }
}
