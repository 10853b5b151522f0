package org.omidb.portal.deidentify;

import java.util.Optional;
import java.util.Set;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * A value in the representation that the data dictionary gives its attribute, whatever the file
 * calls it: only so can its form be judged, and no name leaves as bytes or as a long text.
 */
final class Representation {

  /** The most bytes of a value whose length is written with sixteen bits. */
  private static final int SHORT = 0xFFFE;

  private static final Set<Vr> BYTES = Set.of(Vr.UN, Vr.OB, Vr.OW);

  private Representation() {}

  /** The value as the dictionary has it; empty where the two cannot be one. */
  static Optional<Value> of(Value value) {
    Tag tag = value.tag();
    if (tag.may(value.vr())) {
      return Optional.of(value);
    }
    boolean readable = tag.vr().isText() && (value.vr().isText() || BYTES.contains(value.vr()));
    return readable && value.length() <= SHORT
        ? Optional.of(Value.of(tag, tag.vr(), value.bytes()))
        : Optional.empty();
  }
}
