package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.woman;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomJson;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.shared.service.Json;

/** What a release writes by itself may equal an identifier of the source and stops no build. */
class OwnWordsScanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "113100",
        "113107",
        "113108",
        "PROFILE1",
        "profile 1",
        "portal release",
        "Confidentiality",
        "MODIFIED",
        "9000001",
        "PORTAL_1",
        "00120063",
        "120064"
      })
  void it_is_no_finding(String identifier) throws IOException {
    var scan = new TokenScan(List.of(identifier));
    var file = released();
    assertThat(scan.dicom("x", new ByteArrayInputStream(file))).isEmpty();
    var header = DicomStream.open(new ByteArrayInputStream(file)).header();
    assertThat(scan.json("x", DicomJson.of(header))).isEmpty();
    assertThat(scan.path("data/demd9000001/images/x.dcm")).isEmpty();
    assertThat(scan.json("x", Json.MAPPER.readTree("{\"ClientID\": \"demd9000001\"}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"113100", "PROFILE1", "9000001"})
  void elsewhere_it_is_one(String identifier) throws IOException {
    var scan = new TokenScan(List.of(identifier));
    assertThat(scan.json("x", Json.MAPPER.readTree("{\"note\": \"of " + identifier + "\"}")))
        .hasSize(1);
    var code =
        Json.MAPPER.readTree(
            """
            {"00120064": {"vr": "SQ", "Value": [{"00080104":
              {"vr": "LO", "Value": ["of %s"]}}]}}
            """
                .formatted(identifier));
    assertThat(scan.json("x", code)).hasSize(1);
    var data = Dataset.builder().text("DeidentificationMethod", "of " + identifier).build();
    var header = Header.of(Dataset.EMPTY, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    assertThat(scan.dicom("x", new ByteArrayInputStream(written(header)))).hasSize(1);
  }

  private static byte[] released() throws IOException {
    return written(Released.header(woman().text("SOPInstanceUID", "1.2.3.4.5")));
  }

  private static byte[] written(Header header) throws IOException {
    var out = new ByteArrayOutputStream();
    var pixels = new PixelElement(Tag.of("PixelData"), Vr.OW, 2L);
    DicomFiles.write(header, pixels, new byte[2], Dataset.EMPTY, out);
    return out.toByteArray();
  }
}
