package org.omidb.portal.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.deidentify.IdentifierRule;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * What must not be found in a written file: the source's ids of a client and of her images, and
 * what the headers of her images name them by.
 */
public final class SourceIdentifiers {

  private static final String STANDARD_UIDS = "1.2.840.10008.";

  /** UIDs that name a standard, an implementation or a list of codes, and no image or person. */
  private static final Set<Tag> KINDS =
      Set.of(
          Tag.of(0x0002, 0x0012),
          Tag.of(0x0008, 0x010C),
          Tag.of(0x0008, 0x010D),
          Tag.of(0x0008, 0x0117),
          Tag.of(0x0008, 0x0118));

  private static final List<String> PERSONAL =
      List.of("PatientID", "AccessionNumber", "OtherPatientIDs");

  private final Set<String> identifiers = new HashSet<>();

  /** The client's id and UIDs as the catalogue has them. */
  public SourceIdentifiers(SelectedClient client) {
    add(client.name());
    for (var study : client.studies()) {
      add(study.uid());
      for (var series : study.series()) {
        add(series.uid());
        series.images().forEach(image -> add(image.uid()));
      }
    }
  }

  /** What the header of a source file names her and her images by, at any depth. */
  public void addAllOf(Header source) {
    addAllOf(source.meta());
    addAllOf(source.data());
  }

  private void addAllOf(Dataset data) {
    PERSONAL.forEach(keyword ->
        data.texts(keyword).stream()
            .filter(text -> IdentifierRule.counts(Tag.of(keyword), text))
            .forEach(this::add));
    for (var element : data.elements()) {
      switch (element) {
        case Value value when value.vr() == Vr.UI && !KINDS.contains(value.tag()) ->
            value.texts(StandardCharsets.US_ASCII).forEach(this::add);
        case Value value -> {}
        case Element.Sequence sequence -> sequence.items().forEach(this::addAllOf);
        case Element.Fragments fragments -> {}
      }
    }
  }

  private void add(String identifier) {
    var stripped = identifier.strip();
    if (!stripped.isEmpty() && !stripped.startsWith(STANDARD_UIDS)) {
      identifiers.add(stripped);
    }
  }

  /** All that has been collected so far. */
  public Set<String> all() {
    return Set.copyOf(identifiers);
  }
}
