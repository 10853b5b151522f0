package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.value;
import static org.omidb.portal.deidentify.Released.woman;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** One identifier, written one way where it names somebody and another way where it stays. */
class OtherWritingsTest {

  private static final String SOFTWARE = "SoftwareVersions";
  private static final String NHS = "9434765919";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DeviceSerialNumber | SN81234 | AWS 81234",
        "DeviceSerialNumber | S/N 81234 | AWS 81234",
        "DeviceSerialNumber | 0081234 | AWS 81234",
        "DeviceSerialNumber | 81234 | AWS 0081234",
        "DeviceSerialNumber | 81234 | S/N 81234",
        "StationName | MAM81234 | AWS 81234",
        "DeviceID | 81234 | AWS 81234",
        "AccessionNumber | E4711123 | of 4711123",
        "OtherPatientIDs | 943 476 5919 / H123456 | H123456",
        "PatientTelephoneNumbers | 01483 571122 (home) | 01483571122",
        "PatientTelephoneNumbers | 01483571122 | 01483 571 122",
        "PatientAddress | 7 Elm Road, Guildford GU2 7XX | GU27XX",
        "PatientAddress | 7 Elm Road, Guildford GU2 7XX | Guildford",
        "InstitutionName | Royal Elm Hospital NHS Trust | Royal Elm build 3",
        "VerifyingOrganization | Royal Elm | Royal Elm",
        "PatientName | Winter_Jane | Jane 1.8",
        "PatientName | Winter/Jane | Jane 1.8",
        "PatientName | Winter;Jane | Jane 1.8",
        "PatientName | Lee^Ann | AnnLee 1.8",
        "PatientName | Lee^Ann | lee2",
        "PatientName | Sørensen^Åse | SORENSEN",
        "PatientName | Sørensen^Åse | SOERENSEN",
        "PatientName | Sørensen^Åse | AASE",
        "PatientName | Weiß^Eva | WEISS",
        "PatientName | Müller^Eva | MUELLER",
        "PatientName | Mueller^Eva | Müller",
        "PatientName | Müller^Eva | MULLER",
        "PatientName | Smith^Jane | JSmith 1.8",
        "PatientName | Smith^Jane | SMITHJ",
        "PatientName | Lee^Jane | J.Lee",
        "PatientName | Lee^Jane | JLee",
        "PatientName | Lee^Jane | jlee 1.8",
        "PatientName | Lee^Jane | LEEJ",
        "PatientName | Lee^Jane Ann | JALEE",
        "PatientName | Lee^Jane^Ann | leeja",
        "PatientName | Lee^Jane^Ann | LEEA_2",
        "PatientName | Lee^Jane | byLee",
        "PatientName | Lee^Jane | LeeV2",
        "PatientName | Ng^Li | NGL",
        "PatientName | Ng^Jane | JNG",
        "PatientName | Ng^Jane | NgJ1",
        "OperatorsName | Lee^J | QA by JLEE",
        "OperatorsName | J Lee | LEEJ",
        "PatientName | Smith^Jo | JOS",
        "PatientName | O'Lee^Jane | JLEE"
      })
  void it_is_found_in_a_text(String keyword, String named, String text) {
    var data = Released.of(woman().text(keyword, named).text(SOFTWARE, text));
    assertThat(data.texts(SOFTWARE)).containsExactly("REMOVED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lo^Mary | MLO",
        "Lee^Jane | SLEEJ",
        "Lee^Jane | JLEET",
        "Lee^Jane | Fleet 1.8",
        "Lie^Nora | Client 3.2",
        "Tom^Orla | Tomosynthesis",
        "Lee^Jane | Selenia Dimensions",
        "Ang^Lo | LORAD",
        "Dim^Ed | Selenia Dimensions 3D",
        "Ng^Li | Senographe Pristina"
      })
  void short_names_and_initials_are_found_as_whole_words_alone(String named, String text) {
    var data = Released.of(woman().text("PatientName", named).text(SOFTWARE, text));
    assertThat(data.text(SOFTWARE)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "943.476.5919",
        "943/476/5919",
        "943_476_5919",
        "943  476  5919",
        "943\u00a0476\u00a05919",
        "94 34 76 59 19",
        "(943)4765919",
        "NHS943476-5919",
        "9434765919X",
        "0009434765919",
        "1.8 943.476.5919",
        "943\\476\\5919",
        "94347\\65919",
        "mary.w@nhs.net",
        "site GU2 7XX",
        "w1a1aa"
      })
  void what_nobody_knows_is_found_by_its_form(String text) {
    var data = Released.of(woman().text(SOFTWARE, text));
    assertThat(data.texts(SOFTWARE)).containsExactly("REMOVED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS 1.8.3", "Selenia @ 1.8", "24x30 cm", "943.476.5918", "MX2 5MM"})
  void other_texts_stay(String text) {
    assertThat(Released.of(woman().text(SOFTWARE, text)).text(SOFTWARE)).contains(text);
  }

  @Test
  void full_width_digits_and_other_letters_are_folded() {
    var data =
        Released.of(
            Dataset.builder(StandardCharsets.UTF_8)
                .text("SpecificCharacterSet", "ISO_IR 192")
                .text("PatientID", "demd7")
                .text("PatientName", "Łukasz^Ewa")
                .text(SOFTWARE, "９４３４７６５９１９")
                .text("ManufacturerModelName", "LUKASZ"));
    assertThat(data.texts(SOFTWARE)).containsExactly("REMOVED");
    assertThat(data.texts("ManufacturerModelName")).containsExactly("REMOVED");
  }

  @Test
  void a_known_id_is_found_split_over_two_values() {
    var data =
        Released.of(woman().text("OtherPatientIDs", "H4711123").text(SOFTWARE, "H471", "1123"));
    assertThat(data.texts(SOFTWARE)).containsExactly("REMOVED");
  }

  @ParameterizedTest
  @CsvSource({
    "SeriesNumber, 09434765919",
    "SeriesNumber, -9434765919",
    "KVP, 9.434765919e9",
    "KVP, 943476591.9e1",
    "KVP, 94347659190e-1",
    "KVP, 0.9434765919e10",
    "KVP, 9434765919e0",
    "KVP, 09434765919.0",
    "KVP, 943\\476\\5919",
    "BodyPartExamined, 943_476_5919"
  })
  void an_nhs_number_is_no_number_nor_code(String keyword, String number) {
    assertThat(Released.of(woman().text(keyword, number)).texts(keyword)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4711123, SeriesNumber, 4711123",
    "E4711123, SeriesNumber, 4711123",
    "ABC-4711123/2, SeriesNumber, 4711123",
    "4711123, KVP, 4.711123e6",
    "4711123, KVP, 4711123e0"
  })
  void a_known_number_is_none_either(String accession, String keyword, String number) {
    var data = Released.of(woman().text("AccessionNumber", accession).text(keyword, number));
    assertThat(data.texts(keyword)).isEmpty();
  }

  @Test
  void a_fraction_with_the_digits_of_an_nhs_number_loses_the_last_of_them() {
    assertThat(Released.of(woman().text("SliceLocation", "0.9434765919")).text("SliceLocation"))
        .contains("0.943476592");
  }

  @Test
  void a_binary_number_is_compared_by_its_value() {
    var data =
        Released.of(
            woman()
                .text("AccessionNumber", "4711123")
                .text("StudyID", "47112")
                .number("ExposureTimeInms", (double) Long.parseLong(NHS))
                .number("DimensionIndexValues", 4711123L)
                .number("TemporalPositionIndex", 4010232137L)
                .number("AcquisitionIndex", 47112)
                .number("Rows", 4711));
    for (String keyword :
        new String[] {
          "ExposureTimeInms", "DimensionIndexValues", "TemporalPositionIndex", "AcquisitionIndex"
        }) {
      assertThat(((Value) data.find(Tag.of(keyword)).orElseThrow()).length()).as(keyword).isZero();
    }
    assertThat(data.number("Rows")).contains(4711);
  }

  @Test
  void only_a_registered_uid_is_a_class() {
    for (String uid : new String[] {"1.2.840.10008.943.476.5919", "1.2.840.10008.5.1.4.1.1.9999"}) {
      assertThat(Released.of(woman().text("SOPClassUID", uid)).has("SOPClassUID")).isFalse();
    }
    var named = woman().text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.1.2");
    assertThat(Released.of(named).has("SOPClassUID")).isTrue();
  }

  @Test
  void a_name_counts_in_the_set_that_its_bytes_are_in_whatever_the_header_says() {
    var utf8 = "Müller^Eva".getBytes(StandardCharsets.UTF_8);
    var gbk = "王小东".getBytes(Charset.forName("GBK"));
    for (String text : new String[] {"Muller", "MUELLER", "Müller"}) {
      var data = Released.of(woman().put(value("PatientName", Vr.PN, utf8)).text(SOFTWARE, text));
      assertThat(data.texts(SOFTWARE)).as(text).containsExactly("REMOVED");
    }
    var chinese =
        Released.of(
            woman()
                .put(value("PatientName", Vr.PN, gbk))
                .put(value(SOFTWARE, Vr.LO, "王小东".getBytes(StandardCharsets.UTF_8)))
                .put(value("ManufacturerModelName", Vr.LO, gbk)));
    assertThat(chinese.texts(SOFTWARE)).containsExactly("REMOVED");
    assertThat(chinese.texts("ManufacturerModelName")).containsExactly("REMOVED");
  }

  @Test
  void a_name_in_a_private_value_is_a_name() {
    var bytes = "Winter^Jane".getBytes(StandardCharsets.US_ASCII);
    var data =
        Released.of(
            woman().put(Value.of(Tag.of(0x0019, 0x1010), Vr.UN, bytes)).text(SOFTWARE, "Winter 1"));
    assertThat(data.texts(SOFTWARE)).containsExactly("REMOVED");
  }

  @Test
  void a_name_is_found_within_a_code_that_the_standard_does_not_have() {
    for (String code : new String[] {"MARYJONES", "JONESM47", "JONES_1"}) {
      var data =
          Released.of(woman().text("PatientName", "Jones^Mary").text("BodyPartExamined", code));
      assertThat(data.texts("BodyPartExamined")).as(code).isEmpty();
    }
  }
}
