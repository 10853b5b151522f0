package org.omidb.portal.picture;

/** Pixels as a screen shows them, row by row: 0 is black, 255 white. */
public final class GreyPicture {

  private final int width;
  private final int height;
  private final byte[] pixels;

  GreyPicture(int width, int height, byte[] pixels) {
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(pixels.length + " pixels for " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The grey at a place. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  byte[] pixels() {
    return pixels;
  }
}
