package org.omidb.portal.deidentify;

import java.util.List;
import java.util.TreeMap;

/**
 * An attribute of a DICOM header that may leave, for people to read; from the table by which
 * headers are rewritten.
 *
 * @param tag such as {@code (0008,0060)}
 * @param keyword such as {@code Modality}
 * @param sentence what becomes of it
 */
public record ReleasedAttribute(String tag, String keyword, String sentence) {

  /** All of them, by tag. */
  public static List<ReleasedAttribute> all() {
    return new TreeMap<>(ReleaseProfile.all())
        .entrySet().stream()
            .map(entry ->
                new ReleasedAttribute(
                    entry.getKey().toString(),
                    entry.getKey().keyword().orElseThrow(),
                    entry.getValue().sentence()))
            .toList();
  }
}
