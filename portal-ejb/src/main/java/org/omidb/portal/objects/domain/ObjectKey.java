package org.omidb.portal.objects.domain;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The name of an object, or of a folder of objects: segments of plain characters with slashes
 * between them. Whatever could leave the store, hide in it or mean something to a shell or an
 * address is no key.
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {

  /** S3 takes 1024 bytes; room is left for what a store puts before the key. */
  public static final int MAX_LENGTH = 900;

  private static final int MAX_SEGMENT = 200;

  /** A segment that begins with a dot would be a traversal or a hidden file. */
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_^-][A-Za-z0-9._^-]*");

  /**
   * @throws IllegalArgumentException if the value is no key
   */
  public ObjectKey {
    if (!isKey(value)) {
      throw new IllegalArgumentException("Not the key of an object");
    }
  }

  public static boolean isKey(String value) {
    return value.length() <= MAX_LENGTH
        && Arrays.stream(value.split("/", -1)).allMatch(ObjectKey::isSegment);
  }

  private static boolean isSegment(String segment) {
    return segment.length() <= MAX_SEGMENT && SEGMENT.matcher(segment).matches();
  }

  /** This key as a folder, with {@code path} below it. */
  public ObjectKey resolve(String path) {
    return new ObjectKey(value + "/" + path);
  }

  /** Whether this object lies in {@code folder} or deeper. */
  public boolean isIn(ObjectKey folder) {
    return value.startsWith(folder.value + "/");
  }

  @Override
  public int compareTo(ObjectKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
