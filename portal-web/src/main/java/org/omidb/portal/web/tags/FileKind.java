package org.omidb.portal.web.tags;

import java.util.HexFormat;
import java.util.Locale;

/** Kinds of files that people send, known by how they begin. */
enum FileKind {
  PDF("255044462d"),
  PNG("89504e470d0a1a0a"),
  JPEG("ffd8ff"),
  /** A zip archive, as far as its first bytes say. */
  DOCX("504b0304");

  static final int LONGEST = 8;

  private final String start;

  FileKind(String start) {
    this.start = start;
  }

  static FileKind named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  boolean fits(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).startsWith(start);
  }
}
