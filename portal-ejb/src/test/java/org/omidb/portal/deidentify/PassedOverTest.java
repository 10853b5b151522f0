package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** What the reader of DICOM files passes over, the scan cannot have looked at. */
class PassedOverTest {

  private static final TokenScan SCAN = new TokenScan(List.of("demd100001"));

  @Test
  void a_private_value_too_large_to_read_is_a_finding() throws IOException {
    assertThat(SCAN.dicom("x", file(20 << 10)))
        .containsExactly(new TokenScan.Finding("x", "what the reader passes over"));
  }

  @Test
  void a_small_one_is_looked_at() throws IOException {
    assertThat(SCAN.dicom("x", file(2 << 10))).isEmpty();
  }

  private static ByteArrayInputStream file(int bytes) throws IOException {
    var data =
        Dataset.builder()
            .text("PatientID", "demd7")
            .put(Value.of(Tag.of(0x0009, 0x1001), Vr.OB, new byte[bytes]))
            .build();
    var out = new ByteArrayOutputStream();
    DicomFiles.write(
        Header.of(Dataset.EMPTY, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
        new PixelElement(Tag.of("PixelData"), Vr.OW, 2L),
        new byte[2],
        Dataset.EMPTY,
        out);
    return new ByteArrayInputStream(out.toByteArray());
  }
}
