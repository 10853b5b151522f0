package org.omidb.portal.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DecimalText;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;

/**
 * Which grey each stored value is shown in: rescaled, then windowed as the image asks for (PS3.3,
 * C.11.1 and C.11.2), then turned round where small values are bright. Without a window the darkest
 * value is black and the brightest white.
 */
final class Shading {

  private static final int WHITE = 255;

  private final PixelForm form;
  private final Dataset data;
  private final FrameAttributes attributes;

  Shading(PixelForm form, Dataset data, int frame) {
    this.form = form;
    this.data = data;
    this.attributes = new FrameAttributes(data, frame);
  }

  /** One grey for every stored value that a sample can hold, by the sample's bits. */
  byte[] of(short[] samples) {
    var rescale = attributes.of("PixelValueTransformationSequence");
    double slope = number(rescale, "RescaleSlope").filter(it -> it != 0).orElse(1.0);
    double intercept = number(rescale, "RescaleIntercept").orElse(0.0);
    var curve = curve(samples, slope, intercept);
    boolean inverted = data.text("PhotometricInterpretation").orElse("").equals("MONOCHROME1");
    var greys = new byte[1 << form.allocated()];
    for (int sample = 0; sample < greys.length; sample++) {
      double bright = curve.of(form.value(sample) * slope + intercept);
      long grey = Math.round(WHITE * Math.max(0, Math.min(1, bright)));
      greys[sample] = (byte) (inverted ? WHITE - grey : grey);
    }
    return greys;
  }

  /** How bright a value is, from 0 to 1; more and less is cut off. */
  private interface Curve {
    double of(double value);
  }

  private Curve curve(short[] samples, double slope, double intercept) {
    var voi = attributes.of("FrameVOILUTSequence");
    var window =
        number(voi, "WindowCenter")
            .flatMap(center -> number(voi, "WindowWidth").flatMap(width -> window(center, width)));
    return window
        .or(() -> voi.items("VOILUTSequence").stream().findFirst().flatMap(this::table))
        .orElseGet(() -> fullRange(samples, slope, intercept));
  }

  private Optional<Curve> window(double center, double width) {
    var function = attributes.of("FrameVOILUTSequence").text("VOILUTFunction").orElse("LINEAR");
    if (width < 1 && (function.equals("LINEAR") || width <= 0)) {
      return Optional.empty();
    }
    return switch (function) {
      case "SIGMOID" -> Optional.of(x -> 1 / (1 + Math.exp(-4 * (x - center) / width)));
      case "LINEAR_EXACT" -> Optional.of(x -> (x - center) / width + 0.5);
      case "LINEAR" -> Optional.of(x -> linear(x, center, width));
      default -> Optional.empty();
    };
  }

  private static double linear(double x, double center, double width) {
    double from = x - (center - 0.5);
    return width == 1 ? (from <= 0 ? 0 : 1) : from / (width - 1) + 0.5;
  }

  /** A table instead of a window: its entries, the first value it is for, its bits. */
  private Optional<Curve> table(Dataset item) {
    var descriptor = numbers(item, "LUTDescriptor");
    if (descriptor.size() != 3) {
      return Optional.empty();
    }
    int first = form.signed() ? (short) (int) descriptor.get(1) : descriptor.get(1);
    int bits = descriptor.get(2);
    var entries = entries(item);
    if (entries.length == 0 || bits < 1 || bits > 16) {
      return Optional.empty();
    }
    double most = (1 << bits) - 1;
    return Optional.of(
        x -> entries[(int) Math.max(0, Math.min(entries.length - 1, x - first))] / most);
  }

  private static int[] entries(Dataset item) {
    return item.find(Tag.of("LUTData")).orElse(null) instanceof Value value
        ? words(value.bytes())
        : new int[0];
  }

  private static int[] words(byte[] bytes) {
    var words = new int[bytes.length / 2];
    Arrays.setAll(words, i -> bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8);
    return words;
  }

  private Curve fullRange(short[] samples, double slope, double intercept) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (short sample : samples) {
      int value = form.value(sample);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double from = least * slope + intercept;
    double to = most * slope + intercept;
    return from == to ? x -> 0 : x -> (x - Math.min(from, to)) / Math.abs(to - from);
  }

  private static List<Integer> numbers(Dataset item, String keyword) {
    return item.find(Tag.of(keyword)).orElse(null) instanceof Value value && !value.vr().isText()
        ? Arrays.stream(words(value.bytes())).boxed().toList()
        : List.of();
  }

  /** The first of a text's numbers; a text that is none says nothing. */
  private static Optional<Double> number(Dataset item, String keyword) {
    return item.text(keyword)
        .flatMap(DecimalText::number)
        .map(Number::doubleValue)
        .filter(Double::isFinite);
  }
}
