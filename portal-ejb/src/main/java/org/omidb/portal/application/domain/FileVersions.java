package org.omidb.portal.application.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which file of an application is a version of which other.
 *
 * @param files all of them that are there, by their id
 */
public record FileVersions(Map<UUID, StoredFile> files) {

  /** So many earlier versions of a file are kept; they need no room of the draft. */
  public static final int MOST_EARLIER = 5;

  public FileVersions {
    files = Map.copyOf(files);
  }

  /** The earlier versions of a file, the newest first. */
  public List<StoredFile> earlier(UUID file) {
    Set<UUID> seen = new LinkedHashSet<>();
    var before = before(file);
    // who takes back a file that was replaced by its next version ties a circle
    while (before.isPresent() && !before.get().equals(file) && seen.add(before.get())) {
      before = before(before.get());
    }
    return seen.stream().flatMap(id -> Stream.ofNullable(files.get(id))).toList();
  }

  /** The version whose place a file has taken; none if there was none, or it is away. */
  public Optional<UUID> before(UUID file) {
    return Optional.ofNullable(files.get(file))
        .flatMap(StoredFile::replaces)
        .filter(files::containsKey);
  }

  /** The ids of an answer, each new version in the place of the one that it replaces. */
  public List<String> current(List<String> answer) {
    var all = new ArrayList<>(answer);
    for (var id : answer) {
      var older = find(id).flatMap(StoredFile::replaces).map(UUID::toString);
      if (older.isPresent() && all.contains(older.get())) {
        all.remove(id);
        all.set(all.indexOf(older.get()), id);
      }
    }
    return List.copyOf(all);
  }

  /** The same, with a file in the place of another, if it is in that of none. */
  public FileVersions with(UUID file, UUID older) {
    var stored = files.get(file);
    if (stored == null || stored.replaces().isPresent()) {
      return this;
    }
    var all = new HashMap<>(files);
    all.put(file, stored.inPlaceOf(older));
    return new FileVersions(all);
  }

  private Optional<StoredFile> find(String id) {
    return files.values().stream()
        .filter(file -> file.attachment().id().toString().equals(id))
        .findFirst();
  }
}
