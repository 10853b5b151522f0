package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.woman;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.dicom.Dataset;

/** A name that is also a word of the standard costs no code, and so no file its validity. */
class CodedWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "InstitutionalDepartmentName | BREAST | BodyPartExamined | BREAST",
        "InstitutionalDepartmentName | BREAST | OrganExposed | BREAST",
        "StationName | MONOCHROME2 | PhotometricInterpretation | MONOCHROME2",
        "OperatorsName | PROCESSING^ORIGINAL | PresentationIntentType | FOR PROCESSING",
        "OperatorsName | Direct^Ann | DetectorType | DIRECT",
        "OperatorsName | Silver^Ann | FilterMaterial | SILVER",
        "PatientName | Linear^Rhodium | AnodeTargetMaterial | RHODIUM",
        "StationName | HOLOGIC | Manufacturer | HOLOGIC, Inc.",
        "StationName | HOLOGIC | ApplicationManufacturer | Hologic",
        "InstitutionName | Siemens House | Manufacturer | SIEMENS",
        "DeviceSerialNumber | 10240 | Exposure | 10240",
        "DeviceSerialNumber | 10240 | ExposureInuAs | 10240",
        "StudyID | 399162004 | CodeValue | 399162004"
      })
  void it_stays(String keyword, String named, String kept, String term) {
    var data = Released.of(woman().text(keyword, named).text(kept, term));
    assertThat(data.text(kept)).contains(term);
  }

  @Test
  void the_kind_of_an_image_and_the_meaning_of_a_code_stay() {
    var breast =
        Dataset.builder()
            .text("CodeValue", "T-04000")
            .text("CodingSchemeDesignator", "SRT")
            .text("CodeMeaning", "Breast")
            .build();
    var data =
        Released.of(
            woman()
                .text("InstitutionalDepartmentName", "Breast")
                .text("OperatorsName", "PROCESSING^ORIGINAL", "Primary^Derived")
                .text("ImageType", "DERIVED", "PRIMARY")
                .items("AnatomicRegionSequence", breast));
    assertThat(data.texts("ImageType")).containsExactly("DERIVED", "PRIMARY");
    assertThat(data.items("AnatomicRegionSequence").get(0)).isEqualTo(breast);
  }

  @Test
  void a_name_that_is_no_term_still_costs_the_meaning_and_a_long_number_the_measure() {
    var code = Dataset.builder().text("CodeMeaning", "Breast of Elmer").build();
    var data =
        Released.of(
            woman()
                .text("OperatorsName", "Elmer^Ed")
                .text("AccessionNumber", "4711123")
                .text("Exposure", "4711123")
                .text("BodyPartExamined", "ELMER")
                .text("Manufacturer", "Elmer Ltd")
                .items("AnatomicRegionSequence", code));
    assertThat(data.items("AnatomicRegionSequence").get(0).text("CodeMeaning")).contains("REMOVED");
    assertThat(data.texts("Exposure")).isEmpty();
    assertThat(data.texts("BodyPartExamined")).isEmpty();
    assertThat(data.text("Manufacturer")).contains("REMOVED");
  }
}
