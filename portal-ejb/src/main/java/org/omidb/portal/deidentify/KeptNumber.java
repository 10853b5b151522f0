package org.omidb.portal.deidentify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.dicom.DecimalText;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * Looks at a number that may stay, by its value, however it is written. What numbers images and
 * series is compared from four digits on; a measure has a unit and may be equal to a short
 * identifier by chance, so it is compared from six digits on.
 */
final class KeptNumber {

  private static final Pattern INTEGER = Pattern.compile("[+-]?+[0-9]++");
  private static final Pattern ZERO_FIRST = Pattern.compile("[+-]?+0[0-9]++");

  /** What numbers something without a unit; all other numbers measure. */
  private static final Set<Tag> COUNTING =
      Stream.of(
              "SeriesNumber",
              "AcquisitionNumber",
              "InstanceNumber",
              "ReferencedFrameNumber",
              "FrameAcquisitionNumber",
              "ImagesInAcquisition",
              "InStackPositionNumber",
              "DimensionIndexValues",
              "TemporalPositionIndex",
              "AcquisitionIndex",
              "ReconstructionIndex",
              "InConcatenationNumber",
              "InConcatenationTotalNumber",
              "ConcatenationFrameOffsetNumber",
              "RepresentativeFrameNumber")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final int SHORTEST_COUNT = 4;
  private static final int SHORTEST_MEASURE = 6;

  /** No identifier has so many digits before its point. */
  private static final int MOST_DIGITS = 20;

  private static final List<Integer> NHS_GROUPS = List.of(3, 3, 4);

  private KeptNumber() {}

  /** The text as it may stay; one with too many digits is rounded, an identifier is emptied. */
  static String of(Tag tag, Vr vr, String text, Known known) {
    String stripped = text.strip();
    if (vr == Vr.IS && (text.length() > vr.longest() || !INTEGER.matcher(stripped).matches())) {
      return "";
    }
    boolean counting = COUNTING.contains(tag) || ZERO_FIRST.matcher(stripped).matches();
    return DecimalText.number(stripped)
        .filter(number -> !whole(number, counting, known))
        .flatMap(
            number -> fraction(number, known) ? shortened(number, vr) : fitting(text, stripped, vr))
        .filter(left -> DecimalText.number(left).filter(it -> whole(it, counting, known)).isEmpty())
        .orElse("");
  }

  /** Whether the numbers of a binary value may stay. */
  static boolean binary(Value value, Known known) {
    boolean counting = COUNTING.contains(value.tag());
    return !value.vr().isNumber()
        || value.numbers().stream()
            .map(KeptNumber::decimal)
            .flatMap(Optional::stream)
            .noneMatch(number -> whole(number, counting, known));
  }

  /** Whether three values are the groups of one NHS number. */
  static boolean split(List<String> texts) {
    return texts.stream().map(String::length).toList().equals(NHS_GROUPS)
        && NhsNumber.in(String.join(" ", texts));
  }

  private static Optional<BigDecimal> decimal(Number number) {
    return Double.isFinite(number.doubleValue())
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  private static boolean whole(BigDecimal number, boolean counting, Known known) {
    var plain = number.abs().stripTrailingZeros();
    return plain.scale() <= 0
        && plain.precision() - plain.scale() <= MOST_DIGITS
        && known.isNumber(
            plain.toBigInteger().toString(),
            counting ? SHORTEST_COUNT : SHORTEST_MEASURE,
            counting);
  }

  /** Whether the digits of a fraction are those of an identifier. */
  private static boolean fraction(BigDecimal number, Known known) {
    return number.stripTrailingZeros().scale() > 0
        && Stream.of(number, number.stripTrailingZeros())
            .map(each -> each.unscaledValue().abs().toString())
            .anyMatch(digits -> known.isNumber(digits, SHORTEST_MEASURE, false));
  }

  /** Without its last digit. */
  private static Optional<String> shortened(BigDecimal number, Vr vr) {
    var plain = number.stripTrailingZeros();
    var shorter = plain.round(new MathContext(Math.max(1, plain.precision() - 1)));
    return DecimalText.rounded(shorter.toString(), vr.longest());
  }

  private static Optional<String> fitting(String text, String stripped, Vr vr) {
    return text.length() <= vr.longest()
        ? Optional.of(text)
        : DecimalText.rounded(stripped, vr.longest());
  }
}
