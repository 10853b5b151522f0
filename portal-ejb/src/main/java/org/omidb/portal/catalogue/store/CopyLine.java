package org.omidb.portal.catalogue.store;

import java.util.Arrays;

/**
 * A row in the text format of PostgreSQL's COPY, read from its beginning: first numbers, then a
 * rest that many rows may share.
 */
public final class CopyLine {

  private final byte[] line;
  private int at;

  CopyLine(byte[] line) {
    this.line = line;
  }

  /** The next value, which is a whole number and not null. */
  public long number() {
    boolean negative = line[at] == '-';
    long number = 0;
    for (at += negative ? 1 : 0; line[at] != '\t' && line[at] != '\n'; at++) {
      number = number * 10 + line[at] - '0';
    }
    at++;
    return negative ? -number : number;
  }

  /** All values that have not been read. */
  byte[] rest() {
    return Arrays.copyOfRange(line, at, line.length);
  }

  int hashOfRest() {
    int hash = 1;
    for (int i = at; i < line.length; i++) {
      hash = 31 * hash + line[i];
    }
    return hash;
  }

  boolean restIs(byte[] other) {
    return Arrays.equals(line, at, line.length, other, 0, other.length);
  }
}
