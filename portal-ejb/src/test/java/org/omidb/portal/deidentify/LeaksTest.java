package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.value;
import static org.omidb.portal.deidentify.Released.woman;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** Identifiers where nobody expects them: glued, as numbers, in another representation. */
class LeaksTest {

  @Test
  void a_short_serial_number_is_found_glued_to_letters_too() {
    for (String text :
        List.of("81234", "AWS 1.8.3 81234", "SN81234", "v81234b", "1.8.3/sn81234", "812-34")) {
      var data =
          Released.of(woman().text("DeviceSerialNumber", "81234").text("SoftwareVersions", text));
      assertThat(data.texts("SoftwareVersions")).as(text).containsExactly("REMOVED");
    }
    var longer =
        Released.of(woman().text("DeviceSerialNumber", "81234").text("SoftwareVersions", "812345"));
    assertThat(longer.text("SoftwareVersions")).contains("812345");
  }

  @Test
  void institution_station_operator_detector_and_serial_count_as_hers() {
    var named =
        Map.of(
            "InstitutionName", "Royal Elm",
            "InstitutionAddress", "Elm Road 7",
            "InstitutionalDepartmentName", "Unit Elm",
            "StationName", "Elm3",
            "StationAETitle", "ELMPACS",
            "OperatorsName", "Elmer^Ed",
            "PerformingPhysicianName", "Elmstone",
            "DetectorID", "elm-77",
            "PlateID", "P0077",
            "GantryID", "G-ELM");
    named.forEach((keyword, name) -> {
      for (String text :
          List.of(
              name, name.toUpperCase(Locale.ROOT), "by" + name.toLowerCase(Locale.ROOT) + "x")) {
        var data = Released.of(woman().text(keyword, name).text("ManufacturerModelName", text));
        assertThat(data.texts("ManufacturerModelName"))
            .as("%s as %s", keyword, text)
            .containsExactly("REMOVED");
      }
    });
  }

  @Test
  void a_nested_name_counts_as_one_of_the_header_itself() {
    var person = Dataset.builder().text("InstitutionName", "Elmfield").build();
    var data =
        Released.of(
            woman()
                .items("OperatorIdentificationSequence", person)
                .text("SoftwareVersions", "Elmfield build"));
    assertThat(data.text("SoftwareVersions")).contains("REMOVED");
  }

  @Test
  void short_names_are_found_as_whole_words_and_do_not_hide_codes() {
    var data =
        Released.of(
            woman()
                .text("OperatorsName", "Ng^Li", "CC")
                .text("SoftwareVersions", "1.8 (Li)")
                .text("ManufacturerModelName", "Limited")
                .text("ViewPosition", "CC"));
    assertThat(data.text("SoftwareVersions")).contains("REMOVED");
    assertThat(data.text("ManufacturerModelName")).contains("Limited");
    assertThat(data.text("ViewPosition")).contains("CC");
  }

  @Test
  void a_word_that_stands_for_a_missing_name_is_no_name() {
    var data =
        Released.of(
            woman()
                .text("InstitutionName", "NONE")
                .text("AccessionNumber", "REMOVED")
                .text("Grid", "NONE"));
    assertThat(data.text("Grid")).contains("NONE");
  }

  @Test
  void an_identifier_is_no_number_of_a_series_or_a_measure() {
    for (String keyword :
        List.of("SeriesNumber", "InstanceNumber", "AcquisitionNumber", "Exposure")) {
      var data = Released.of(woman().text("StudyID", "4711").text(keyword, "004711"));
      assertThat(data.texts(keyword)).as(keyword).isEmpty();
    }
    var measure = Released.of(woman().text("AccessionNumber", "4711123").text("KVP", "4711123.0"));
    assertThat(measure.texts("KVP")).isEmpty();
    var few = Released.of(woman().text("StudyID", "1").text("SeriesNumber", "1"));
    assertThat(few.text("SeriesNumber")).contains("1");
  }

  @Test
  void an_nhs_number_is_no_integer_nor_decimal() {
    assertThat(Released.of(woman().text("SeriesNumber", "9434765919")).texts("SeriesNumber"))
        .isEmpty();
    assertThat(Released.of(woman().text("KVP", "9434765919.0")).texts("KVP")).isEmpty();
    assertThat(Released.of(woman().text("SeriesNumber", "73100000")).text("SeriesNumber"))
        .contains("73100000");
  }

