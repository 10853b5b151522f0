package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.deidentify.TokenScan.Finding;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.shared.service.Json;

/** What the last look finds, and what it must not mistake for an identifier. */
class TokenScanTest {

  private static final TokenScan SCAN =
      new TokenScan(
          List.of(
              "demd100001", "1.2.826.0.1.77.5", "JARV/123456", "20160411", "12", "0.1.2.3.4.5"));

  @Test
  void an_identifier_is_found_in_a_path_whatever_stands_around_it() {
    assertThat(SCAN.path("data/demd100001/x.json")).hasSize(1);
    assertThat(SCAN.path("data/DEMD100001/x.json")).hasSize(1);
    assertThat(SCAN.path("images/1.2.826.0.1.77.5.dcm")).hasSize(1);
  }

  @Test
  void a_longer_number_is_not_the_shorter_one() {
    assertThat(SCAN.path("data/demd1000011/1.2.826.0.1.77.55.dcm")).isEmpty();
  }

  @Test
  void names_and_values_of_json_are_looked_at() throws Exception {
    var json =
        Json.MAPPER.readTree(
            """
            {"ClientID": "demd9", "a": [{"note": "prior jarv 123456"}], "1.2.826.0.1.77.5": null,
             "00191001": {"vr": "UN", "InlineBinary": "ZGVtZDEwMDAwMQ=="}}
            """);
    assertThat(SCAN.json("file", json))
        .containsExactly(
            new Finding("file", "/a/0/note"),
            new Finding("file", "/(name)"),
            new Finding("file", "/00191001/InlineBinary"));
  }

  @Test
  void a_plain_number_is_not_looked_for_in_a_date_nor_a_short_one_anywhere() throws Exception {
    var json =
        Json.MAPPER.readTree(
            """
            {"00080020": {"vr": "DA", "Value": ["20160411"]}, "X1": "12",
             "00200037": {"vr": "DS", "Value": ["0\\\\1\\\\2\\\\3\\\\4\\\\5"]},
             "00081030": {"vr": "LO", "Value": ["20160411"]}}
            """);
    assertThat(SCAN.json("file", json)).containsExactly(new Finding("file", "/00081030/Value/0"));
  }

  @Test
  void fragments_in_a_header_are_looked_at() throws Exception {
    for (String fragment : List.of("of demd100001", "of demd200001")) {
      Tag tag = Tag.of(0x0029, 0x1010);
      var part = Value.of(tag, Vr.OB, fragment.getBytes(StandardCharsets.US_ASCII));
      var item = Dataset.builder().put(new Element.Fragments(tag, Vr.OB, List.of(part))).build();
      var data = Dataset.builder().items("IconImageSequence", item).build();
      var out = new ByteArrayOutputStream();
      DicomFiles.write(
          Header.of(Dataset.EMPTY, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
          new PixelElement(Tag.of("PixelData"), Vr.OB, 0L),
          new byte[0],
          Dataset.EMPTY,
          out);
      assertThat(SCAN.dicom("file", new ByteArrayInputStream(out.toByteArray())))
          .hasSize(fragment.contains("demd1") ? 1 : 0)
          .allMatch(found -> found.place().equals("(0088,0200)/(0029,1010)"));
    }
  }
}
