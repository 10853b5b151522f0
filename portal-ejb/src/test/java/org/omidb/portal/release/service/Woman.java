package org.omidb.portal.release.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.domain.KeyedNames;
import org.omidb.portal.pseudonym.domain.PseudonymKey;
import org.omidb.portal.shared.domain.Sha256;

/** A selected woman with one image of four pixels, in a store and in no catalogue. */
final class Woman {

  static final String NAME = "demd100018";
  static final String ACCESSION = "RSC7654321";
  static final String STUDY = "1.2.826.0.1.3680043.9.1111.1";
  static final String IMAGE = "1.2.826.0.1.3680043.9.1111.2";
  static final ObjectKey OBJECT = new ObjectKey("catalogue/demd100018/image");
  static final ObjectKey FOLDER = new ObjectKey("releases/one");
  static final ClientPseudonyms PSEUDONYMS =
      new ClientPseudonyms(NAME, "demd1000001", -30, new KeyedNames(PseudonymKey.random()));
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Woman() {}

  /** What her header says. */
  static Dataset.Builder header() {
    return Dataset.builder()
        .text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.1.2")
        .text("SOPInstanceUID", IMAGE)
        .text("StudyDate", "20160302")
        .text("AccessionNumber", ACCESSION)
        .text("Modality", "MG")
        .text("PatientName", "Doe^Jane")
        .text("PatientID", NAME)
        .text("StudyInstanceUID", STUDY)
        .text("SeriesInstanceUID", STUDY + ".1")
        .number("SamplesPerPixel", 1)
        .text("PhotometricInterpretation", "MONOCHROME2")
        .number("Rows", 2)
        .number("Columns", 2)
        .number("BitsAllocated", 16)
        .number("BitsStored", 12)
        .number("HighBit", 11)
        .number("PixelRepresentation", 0);
  }

  static byte[] file(Dataset data) throws IOException {
    var out = new ByteArrayOutputStream();
    DicomFiles.write(
        Header.of(Dataset.EMPTY, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
        new PixelElement(Tag.of("PixelData"), Vr.OW, 8L),
        new byte[] {1, 2, 3, 4, 5, 6, 7, 8},
        Dataset.EMPTY,
        out);
    return out.toByteArray();
  }

  /** Puts the file into the store, as an import does. */
  static SelectedClient stored(ObjectStore store, byte[] file) throws IOException {
    store.write(OBJECT, new ByteArrayInputStream(file));
    return withHash(Sha256.of(file));
  }

  /** Her as the catalogue has her, with an image whose file had this hash when it was imported. */
  static SelectedClient withHash(Sha256 imported) {
    var mark = new SelectedClient.Mark("1", node().put("LesionID", "1").put("X1", "10"));
    var image =
        new SelectedClient.Image(
            IMAGE, OBJECT, 8, imported, Dimension.TWO_D, Processing.PROCESSED, List.of(mark));
    var study =
        new SelectedClient.Study(
            STUDY,
            Optional.of("9999"),
            LocalDate.of(2016, 3, 2),
            node(),
            List.of(new SelectedClient.Series(STUDY + ".1", List.of(image))));
    var episode =
        new SelectedClient.Episode(
            "9999",
            node().put("EpisodeType", "F"),
            Map.of(),
            List.of(new SelectedClient.Lesion("L", "1", node())));
    return new SelectedClient(NAME, "jarv", "M", 1, List.of(episode), List.of(study));
  }

  static SelectedClient.Image image(SelectedClient client) {
    return client.studies().getFirst().series().getFirst().images().getFirst();
  }

  private static ObjectNode node() {
    return NODES.objectNode();
  }
}
