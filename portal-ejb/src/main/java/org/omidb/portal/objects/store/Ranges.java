package org.omidb.portal.objects.store;

/** What may be asked of an object's bytes; the same for every store. */
final class Ranges {

  private Ranges() {}

  static void check(long offset, long length, long size) {
    if (offset < 0 || offset >= size || length <= 0) {
      throw new IllegalArgumentException(
          "No range of " + size + " bytes: " + length + " from " + offset);
    }
  }
}
