package org.omidb.portal.dicom;

import org.jspecify.annotations.Nullable;

/** The value representations (PS3.5, 6.2), each with how its value is stored. */
public enum Vr {
  AE(Kind.TEXT),
  AS(Kind.TEXT),
  AT(Kind.TAG, 4),
  CS(Kind.TEXT),
  DA(Kind.TEXT),
  DS(Kind.DECIMAL),
  DT(Kind.TEXT),
  FD(Kind.FLOATING, 8),
  FL(Kind.FLOATING, 4),
  IS(Kind.DECIMAL),
  LO(Kind.TEXT),
  LT(Kind.LONG_TEXT),
  OB(Kind.BYTES, 1),
  OD(Kind.BYTES, 8),
  OF(Kind.BYTES, 4),
  OL(Kind.BYTES, 4),
  OV(Kind.BYTES, 8),
  OW(Kind.BYTES, 2),
  PN(Kind.NAME),
  SH(Kind.TEXT),
  SL(Kind.SIGNED, 4),
  SQ(Kind.ITEMS),
  SS(Kind.SIGNED, 2),
  ST(Kind.LONG_TEXT),
  SV(Kind.SIGNED, 8),
  TM(Kind.TEXT),
  UC(Kind.TEXT),
  UI(Kind.TEXT),
  UL(Kind.UNSIGNED, 4),
  UN(Kind.BYTES, 1),
  UR(Kind.LONG_TEXT),
  US(Kind.UNSIGNED, 2),
  UT(Kind.LONG_TEXT),
  UV(Kind.UNSIGNED, 8);

  /** What a value is made of; LONG_TEXT is one value even with backslashes in it. */
  enum Kind {
    TEXT,
    LONG_TEXT,
    NAME,
    DECIMAL,
    SIGNED,
    UNSIGNED,
    FLOATING,
    TAG,
    BYTES,
    ITEMS
  }

  private final Kind kind;
  private final int width;

  Vr(Kind kind) {
    this(kind, 1);
  }

  Vr(Kind kind, int width) {
    this.kind = kind;
    this.width = width;
  }

  Kind kind() {
    return kind;
  }

  /** Bytes of one value of a binary number, 1 where values are not of one width. */
  public int width() {
    return width;
  }

  public boolean isText() {
    return switch (kind) {
      case TEXT, LONG_TEXT, NAME, DECIMAL -> true;
      case SIGNED, UNSIGNED, FLOATING, TAG, BYTES, ITEMS -> false;
    };
  }

  /** Whether its values are binary numbers. */
  public boolean isNumber() {
    return switch (kind) {
      case SIGNED, UNSIGNED, FLOATING -> true;
      case TEXT, LONG_TEXT, NAME, DECIMAL, TAG, BYTES, ITEMS -> false;
    };
  }

  /** Whether the bytes of a text are of the data set's character set, not of the default one. */
  boolean hasCharacterSet() {
    return switch (this) {
      case LO, LT, PN, SH, ST, UC, UT -> true;
      default -> false;
    };
  }

  /** Whether explicit encoding gives it a length of 32 bits after two reserved bytes. */
  public boolean hasLongLength() {
    return switch (this) {
      case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
      default -> false;
    };
  }

  /** What makes a value of odd length even. */
  byte padding() {
    return (byte) (isText() && this != UI ? ' ' : 0);
  }

  /**
   * The most characters of one value (PS3.5, table 6.2-1). Real files write a little more than the
   * standard allows; what is longer than this is looked at by no pattern.
   */
  public int longest() {
    return switch (this) {
      case AS -> 4;
      case DA -> 10;
      case IS -> 12;
      case AE, CS, DS, SH, TM -> 16;
      case DT -> 26;
      case LO, UI -> 64;
      case PN -> 3 * 64 + 2;
      case ST -> 1024;
      case LT -> 10_240;
      default -> Integer.MAX_VALUE;
    };
  }

  static @Nullable Vr find(int first, int second) {
    for (Vr vr : values()) {
      if (vr.name().charAt(0) == first && vr.name().charAt(1) == second) {
        return vr;
      }
    }
    return null;
  }
}
