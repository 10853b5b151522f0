package org.omidb.portal.deidentify;

import static org.omidb.portal.deidentify.NotReleasableException.Reason.ANOTHER_CLIENT;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.BURNED_IN_ANNOTATION;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.HEADER_UNFIT;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.OVERLAY_IN_PIXELS;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.RECOGNIZABLE_FEATURES;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;

/**
 * Whether an image may ever leave, by what its header says. The import asks it, and the builder of
 * releases asks the same again, so that nothing is taken in that cannot go out.
 *
 * <p>A header that says of its pixels anything but NO, at any depth and in any representation, is
 * taken at its word: the pixels may show a name or a face (PS3.3, C.7.6.1.1.7 and C.7.6.1.1.8).
 */
public final class ReleaseFitness {

  private static final Tag BURNED_IN = Tag.of("BurnedInAnnotation");
  private static final Tag RECOGNIZABLE = Tag.of("RecognizableVisualFeatures");
  private static final Pattern CLIENT =
      Pattern.compile("(?i)(?<![a-z0-9])(?:demd|optm)[0-9]{1,18}+(?![a-z0-9])");

  private ReleaseFitness() {}

  /** Why the image of a client can never leave; empty if it can. */
  public static Optional<Reason> obstacle(Dataset data, String client) {
    var inPixels = inPixels(data);
    if (inPixels.isPresent()) {
      return inPixels;
    }
    if (isAnotherClients(data, client)) {
      return Optional.of(ANOTHER_CLIENT);
    }
    return WritableHeader.is(data) ? Optional.empty() : Optional.of(HEADER_UNFIT);
  }

  /** What a data set, before the pixels or behind them, says of them that keeps them back. */
  static Optional<Reason> inPixels(Dataset data) {
    if (says(data, BURNED_IN)) {
      return Optional.of(BURNED_IN_ANNOTATION);
    }
    if (says(data, RECOGNIZABLE)) {
      return Optional.of(RECOGNIZABLE_FEATURES);
    }
    return PixelOverlays.inPixels(data) ? Optional.of(OVERLAY_IN_PIXELS) : Optional.empty();
  }

  /** Whether a header names another client than this one. */
  public static boolean isAnotherClients(Dataset data, String client) {
    return isAnotherClients(text(data, "PatientID"), text(data, "PatientName"), client);
  }

  /**
   * Whether a header names another client than this one. One that names nobody does not: what was
   * de-identified elsewhere may have lost the name, and the UIDs still tell whose it is.
   *
   * @param id PatientID, or nothing; each of several values counts
   * @param name PatientName, where each client id counts ({@code demd1^})
   */
  public static boolean isAnotherClients(String id, String name, String client) {
    return Stream.of(id.split("\\\\", -1))
            .map(String::strip)
            .anyMatch(each -> !each.isEmpty() && !each.equals(client))
        || CLIENT
            .matcher(name)
            .results()
            .anyMatch(found -> !found.group().equalsIgnoreCase(client));
  }

  private static boolean says(Dataset data, Tag tag) {
    return data.elements().stream()
        .anyMatch(element ->
            element.tag().equals(tag) && !saysNo(element)
                || element instanceof Element.Sequence(var sequence, var items)
                    && items.stream().anyMatch(item -> says(item, tag)));
  }

  private static boolean saysNo(Element element) {
    return element instanceof Value value
        && raw(value).strip().toUpperCase(Locale.ROOT).equals("NO");
  }

  private static String text(Dataset data, String keyword) {
    return data.find(Tag.of(keyword))
        .filter(Value.class::isInstance)
        .map(element -> raw((Value) element))
        .orElse("");
  }

  /** The text of a value, also where its representation is given as bytes. */
  private static String raw(Value value) {
    return new String(value.bytes(), StandardCharsets.ISO_8859_1).replace('\0', ' ');
  }
}
