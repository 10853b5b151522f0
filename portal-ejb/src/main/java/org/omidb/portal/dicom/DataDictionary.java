package org.omidb.portal.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data dictionary (PS3.6): an attribute's keyword, representation and number of values. */
final class DataDictionary {

  private record Entry(String vr, String keyword, Multiplicity multiplicity) {}

  private static final Map<Integer, Entry> BY_TAG = new HashMap<>();
  private static final Map<String, Tag> BY_KEYWORD = new HashMap<>();

  /** Tags whose digits are partly free, such as overlays 60xx: mask, then the fixed digits. */
  private static final Map<Integer, Map<Integer, Entry>> REPEATING = new HashMap<>();

  static {
    load();
  }

  private DataDictionary() {}

  static Tag tag(String keyword) {
    Tag tag = BY_KEYWORD.get(keyword);
    if (tag == null) {
      throw new IllegalArgumentException("No attribute has the keyword " + keyword);
    }
    return tag;
  }

  static Optional<String> keyword(Tag tag) {
    return Optional.ofNullable(entry(tag)).map(Entry::keyword);
  }

  /** The representation where the encoding does not tell it: UN for what nobody knows. */
  static Vr vr(Tag tag, boolean signedPixels) {
    if (tag.isGroupLength()) {
      return Vr.UL;
    }
    if (tag.isPrivate()) {
      boolean creator = tag.element() >= 0x10 && tag.element() <= 0xFF;
      return creator ? Vr.LO : Vr.UN;
    }
    Entry entry = entry(tag);
    if (entry == null) {
      return Vr.UN;
    }
    if (entry.vr().equals("XS")) {
      return signedPixels ? Vr.SS : Vr.US;
    }
    return Vr.valueOf(entry.vr());
  }

  static boolean allows(Tag tag, Vr vr) {
    Entry entry = entry(tag);
    return switch (entry == null ? "" : entry.vr()) {
      case "XS" -> vr == Vr.US || vr == Vr.SS;
      case "OW" -> vr == Vr.OW || vr == Vr.OB || vr == Vr.US;
      default -> vr == vr(tag, false);
    };
  }

  /** How many values it may have; as many as there are for what nobody knows. */
  static Multiplicity multiplicity(Tag tag) {
    Entry entry = entry(tag);
    return entry == null ? Multiplicity.ANY : entry.multiplicity();
  }

  private static @Nullable Entry entry(Tag tag) {
    Entry exact = BY_TAG.get(tag.number());
    if (exact != null) {
      return exact;
    }
    for (var family : REPEATING.entrySet()) {
      Entry entry = family.getValue().get(tag.number() & family.getKey());
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private static void load() {
    var resource = DataDictionary.class.getResourceAsStream("dictionary.tsv");
    if (resource == null) {
      throw new IllegalStateException("dictionary.tsv is not beside its class");
    }
    try (var lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(DataDictionary::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line) {
    String[] columns = line.split("\t", -1);
    var entry = new Entry(columns[1], columns[2], Multiplicity.of(columns[3]));
    int fixed = Integer.parseUnsignedInt(columns[0].replace('x', '0'), 16);
    if (columns[0].indexOf('x') < 0) {
      BY_TAG.put(fixed, entry);
      BY_KEYWORD.put(entry.keyword(), new Tag(fixed));
    } else {
      String mask = columns[0].replaceAll("[^x]", "F").replace('x', '0');
      REPEATING
          .computeIfAbsent(Integer.parseUnsignedInt(mask, 16), any -> new HashMap<>())
          .put(fixed, entry);
    }
  }
}
