package org.omidb.portal.synth.domain;

import org.jspecify.annotations.Nullable;

/** Constants of an enum, a byte each; a place that was not set is empty. */
final class EnumArray<E extends Enum<E>> {

  private final E[] constants;
  private final byte[] places;

  EnumArray(Class<E> type, int length) {
    this.constants = type.getEnumConstants();
    this.places = new byte[length];
  }

  int length() {
    return places.length;
  }

  /** Places live as long as this array does, so that the order of the constants may be used. */
  @SuppressWarnings("EnumOrdinal")
  void set(int place, E constant) {
    places[place] = (byte) (constant.ordinal() + 1);
  }

  /** The constant of a place that is set. */
  E get(int place) {
    return constants[places[place] - 1];
  }

  @Nullable E find(int place) {
    return isSet(place) ? get(place) : null;
  }

  boolean isSet(int place) {
    return places[place] != 0;
  }
}
