package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomJson;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.RandomDicom;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.testing.Seeds;

/** Whatever header comes, with secrets wherever they fit, none of them leaves; seeds are named. */
class PlantedSecretsTest {

  private static final List<String> PLACES =
      List.of(
          "Manufacturer",
          "ManufacturerModelName",
          "SoftwareVersions",
          "BodyPartExamined",
          "ImageType",
          "PatientComments",
          "ImageComments",
          "ProtocolName",
          "InstitutionAddress",
          "KVP",
          "WindowCenterWidthExplanation",
          "LUTExplanation",
          "StackID",
          "FrameOfReferenceUID",
          "SOPClassUID",
          "StudyDate",
          "AcquisitionTime",
          "OtherPatientNames",
          "RetrieveURL",
          "CodeMeaning");
  private static final List<String> NESTS =
      List.of(
          "ViewCodeSequence",
          "SourceImageSequence",
          "SharedFunctionalGroupsSequence",
          "RequestAttributesSequence",
          "AcquisitionContextSequence",
          "OtherPatientIDsSequence");

  private final List<String> secrets = new ArrayList<>();

  @Seeds(few = 100, all = 500)
  void no_secret_leaves_any_random_header(long seed) throws IOException {
    var source = planted(seed);
    var scan = new TokenScan(secrets);
    byte[] before = file(source);
    assertThat(scan.dicom("source", in(before))).isNotEmpty();

    var out = new ByteArrayOutputStream();
    var profile = new HeaderProfile(new PlainPseudonyms(secrets.get(0)), List.of());
    DicomFiles.rewrite(in(before), profile::apply, out);
    byte[] after = out.toByteArray();
    assertThat(scan.dicom("released", in(after))).isEmpty();
    var released = org.omidb.portal.dicom.DicomStream.open(in(after)).header();
    assertThat(scan.json("sidecar", DicomJson.of(released))).isEmpty();
    assertThat(new String(after, StandardCharsets.ISO_8859_1)).doesNotContain(secrets);
  }

  private Header planted(long seed) {
    var random = new Random(seed);
    var maker = new RandomDicom(seed);
    String client = "demd" + (100_000 + random.nextInt(100_000));
    String accession = "JARV" + (10_000_000 + random.nextInt(1_000_000));
    String uid = maker.uid();
    secrets.addAll(List.of(client, accession, uid));
    var syntax =
        random.nextBoolean()
            ? TransferSyntax.IMPLICIT_LITTLE_ENDIAN
            : TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    var random1 = maker.header(syntax);
    var data = random1.data().toBuilder();
    data.text("PatientID", client)
        .text("AccessionNumber", accession)
        .number("Rows", 1)
        .text("StudyInstanceUID", uid)
        .text("SOPInstanceUID", uid + ".1");
    for (int i = random.nextInt(6); i >= 0; i--) {
      plant(data, random);
    }
    var item = Dataset.builder();
    plant(item, random);
    plant(item, random);
    data.items(NESTS.get(random.nextInt(NESTS.size())), item.build());
    return Header.of(random1.meta(), data.build(), syntax);
  }

  private void plant(Dataset.Builder data, Random random) {
    String secret = secrets.get(random.nextInt(secrets.size()));
    switch (random.nextInt(5)) {
      case 0 -> data.put(value(Tag.of(0x0019, 0x1000 + random.nextInt(9)), Vr.UN, secret));
      case 1 -> data.put(value(Tag.of("LUTData"), Vr.OW, "xx " + secret + " "));
      case 2 ->
          data.put(
              new Element.Sequence(
                  Tag.of(0x0021, 0x1000),
                  List.of(Dataset.builder().text("PatientID", secret).build())));
      case 3 -> data.text(place(random), secret);
      default -> data.text(place(random), "of " + secret + ", seen");
    }
  }

  private static String place(Random random) {
    return PLACES.get(random.nextInt(PLACES.size()));
  }

  private static Value value(Tag tag, Vr vr, String text) {
    return Value.of(tag, vr, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] file(Header header) throws IOException {
    var out = new ByteArrayOutputStream();
    var pixels = new PixelElement(Tag.of("PixelData"), Vr.OW, 2L);
    DicomFiles.write(header, pixels, new byte[2], Dataset.EMPTY, out);
    return out.toByteArray();
  }

  private static ByteArrayInputStream in(byte[] file) {
    return new ByteArrayInputStream(file);
  }
}
