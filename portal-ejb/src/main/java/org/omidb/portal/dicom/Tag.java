package org.omidb.portal.dicom;

import java.util.Optional;

/** The number of a data element: sixteen bits of group, sixteen of element (PS3.5, 7.1). */
public record Tag(int number) implements Comparable<Tag> {

  public static Tag of(int group, int element) {
    return new Tag(group << 16 | (element & 0xFFFF));
  }

  /** The tag that the data dictionary has under a keyword such as PatientID. */
  public static Tag of(String keyword) {
    return DataDictionary.tag(keyword);
  }

  /** What the data dictionary calls it. */
  public Optional<String> keyword() {
    return DataDictionary.keyword(this);
  }

  /** The representation that the data dictionary gives it; UN for what nobody knows. */
  public Vr vr() {
    return DataDictionary.vr(this, false);
  }

  /**
   * Whether the data dictionary gives it this representation, or this among others (US or SS, OB or
   * OW; a table of values is either numbers or words).
   */
  public boolean may(Vr vr) {
    return DataDictionary.allows(this, vr);
  }

  /** How many values the data dictionary lets it have. */
  public Multiplicity multiplicity() {
    return DataDictionary.multiplicity(this);
  }

  public int group() {
    return number >>> 16;
  }

  public int element() {
    return number & 0xFFFF;
  }

  public boolean isPrivate() {
    return (group() & 1) == 1;
  }

  /** Group lengths count bytes of one encoding; they are computed, never kept (PS3.5, 7.2). */
  public boolean isGroupLength() {
    return element() == 0;
  }

  /** Pixel data of the image itself, in one of its three forms (PS3.3, C.7.6.3 and C.7.6.24). */
  public boolean isPixelData() {
    return number == 0x7FE00008 || number == 0x7FE00009 || number == 0x7FE00010;
  }

  /** Eight hexadecimal digits, as the JSON model names attributes. */
  public String hex() {
    return String.format("%08X", number);
  }

  @Override
  public int compareTo(Tag other) {
    return Integer.compareUnsigned(number, other.number);
  }

  @Override
  public String toString() {
    return String.format("(%04X,%04X)", group(), element());
  }
}
