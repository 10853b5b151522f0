package org.omidb.portal.form.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.omidb.portal.form.domain.FormVersionEvent.VersionDrafted;
import org.omidb.portal.form.domain.FormVersionEvent.VersionPublished;
import org.omidb.portal.form.domain.FormVersionEvent.VersionRetired;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.Sha256;

/** The versions of a form, as far as they have come. */
public sealed interface FormVersions extends Evolving<FormVersions, FormVersionEvent> {

  /** Before anything was written down. */
  static FormVersions beginning() {
    return new NothingPublished(new TreeMap<>());
  }

  /** The hash of each version that was written down. */
  SortedMap<Integer, Sha256> drafted();

  /** The versions that have ever been published. */
  SortedSet<Integer> published();

  /** The versions in which nothing new is written any more. */
  Set<Integer> retired();

  /** The version in which new answers are written: the newest that was not retired. */
  default Optional<Integer> current() {
    return published().stream().filter(it -> !retired().contains(it)).reduce((one, next) -> next);
  }

  /** The number of the version that is written down next. */
  default int next() {
    return drafted().isEmpty() ? 1 : drafted().lastKey() + 1;
  }

  /** Nobody can answer the form yet. */
  record NothingPublished(SortedMap<Integer, Sha256> drafted) implements FormVersions {
    public NothingPublished {
      drafted = Collections.unmodifiableSortedMap(new TreeMap<>(drafted));
    }

    @Override
    public SortedSet<Integer> published() {
      return Collections.emptySortedSet();
    }

    @Override
    public Set<Integer> retired() {
      return Set.of();
    }
  }

  /** The form can be answered. */
  record SomePublished(
      SortedMap<Integer, Sha256> drafted, SortedSet<Integer> published, Set<Integer> retired)
      implements FormVersions {
    public SomePublished {
      drafted = Collections.unmodifiableSortedMap(new TreeMap<>(drafted));
      published = Collections.unmodifiableSortedSet(new TreeSet<>(published));
      retired = Set.copyOf(retired);
    }
  }

  @Override
  default FormVersions evolve(FormVersionEvent event) {
    var written = new TreeMap<>(drafted());
    var inUse = new TreeSet<>(published());
    var left = new TreeSet<>(retired());
    boolean follows =
        switch (event) {
          case VersionDrafted(var version, var content) ->
              written.putIfAbsent(version, content) == null;
          case VersionPublished(var version, var content) ->
              content.equals(written.get(version)) && inUse.add(version);
          case VersionRetired(var version) -> inUse.contains(version) && left.add(version);
        };
    if (!follows) {
      throw new IllegalStateException(event + " cannot follow on " + this);
    }
    return inUse.isEmpty()
        ? new NothingPublished(written)
        : new SomePublished(written, inUse, left);
  }

  /**
   * Whether all of these were published, one after the other, and nothing else has happened.
   *
   * @param versions the hashes by their numbers
   */
  default boolean isNoMoreThan(Map<Integer, Sha256> versions) {
    return drafted().equals(versions)
        && published().equals(versions.keySet())
        && retired().isEmpty();
  }

  /** The hash of a version, if there is one of this number. */
  default Optional<Sha256> content(int version) {
    return Optional.ofNullable(drafted().get(version));
  }
}
