package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.service.Json;

/** The JSON model against the examples and rules of PS3.18, annex F. */
class DicomJsonTest {

  @Test
  void a_header_becomes_attributes_by_tag_with_group_2_first() throws Exception {
    var meta = Dataset.builder().text("MediaStorageSOPInstanceUID", "1.2.3").build();
    var code = Dataset.builder().text("CodeValue", "399162004").build();
    var data =
        Dataset.builder(StandardCharsets.ISO_8859_1)
            .text("SpecificCharacterSet", "ISO_IR 100")
            .text("PatientName", "Grün^Äda")
            .text("ImageType", "DERIVED", "", "LEFT")
            .text("KVP", "28.50")
            .text("AccessionNumber")
            .number("Rows", 65535)
            .put(Value.of(Tag.of("FrameIncrementPointer"), Vr.AT, new byte[] {0x18, 0, 0x63, 0x10}))
            .put(Value.of(Tag.of(0x0019, 0x1001), Vr.UN, new byte[] {1, 2}))
            .put(Value.of(Tag.of(0x0019, 0x1002), Vr.UN, new byte[5000]))
            .items("ViewCodeSequence", code)
            .build();
    var json = DicomJson.of(Header.of(meta, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN));
    JsonNode expected =
        Json.MAPPER.readTree(
            """
            {"00020003":{"vr":"UI","Value":["1.2.3"]},
             "00020010":{"vr":"UI","Value":["1.2.840.10008.1.2.1"]},
             "00080005":{"vr":"CS","Value":["ISO_IR 192"]},
             "00080008":{"vr":"CS","Value":["DERIVED",null,"LEFT"]},
             "00080050":{"vr":"SH"},
             "00100010":{"vr":"PN","Value":[{"Alphabetic":"Grün^Äda"}]},
             "00180060":{"vr":"DS","Value":[28.5]},
             "00191001":{"vr":"UN","InlineBinary":"AQI="},
             "00280009":{"vr":"AT","Value":["00181063"]},
             "00280010":{"vr":"US","Value":[65535]},
             "00540220":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["399162004"]}}]}}
            """);
    assertThat(Json.MAPPER.readTree(json.toString())).isEqualTo(expected);
  }

  @Test
  void text_of_an_item_is_in_the_character_set_of_the_data_set_around_it() {
    var item = Dataset.builder(StandardCharsets.UTF_8).text("CodeMeaning", "Brüste").build();
    var data =
        Dataset.builder(StandardCharsets.UTF_8)
            .text("SpecificCharacterSet", "ISO_IR 192")
            .items("ViewCodeSequence", item)
            .build();
    var json = DicomJson.of(Header.of(Dataset.EMPTY, data, TransferSyntax.IMPLICIT_LITTLE_ENDIAN));
    assertThat(json.at("/00540220/Value/0/00080104/Value/0").asText()).isEqualTo("Brüste");
  }
}
