package org.omidb.portal.deidentify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Tag;

/**
 * What stands behind the pixels. Nothing of it is released, but who wrote there of the image wrote
 * of the one that is: only private attributes, signatures and padding have their place there.
 */
final class BehindPixels {

  private static final int PIXELS = 0x7FE0;

  private BehindPixels() {}

  static Optional<Reason> obstacle(Dataset trailer) {
    var inPixels = ReleaseFitness.inPixels(trailer);
    if (inPixels.isPresent()) {
      return inPixels;
    }
    return trailer.elements().stream().allMatch(element -> hasItsPlace(element.tag()))
        ? Optional.empty()
        : Optional.of(Reason.HEADER_UNFIT);
  }

  private static boolean hasItsPlace(Tag tag) {
    return tag.isPrivate() || tag.group() > PIXELS;
  }

  /** Whether a file has nothing but zeros from a place on, or ends before it. */
  static boolean onlyZeros(Path file, long from) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(Math.min(from, Files.size(file)));
      int next = in.read();
      while (next == 0) {
        next = in.read();
      }
      return next == -1;
    }
  }
}
