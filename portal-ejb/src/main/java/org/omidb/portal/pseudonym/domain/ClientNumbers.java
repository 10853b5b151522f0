package org.omidb.portal.pseudonym.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Gives clients their numbers in a release: {@code demd} and a number above every number of the
 * source, so that a new id is never another woman's old one.
 *
 * <p>New ones follow the order of their keyed marks, which is as good as chance to whoever lacks
 * the key. Numbers once given stay, so that a refreshed release shows the same woman under the same
 * id; women who are new to it come behind.
 */
public final class ClientNumbers {

  private static final String PREFIX = "demd";
  private static final long LOWEST_RANGE = 1_000_000;
  private static final int ROOM_TO_GROW = 10;

  private ClientNumbers() {}

  /** The id that readers of the format know as a client. */
  public static String id(long number) {
    return PREFIX + number;
  }

  /** The number in a source's client id, {@code demd} or {@code optm} in front of it. */
  public static OptionalLong number(String clientId) {
    var digits = clientId.replaceFirst("^[A-Za-z]+", "");
    return digits.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  /**
   * Numbers for those marks that have none yet.
   *
   * @param marks the keyed marks of all clients of a release
   * @param issued the numbers given so far under the same key
   * @param highestOfSource the highest number of any client in the catalogue
   * @return the new numbers only, by mark
   */
  public static Map<String, Long> issue(
      Collection<String> marks, Map<String, Long> issued, long highestOfSource) {
    var fresh = new TreeSet<>(marks);
    fresh.removeAll(issued.keySet());
    long next = Math.max(firstAbove(highestOfSource), highest(issued.values()) + 1);
    var numbers = new LinkedHashMap<String, Long>();
    for (var mark : fresh) {
      numbers.put(mark, next++);
    }
    return Collections.unmodifiableMap(numbers);
  }

  /** A power of ten that the source will not reach soon: ten times its highest number or more. */
  private static long firstAbove(long highestOfSource) {
    long first = LOWEST_RANGE;
    while (first < ROOM_TO_GROW * (highestOfSource + 1)) {
      first *= 10;
    }
    return first + 1;
  }

  private static long highest(Collection<Long> numbers) {
    return numbers.isEmpty() ? 0 : Collections.max(numbers);
  }
}
