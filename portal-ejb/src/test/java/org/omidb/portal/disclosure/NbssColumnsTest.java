package org.omidb.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.domain.KeyedNames;
import org.omidb.portal.pseudonym.domain.PseudonymKey;

class NbssColumnsTest {

  private static final List<String> SECTIONS =
      List.of(
          "EPISODE",
          "LESION",
          "SCREENING",
          "OTHERSCREENING",
          "ASSESSMENT",
          "CLINICAL",
          "BIOPSYFINE",
          "BIOPSYWIDE",
          "SURGERY",
          "INTERVALCANCER");

  private static final ClientPseudonyms THREE_DAYS_BACK =
      new ClientPseudonyms("demd1", "demd1000001", -3, new KeyedNames(PseudonymKey.random()));

  private static final Pattern RELEASED_AS = Pattern.compile("released as (\\w+)$");

  private final NbssColumns columns = NbssColumns.standard();

  /** Names that one table marks as identifying and another does not are looked up by section. */
  @Test
  void no_identifying_column_goes_out_even_where_it_names_a_section() {
    var identifying =
        Csv.resource("/nbss/nbss_fields.csv").stream()
            .filter(field -> "yes".equals(field.get("identifying")))
            .filter(field -> !"".equals(field.get("release_section")))
            .toList();
    assertThat(identifying).hasSizeGreaterThan(5);
    for (var field : identifying) {
      var found = columns.find(text(field, "release_section"), text(field, "column"));
      if (text(field, "column").equals("LesionDescription")) {
        assertThat(found).get().isInstanceOf(Column.CodeText.class);
      } else {
        assertThat(found).as("%s", field).isEmpty();
      }
    }
  }

  @Test
  void a_column_without_a_section_goes_out_nowhere() {
    for (var name : List.of("NhsNumber", "DateOfBirth", "Surgeon", "LesionNotes", "SomethingNew")) {
      assertThat(SECTIONS).allMatch(section -> columns.find(section, name).isEmpty());
    }
  }

  /** The table of columns says so in words: "released as LymphNode", "without final s". */
  @Test
  void a_column_that_goes_by_another_name_in_a_release_goes_out_under_that_name() {
    var renamed = new ArrayList<String>();
    for (var field : Csv.resource("/nbss/nbss_fields.csv")) {
      var meaning = RELEASED_AS.matcher(text(field, "meaning"));
      if (meaning.find() && !text(field, "column").equals("EpisodeRecordId")) {
        renamed.add(meaning.group(1));
        assertThat(columns.find(text(field, "release_section"), meaning.group(1)))
            .as("%s", field)
            .isPresent();
      }
    }
    assertThat(renamed)
        .contains("EpisodeType", "EpisodeAction", "left_opinion", "dateperformed", "LymphNode");
    assertThat(columns.find("SURGERY", "AxillarySpecimenType")).isPresent();
  }

  @Test
  void record_keys_of_nbss_stay() {
    assertThat(SECTIONS).allMatch(section -> columns.find(section, "LesionId").isEmpty());
    assertThat(columns.find("EPISODE", "EpisodeRecordId")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SURGERY, NonsurgicalTreatments, RB EB",
    "BIOPSYWIDE, HER2ReceptorScore, ISH+",
    "BIOPSYWIDE, InvasiveComponents, IDC ILC",
    "BIOPSYFINE, Opinion, C5",
    "EPISODE, EpisodeType, CI",
    "EPISODE, EpisodeType, S",
    "EPISODE, EpisodeAction, RR",
    "ASSESSMENT, MammoSizeMm, 17",
    "SCREENING, left_opinion, Suspicious",
    "SCREENING, EquipmentMakeModel, HOLOGIC Lorad Selenia",
    "LESION, LesionDescription, Mass with calcification",
    "LESION, LesionPosition, LB2"
  })
  void a_value_of_the_columns_form_goes_out_as_it_is(String section, String column, String value) {
    assertThat(disclosed(section, column, value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "SURGERY, TherapeuticProcedures, done by Mr Smith",
    "BIOPSYWIDE, Opinion, Smith",
    "ASSESSMENT, MammoSizeMm, 9434765919",
    "SCREENING, left_opinion, Jane says yes",
    "SCREENING, DateTaken, Tuesday",
    "EPISODE, EpisodeIsClosed, ask Jane",
    "LESION, LesionDescription, lump near scar of 1998"
  })
  void anything_else_is_withheld(String section, String column, String value) {
    assertThat(disclosed(section, column, value)).isEqualTo("withheld");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03-02, 2016-02-28",
    "20160302, 20160228",
    "02/03/2016, 28/02/2016",
    "2016-03-02 10:15:00, 2016-02-28",
    "2016-03-02T10:15:00, 2016-02-28"
  })
  void a_date_moves_with_its_woman_and_loses_its_time(String before, String after) {
    assertThat(disclosed("SCREENING", "DateTaken", before)).isEqualTo(after);
  }

  /** As in the headers of her images: decision 0022. */
  @ParameterizedTest
  @CsvSource({
    "55, 55",
    "90, 90",
    "91, 90",
    "90.5, 90",
    "104, 90",
    "old, withheld",
    "1234, withheld"
  })
  void an_age_above_ninety_goes_out_as_ninety(String before, String after) {
    assertThat(disclosed("EPISODE", "PatientAge", before)).isEqualTo(after);
    assertThat(disclosed("SCREENING", "AgeAtScreening", before)).isEqualTo(after);
    assertThat(disclosed("OTHERSCREENING", "AgeAtScreening", before)).isEqualTo(after);
  }

  @Test
  void a_code_of_a_lesions_description_goes_out_as_its_text() {
    assertThat(disclosed("LESION", "LesionDescription", "MC")).isEqualTo("Mass with calcification");
  }

  private String disclosed(String section, String column, String value) {
    return columns
        .find(section, column)
        .orElseThrow()
        .disclose(value, THREE_DAYS_BACK)
        .orElse("withheld");
  }

  private static String text(Map<String, String> field, String name) {
    return String.valueOf(field.get(name));
  }
}
