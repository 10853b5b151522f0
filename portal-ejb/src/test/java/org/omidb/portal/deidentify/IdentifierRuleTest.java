package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.woman;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;

/** Which values of a source are looked for in what leaves. */
class IdentifierRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "InstitutionName | Royal Elm | Elm 3",
        "InstitutionName | Not Known | known 1.8",
        "PatientName | Smith^Anonymous | Anonymous 1.8",
        "SOPClassUID | 1.2.840.10008.1.1 | 1.2.840.10008.1.1"
      })
  void a_part_of_a_place_a_word_for_nothing_and_a_class_name_nobody(
      String keyword, String said, String text) {
    var data = Released.of(woman().text(keyword, said).text("SoftwareVersions", text));
    assertThat(data.text("SoftwareVersions")).contains(text);
  }

  @Test
  void a_short_uid_and_what_stands_before_the_header_count() {
    var data =
        woman().text("StudyInstanceUID", "1.2.3.4.5.6").text("SoftwareVersions", "of 1.2.3.4.5.6");
    assertThat(Released.of(data).text("SoftwareVersions")).contains("REMOVED");
    var sent = woman().text("SoftwareVersions", "by SITEPACS");
    assertThat(Released.of(sent).text("SoftwareVersions")).contains("REMOVED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REMOVED",
        "Anonymised",
        "N/A",
        "BREAST",
        "MAMMOGRAPHY",
        "0",
        "00000000",
        "--",
        ""
      })
  void a_word_for_nothing_is_no_number_of_an_order(String text) {
    assertThat(IdentifierRule.counts(Tag.of("AccessionNumber"), text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACC-4711", "20160311", "A1", "1000000"})
  void a_number_of_an_order_has_a_digit(String text) {
    assertThat(IdentifierRule.counts(Tag.of("AccessionNumber"), text)).isTrue();
  }

  @Test
  void a_person_is_named_by_letters_too_unless_they_are_a_word_for_nobody() {
    assertThat(IdentifierRule.counts(Tag.of("PatientName"), "Smith")).isTrue();
    assertThat(IdentifierRule.counts(Tag.of("OtherPatientIDs"), "SMITHJ")).isTrue();
    for (String nobody : List.of("REMOVED", "Anonymous", "de-identified", "No Name", "XXXXXX")) {
      assertThat(IdentifierRule.counts(Tag.of("PatientName"), nobody)).as(nobody).isFalse();
    }
  }

  @Test
  void a_text_that_the_profile_keeps_may_say_what_an_accession_number_says_too() {
    var data =
        Dataset.builder()
            .text("PatientID", "demd7")
            .text("PatientName", "Anonymous")
            .text("AccessionNumber", "REMOVED")
            .text("StudyID", "HOLOGIC")
            .text("Manufacturer", "HOLOGIC")
            .text("ManufacturerModelName", "Anonymous removed");
    var source = Header.of(Dataset.EMPTY, data.build(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    var released = new HeaderProfile(new PlainPseudonyms("demd7"), List.of()).apply(source).data();
    assertThat(released.text("Manufacturer")).contains("HOLOGIC");
    assertThat(released.text("ManufacturerModelName")).contains("Anonymous removed");
  }
}
