package org.omidb.portal.web.assets;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.web.wire.EntityTag;
import org.omidb.portal.web.wire.Gzip;

/** One file as it is sent, once compressed and once not. */
final class Asset {

  /** Other kinds are a fault of the build. */
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "txt", "text/plain;charset=UTF-8",
          "woff2", "font/woff2");

  private final String type;
  private final String hash;
  private final byte[] bytes;
  private final byte[] small;

  private Asset(String type, byte[] bytes, byte[] small) {
    this.type = type;
    this.bytes = bytes;
    this.small = small;
    this.hash = EntityTag.hash(bytes);
  }

  /**
   * A file of that name.
   *
   * @throws IllegalArgumentException if the portal sends no files of its kind
   */
  static Asset of(String name, byte[] bytes) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("No kind of asset: " + name);
    }
    return new Asset(type, bytes, Gzip.of(bytes));
  }

  String type() {
    return type;
  }

  /** Changes with every change of the file. */
  String hash() {
    return hash;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** Compressed; empty where that makes nothing smaller, as of a font. */
  Optional<byte[]> small() {
    return small.length < bytes.length
        ? Optional.of(Arrays.copyOf(small, small.length))
        : Optional.empty();
  }
}
