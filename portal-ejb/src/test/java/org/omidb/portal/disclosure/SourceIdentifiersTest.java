package org.omidb.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.shared.domain.Sha256;

/** What must not be found in a written file: nothing of it may be forgotten. */
class SourceIdentifiersTest {

  private final SourceIdentifiers identifiers = new SourceIdentifiers(client());

  @Test
  void all_names_of_the_catalogue_are_looked_for() {
    assertThat(identifiers.all())
        .containsExactlyInAnyOrder("demd100018", "1.2.3", "1.2.3.1", "1.2.3.1.1");
  }

  @Test
  void all_names_of_a_header_are_looked_for_at_any_depth() {
    var nested =
        Dataset.builder()
            .text("ReferencedSOPInstanceUID", "1.2.9.4")
            .text("AccessionNumber", "RSC0002")
            .build();
    identifiers.addAllOf(
        header(
            Dataset.builder()
                .text("PatientID", "QX-1234")
                .text("AccessionNumber", " RSC0001 ")
                .text("OtherPatientIDs", "943 476 5919")
                .text("SOPInstanceUID", "1.2.9.1", "")
                .text("StudyInstanceUID", "1.2.9.2")
                .items("SourceImageSequence", nested)
                .build()));
    assertThat(identifiers.all())
        .contains("QX-1234", "RSC0001", "943 476 5919", "1.2.9.1", "1.2.9.2", "1.2.9.4", "RSC0002")
        .contains("1.2.9.0")
        .doesNotContain("");
  }

  @Test
  void what_names_a_standard_or_nobody_is_not_looked_for() {
    identifiers.addAllOf(
        header(
            Dataset.builder()
                .text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.1.2")
                .text("CodingSchemeUID", "1.2.9.7")
                .text("ContextUID", "1.2.9.8")
                .text("AccessionNumber", "REMOVED")
                .text("StudyInstanceUID", "")
                .text("StudyDescription", "words")
                .build()));
    assertThat(identifiers.all())
        .containsExactlyInAnyOrder("demd100018", "1.2.3", "1.2.3.1", "1.2.3.1.1", "1.2.9.0")
        .doesNotContain("");
  }

  /** The file's own header names it a second time. */
  private static Header header(Dataset data) {
    var meta =
        Dataset.builder()
            .text("MediaStorageSOPInstanceUID", "1.2.9.0")
            .text("ImplementationClassUID", "1.2.9.9")
            .build();
    return new Header(meta, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
  }

  private static SelectedClient client() {
    var image =
        new SelectedClient.Image(
            "1.2.3.1.1",
            new ObjectKey("catalogue/demd100018/image"),
            8,
            Sha256.of("image"),
            Dimension.TWO_D,
            Processing.PROCESSED,
            List.of());
    var study =
        new SelectedClient.Study(
            "1.2.3",
            Optional.empty(),
            LocalDate.of(2016, 3, 2),
            JsonNodeFactory.instance.objectNode(),
            List.of(new SelectedClient.Series("1.2.3.1", List.of(image))));
    return new SelectedClient("demd100018", "jarv", "M", 1, List.of(), List.of(study));
  }
}
