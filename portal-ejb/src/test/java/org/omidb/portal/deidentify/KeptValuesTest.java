package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.PSEUDONYMS;
import static org.omidb.portal.deidentify.Released.value;
import static org.omidb.portal.deidentify.Released.woman;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** How many values a kept attribute may have, how UIDs are read, and what else counts as hers. */
class KeptValuesTest {

  @Test
  void numbers_are_as_many_as_the_dictionary_says() {
    var text = "Mrs Winterbottom of 7 Elm Rd".getBytes(StandardCharsets.US_ASCII);
    for (var keyword : List.of("SmallestImagePixelValue", "EntranceDose", "LUTDescriptor")) {
      var kept = Released.of(woman().put(Value.of(Tag.of(keyword), Vr.US, text)));
      assertThat(((Value) kept.find(Tag.of(keyword)).orElseThrow()).length()).isZero();
    }
    var three = Released.of(woman().number("LUTDescriptor", 4096, 0, 12));
    assertThat(((Value) three.find(Tag.of("LUTDescriptor")).orElseThrow()).length()).isEqualTo(6);
  }

  @Test
  void texts_are_no_more_than_the_dictionary_says() {
    var data =
        Released.of(
            woman()
                .text("BodyPartExamined", "MRS", "WINTERBOTTOM", "ELM RD")
                .text("KVP", "1", "2")
                .text("Manufacturer", "Mrs", "Winterbottom")
                .text("SoftwareVersions", "1.8", "2.0"));
    assertThat(data.texts("BodyPartExamined")).isEmpty();
    assertThat(data.texts("KVP")).isEmpty();
    assertThat(data.texts("Manufacturer")).containsExactly("REMOVED");
    assertThat(data.texts("SoftwareVersions")).containsExactly("1.8", "2.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {" 1.2.3.4", "1.2.3.4\n", "1.2.3.4 ", "\t1.2.3.4"})
  void a_uid_is_the_same_with_blanks_around_it(String text) {
    var released = Released.header(woman().put(value("SOPInstanceUID", Vr.UI, text)));
    assertThat(released.data().text("SOPInstanceUID")).contains(PSEUDONYMS.uid("1.2.3.4"));
    assertThat(released.meta().text("MediaStorageSOPInstanceUID"))
        .contains(PSEUDONYMS.uid("1.2.3.4"));
  }

  @ParameterizedTest
  @CsvSource({
    "DeviceID, 81234",
    "GridID, GRID81234",
    "ReferringPhysicianTelephoneNumbers, 01483571122",
    "PersonTelephoneNumbers, 01483571122",
    "VerifyingOrganization, Royal Elm",
    "HumanPerformerOrganization, Royal Elm",
    "IssuerOfPatientID, Royal Elm",
    "ClinicalTrialProtocolID, ELMTRIAL7"
  })
  void what_names_people_places_and_machines_is_hers(String keyword, String said) {
    var item = Dataset.builder().text(keyword, said).build();
    var data =
        Released.of(
            woman()
                .items("OperatorIdentificationSequence", item)
                .text("SoftwareVersions", "build of " + said));
    assertThat(data.text("SoftwareVersions")).contains("REMOVED");
  }

  @Test
  void the_code_of_a_member_of_staff_is_hers() {
    var code =
        Dataset.builder().text("CodeValue", "STAFF4711").text("CodeMeaning", "Ed Elmer").build();
    var person = Dataset.builder().items("PersonIdentificationCodeSequence", code).build();
    for (var said : List.of("by STAFF4711", "by Elmer")) {
      var data =
          Released.of(
              woman()
                  .items("OperatorIdentificationSequence", person)
                  .text("SoftwareVersions", said));
      assertThat(data.text("SoftwareVersions")).as(said).contains("REMOVED");
    }
  }

  @Test
  void a_class_is_a_uid_that_the_standard_registers() {
    assertThat(StandardUids.is("1.2.840.10008.5.1.4.1.1.1.2")).isTrue();
    assertThat(StandardUids.is("1.2.840.10008.5.1.4.1.1.1.2.5")).isFalse();
    assertThat(StandardUids.is("1.2.840.10008" + ".1234".repeat(10))).isFalse();
  }

  @Test
  void a_date_of_more_characters_than_one_has_is_none() {
    assertThat(
            ShiftedDates.shift(
                "20160411101112.123456+0100", true, date -> date, time -> "101112.123456"))
        .isEqualTo("20160411101112.123456");
    assertThat(
            ShiftedDates.shift("20160411101112.1234567+0100", true, date -> date, time -> "101112"))
        .isEmpty();
  }
}
