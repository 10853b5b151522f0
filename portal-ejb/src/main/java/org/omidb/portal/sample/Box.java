package org.omidb.portal.sample;

/** A rectangle of pixels, origin top left, both corners within it. */
record Box(int x1, int y1, int x2, int y2) {

  int width() {
    return x2 - x1;
  }

  int height() {
    return y2 - y1;
  }
}