  @Test
  void a_kept_attribute_of_another_representation_is_judged_by_that_of_the_dictionary() {
    for (Vr vr : List.of(Vr.LT, Vr.UT, Vr.OB, Vr.OW, Vr.UN, Vr.ST, Vr.PN, Vr.SH)) {
      var data =
          Released.of(
              woman()
                  .put(value("FilterMaterial", vr, "Mary Jones "))
                  .put(value("KVP", vr, "see Jones "))
                  .put(value("PatientAge", vr, "Jones "))
                  .put(value("SoftwareVersions", vr, "Jane 1.8"))
                  .put(value("EntranceDose", vr, "Jones ")));
      assertThat(data.texts("FilterMaterial")).as("%s", vr).isEmpty();
      assertThat(data.texts("KVP")).as("%s", vr).isEmpty();
      assertThat(data.texts("PatientAge")).as("%s", vr).isEmpty();
      assertThat(data.texts("SoftwareVersions")).as("%s", vr).containsExactly("REMOVED");
      assertThat(data.has("EntranceDose")).as("%s", vr).isFalse();
      assertThat(data.elements()).allMatch(each -> each.tag().may(each.vr()));
    }
    var right =
        Released.of(
            woman().put(value("KVP", Vr.UN, "29")).put(value("SoftwareVersions", Vr.LT, "1.8 ")));
    assertThat(right.text("KVP")).contains("29");
    assertThat(right.text("SoftwareVersions")).contains("1.8");
  }

  @Test
  void an_identifier_of_another_representation_is_one_all_the_same() {
    var data =
        Released.of(
            woman()
                .put(value("AccessionNumber", Vr.UN, "ACC4711"))
                .text("SoftwareVersions", "acc4711"));
    assertThat(data.text("SoftwareVersions")).contains("REMOVED");
  }

  @Test
  void a_value_longer_than_its_representation_allows_is_none() {
    var data =
        Released.of(
            woman()
                .text("KVP", "0".repeat(20_000) + "x")
                .text("PaddleDescription", "0" + ".1".repeat(2000))
                .text("SeriesNumber", "0000000000001"));
    assertThat(data.texts("KVP")).isEmpty();
    assertThat(data.text("PaddleDescription")).contains("REMOVED");
    assertThat(data.texts("SeriesNumber")).isEmpty();
  }

  @Test
  void a_uid_of_the_standard_hides_no_number_of_a_person() {
    var data = Released.of(woman().text("SOPClassUID", "1.2.840.10008.5.1.9434765919"));
    assertThat(data.has("SOPClassUID")).isFalse();
  }

  @Test
  void the_version_of_the_meta_information_holds_no_message() {
    var meta =
        Dataset.builder().put(value("FileMetaInformationVersion", Vr.OB, "Jane Smith")).build();
    var source = Header.of(meta, woman().build(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    assertThat(Released.header(source).meta().find(Tag.of("FileMetaInformationVersion")))
        .contains(value("FileMetaInformationVersion", Vr.OB, new byte[] {0, 1}));
  }

  @Test
  void a_binary_value_longer_than_its_attribute_needs_is_emptied() {
    var data =
        Released.of(
            woman()
                .put(Value.of(Tag.of("EntranceDose"), Vr.US, new byte[400]))
                .put(
                    Value.of(
                        Tag.of("LUTData"),
                        Vr.OW,
                        "xx see demd100023 ".getBytes(StandardCharsets.US_ASCII))));
    assertThat(((Value) data.find(Tag.of("EntranceDose")).orElseThrow()).length()).isZero();
    assertThat(((Value) data.find(Tag.of("LUTData")).orElseThrow()).length()).isZero();
  }

  @Test
  void what_the_table_does_not_name_is_dropped_at_any_depth() {
    var all =
        List.of(
            Tag.of(0x5000, 0x3000),
            Tag.of(0x501E, 0x0022),
            Tag.of(0x601E, 0x4000),
            Tag.of(0x601E, 0x3000),
            Tag.of(0x0019, 0x1001),
            Tag.of(0x0029, 0x0010),
            Tag.of("ImageComments"),
            Tag.of("FrameComments"),
            Tag.of("DerivationDescription"),
            Tag.of("RetrieveURL"),
            Tag.of("DeviceUID"),
            Tag.of("TimezoneOffsetFromUTC"));
    var sequences =
        List.of(
            Tag.of(0xFFFA, 0xFFFA),
            Tag.of("OriginalAttributesSequence"),
            Tag.of("ContentSequence"),
            Tag.of("IconImageSequence"),
            Tag.of("ReferencedStudySequence"),
            Tag.of("ReferencedPatientSequence"),
            Tag.of("RequestAttributesSequence"),
            Tag.of("EncryptedAttributesSequence"),
            Tag.of("MACParametersSequence"));
    var inner = Dataset.builder();
    all.forEach(tag -> inner.put(Value.of(tag, Vr.UN, new byte[] {'J', 'a'})));
    sequences.forEach(tag ->
        inner.put(
            new Element.Sequence(tag, List.of(Dataset.builder().text("PatientID", "x").build()))));
    var outer = woman().items("SourceImageSequence", inner.build());
    inner.build().elements().forEach(outer::put);
    var data = Released.of(outer);
    assertThat(data.elements())
        .extracting(Element::tag)
        .doesNotContainAnyElementsOf(all)
        .doesNotContainAnyElementsOf(sequences);
    assertThat(data.items("SourceImageSequence").get(0).elements()).isEmpty();
  }
}
