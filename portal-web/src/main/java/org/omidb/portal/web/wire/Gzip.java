package org.omidb.portal.web.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compression of what is the same for everybody. Nothing that holds a secret goes through here: its
 * compressed length would tell of it (the attack called BREACH).
 */
public final class Gzip {

  /** The name of the coding (RFC 9110, section 8.4.1.3). */
  public static final String CODING = "gzip";

  private static final Pattern REFUSED = Pattern.compile("q=0(?:\\.0*)?");

  private Gzip() {}

  /**
   * Whether who asks takes it.
   *
   * @param acceptEncoding the request's header of that name (RFC 9110, section 12.5.3)
   */
  public static boolean isTakenBy(@Nullable String acceptEncoding) {
    return acceptEncoding != null
        && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
            .map(coding -> coding.split(";", 2))
            .anyMatch(coding ->
                coding[0].strip().equals(CODING)
                    && (coding.length == 1 || !REFUSED.matcher(coding[1].strip()).matches()));
  }

  /** As small as it gets. */
  public static byte[] of(byte[] bytes) {
    var small = new ByteArrayOutputStream();
    try (var out = new Smallest(small)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small.toByteArray();
  }

  /** What was compressed. */
  public static byte[] opened(byte[] small) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(small))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Smallest extends GZIPOutputStream {

    Smallest(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
