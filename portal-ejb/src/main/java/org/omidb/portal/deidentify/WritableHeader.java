package org.omidb.portal.deidentify;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;

/**
 * Whether the release profile can write a header at all: what names the file and describes its
 * pixels is of the kind that everybody reads, and no value grows beyond what its representation
 * holds.
 */
final class WritableHeader {

  /** The most bytes of a value whose length is written with sixteen bits. */
  private static final int SHORT = 0xFFFE;

  private static final int LONGEST_UID = 64;
  private static final int SEPARATOR = 1;

  private static final Set<Tag> ESSENTIAL =
      Stream.of(
              "SOPClassUID",
              "SOPInstanceUID",
              "StudyInstanceUID",
              "SeriesInstanceUID",
              "SamplesPerPixel",
              "PhotometricInterpretation",
              "PlanarConfiguration",
              "NumberOfFrames",
              "Rows",
              "Columns",
              "BitsAllocated",
              "BitsStored",
              "HighBit",
              "PixelRepresentation")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

  private WritableHeader() {}

  static boolean is(Dataset header) {
    return fits(header)
        && header.elements().stream()
            .filter(element -> ESSENTIAL.contains(element.tag()))
            .allMatch(WritableHeader::ofItsKind);
  }

  /** One value, of the dictionary's representation; or none. */
  private static boolean ofItsKind(Element element) {
    return element instanceof Value value
        && value.tag().may(value.vr())
        && value.parts() <= 1
        && (!value.vr().isNumber() || value.length() % value.vr().width() == 0);
  }

  private static boolean fits(Dataset data) {
    return data.elements().stream()
        .filter(element -> ReleaseProfile.action(element.tag()).isPresent())
        .allMatch(element ->
            switch (element) {
              case Value value -> Representation.of(value).map(WritableHeader::fits).orElse(true);
              case Element.Sequence sequence ->
                  sequence.items().stream().allMatch(WritableHeader::fits);
              case Element.Fragments fragments -> true;
            });
  }

  private static boolean fits(Value value) {
    return value.vr().hasLongLength() || value.length() + growth(value) <= SHORT;
  }

  /** How many bytes a value may gain, about: each of its texts may be replaced. */
  private static long growth(Value value) {
    long parts = value.parts();
    return switch (value.vr()) {
      case UI -> parts * (LONGEST_UID + SEPARATOR);
      case DA, DT, TM, AS -> parts * Times.midnight().length();
      case AE, LO, LT, PN, SH, ST -> parts * KeptValue.REMOVED.length();
      default -> 0;
    };
  }
}
