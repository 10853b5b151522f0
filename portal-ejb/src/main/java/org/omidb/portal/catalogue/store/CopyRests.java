package org.omidb.portal.catalogue.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the different rests of the lines of a copy from 0 on, so that what millions of rows have
 * in common is looked at once.
 */
public final class CopyRests {

  private final List<byte[]> rests = new ArrayList<>();
  private int[] slots = new int[1 << 10];

  /** The number of the line's rest; a new one if it has none. */
  public int number(CopyLine line) {
    int slot = slot(line.hashOfRest());
    while (slots[slot] != 0 && !line.restIs(rests.get(slots[slot] - 1))) {
      slot = slot + 1 & slots.length - 1;
    }
    if (slots[slot] == 0) {
      rests.add(line.rest());
      slots[slot] = rests.size();
      if (rests.size() * 2 > slots.length) {
        grow();
      }
      return rests.size() - 1;
    }
    return slots[slot] - 1;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9 >>> 8) & slots.length - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int i = 0; i < rests.size(); i++) {
      int slot = slot(Arrays.hashCode(rests.get(i)));
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i + 1;
    }
  }

  /** How many different ones there are. */
  public int size() {
    return rests.size();
  }

  /** The values of a rest. */
  public List<@Nullable String> values(int number) {
    var line = new String(rests.get(number), StandardCharsets.UTF_8);
    return Arrays.stream(line.substring(0, line.length() - 1).split("\t", -1))
        .<@Nullable String>map(CopyRests::value)
        .toList();
  }

  /** A null, or the text with what COPY has put a backslash before. */
  private static @Nullable String value(String copied) {
    if (copied.equals("\\N")) {
      return null;
    }
    if (copied.indexOf('\\') < 0) {
      return copied;
    }
    var text = new StringBuilder();
    for (int i = 0; i < copied.length(); i++) {
      char c = copied.charAt(i);
      text.append(c == '\\' ? escaped(copied.charAt(++i)) : c);
    }
    return text.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000b';
      default -> c;
    };
  }
}
