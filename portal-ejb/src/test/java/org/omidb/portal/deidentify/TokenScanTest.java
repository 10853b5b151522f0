package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static final Dataset NOTHING = Dataset.EMPTY;

  private final TokenScan scan =
      new TokenScan(
          List.of(
              "demd100001", "1.2.826.0.1.77.5", "JARV/123456", "20160411", "12", "0.1.2.3.4.5"));

  @Test
  void an_identifier_is_found_in_a_path_whatever_stands_around_it() {
    assertThat(scan.path("data/demd100001/x.json")).hasSize(1);
    assertThat(scan.path("data/DEMD100001/x.json")).hasSize(1);
    assertThat(scan.path("images/1.2.826.0.1.77.5.dcm")).hasSize(1);
  }

  @Test
  void a_longer_number_is_not_the_shorter_one() {
    assertThat(scan.path("data/demd1000011/1.2.826.0.1.77.55.dcm")).isEmpty();
  }

  @Test
  void names_and_values_of_json_are_looked_at() throws Exception {
    var json =
        Json.MAPPER.readTree(
            """
            {"ClientID": "demd9", "a": [{"note": "prior jarv 123456"}], "1.2.826.0.1.77.5": null,
             "00191001": {"vr": "UN", "InlineBinary": "ZGVtZDEwMDAwMQ=="}}
            """);
    assertThat(scan.json("file", json))
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
    assertThat(scan.json("file", json)).containsExactly(new Finding("file", "/00081030/Value/0"));
  }

  @Test
  void a_name_is_passed_over_as_an_attribute_only_where_it_is_one() throws Exception {
    assertThat(found("{\"20160411\": {\"vr\": \"UN\"}}")).isEmpty();
    assertThat(found("{\"20160411\": {\"Value\": []}}")).containsExactly("/(name)");
    assertThat(found("{\"demd100001\": {\"vr\": \"UN\"}}")).containsExactly("/(name)");
  }

  @Test
  void each_value_of_a_list_has_its_number_and_all_within_a_measure_is_one() throws Exception {
    assertThat(found("{\"a\": [1, \"x\", \"demd100001\"]}")).containsExactly("/a/2");
    assertThat(found("{\"00080020\": {\"vr\": \"DA\", \"Value\": [{\"x\": \"20160411\"}]}}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LO, 20160411, true",
    "DA, 20160411, false",
    "UN, 20160411, true",
    "OB, 20160411, true",
    "OW, 20160411, false",
    "OW, demd100001, true",
    "LO, demd200001, false"
  })
  void a_plain_number_counts_in_texts_and_in_bytes_of_no_known_form(
      Vr vr, String bytes, boolean found) throws Exception {
    var data = Dataset.builder().put(value(Tag.of(0x0029, 0x1010), vr, bytes)).build();
    assertThat(dicom(NOTHING, data, NOTHING)).isEqualTo(found ? List.of("(0029,1010)") : List.of());
  }

  @Test
  void what_stands_before_the_header_and_behind_the_pixels_is_looked_at() throws Exception {
    var meta = Dataset.builder().text("SourceApplicationEntityTitle", "demd100001").build();
    assertThat(dicom(meta, NOTHING, NOTHING)).containsExactly("(0002,0016)");
    var padding = value(Tag.of(0xFFFC, 0xFFFC), Vr.OB, "demd100001");
    assertThat(dicom(NOTHING, NOTHING, Dataset.builder().put(padding).build()))
        .containsExactly("behind the pixels (FFFC,FFFC)");
  }

  @Test
  void fragments_in_a_header_are_looked_at() throws Exception {
    for (String fragment : List.of("of demd100001", "of demd200001")) {
      Tag tag = Tag.of(0x0029, 0x1010);
      var part = value(tag, Vr.OB, fragment);
      var item = Dataset.builder().put(new Element.Fragments(tag, Vr.OB, List.of(part))).build();
      var data = Dataset.builder().items("IconImageSequence", item).build();
      assertThat(dicom(NOTHING, data, NOTHING))
          .hasSize(fragment.contains("demd1") ? 1 : 0)
          .allMatch("(0088,0200)/(0029,1010)"::equals);
    }
  }

  private List<String> found(String json) throws IOException {
    return scan.json("file", Json.MAPPER.readTree(json)).stream().map(Finding::place).toList();
  }

  private List<String> dicom(Dataset meta, Dataset data, Dataset trailer) throws IOException {
    var out = new ByteArrayOutputStream();
    DicomFiles.write(
        Header.of(meta, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
        new PixelElement(Tag.of("PixelData"), Vr.OB, 0L),
        new byte[0],
        trailer,
        out);
    return scan.dicom("file", new ByteArrayInputStream(out.toByteArray())).stream()
        .map(Finding::place)
        .toList();
  }

  private static Value value(Tag tag, Vr vr, String text) {
    return Value.of(tag, vr, text.getBytes(StandardCharsets.US_ASCII));
  }
}
