package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;
import static org.omidb.portal.picture.UndrawableException.Reason.OTHER_ENCODING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.omidb.portal.dicom.DicomStream;

/**
 * All samples of an image in JPEG Lossless or JPEG-LS as they are coded, the bits that its header
 * does not count among them. One frame is in memory at a time.
 */
public final class CodedSamples {

  private static final Set<String> LOSSLESS =
      Set.of("1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70");
  private static final Set<String> LS = Set.of("1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81");

  private final PixelForm form;
  private final String syntax;
  private final Taker taker;
  private int taken;

  /** Takes the samples of a frame, each in the lower bits of a number. */
  @FunctionalInterface
  public interface Taker {
    void take(short[] samples);
  }

  private CodedSamples(PixelForm form, String syntax, Taker taker) {
    this.form = form;
    this.syntax = syntax;
    this.taker = taker;
  }

  /**
   * Goes through a file.
   *
   * @throws UndrawableException if it is in another encoding, of another form, or damaged, or if
   *     its frames are not as many as its header says
   */
  public static void each(InputStream file, Taker taker) throws IOException {
    var stream = DicomStream.open(file);
    var header = stream.header();
    new CodedSamples(PixelForm.of(header.data()), header.transferSyntax().uid(), taker).of(stream);
  }

  private void of(DicomStream stream) throws IOException {
    int limit = 4 * form.frameBytes() + (1 << 16);
    stream.nextFragment(1 << 20);
    var code = new ByteArrayOutputStream();
    for (var next = stream.nextFragment(limit);
        next.isPresent();
        next = stream.nextFragment(limit)) {
      byte[] fragment = next.get();
      if (code.size() > 0 && begins(fragment)) {
        decode(code.toByteArray());
        code.reset();
      }
      if (code.size() + fragment.length > limit) {
        throw new UndrawableException(DAMAGED, "more code than a frame can have");
      }
      code.writeBytes(fragment);
    }
    decode(code.toByteArray());
    if (taken != form.frames()) {
      throw new UndrawableException(DAMAGED, taken + " frames");
    }
  }

  private boolean begins(byte[] fragment) {
    return form.frames() > 1
        && fragment.length > 2
        && fragment[0] == (byte) 0xFF
        && fragment[1] == (byte) 0xD8;
  }

  private void decode(byte[] code) throws UndrawableException {
    taken++;
    if (LOSSLESS.contains(syntax)) {
      taker.take(LosslessJpeg.decode(code, form));
    } else if (LS.contains(syntax)) {
      taker.take(JpegLs.decode(code, form));
    } else {
      throw new UndrawableException(OTHER_ENCODING, syntax);
    }
  }
}
