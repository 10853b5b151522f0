package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.woman;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dicom.Dataset;

/** No time of day leaves; how long after the study's beginning something was, does. */
class TimesTest {

  @Test
  void a_study_begins_at_midnight_and_all_else_keeps_its_distance() {
    var frame =
        Dataset.builder()
            .text("FrameAcquisitionDateTime", "20160411101842.250000+0100")
            .text("FrameReferenceDateTime", "20160411101842")
            .build();
    var data =
        Released.of(
            study("101500")
                .text("SeriesTime", "101610")
                .text("AcquisitionTime", "101612.125")
                .text("ContentTime", "1117")
                .text("AcquisitionDateTime", "20160411101612.125+0100")
                .items(
                    "SharedFunctionalGroupsSequence",
                    Dataset.builder().items("FrameContentSequence", frame).build()));
    assertThat(data.text("StudyTime")).contains("000000");
    assertThat(data.text("SeriesTime")).contains("000110");
    assertThat(data.text("AcquisitionTime")).contains("000112.125");
    assertThat(data.text("ContentTime")).contains("0102");
    assertThat(data.text("AcquisitionDateTime")).contains("20160102000112.125");
    var content =
        data.items("SharedFunctionalGroupsSequence").get(0).items("FrameContentSequence").get(0);
    assertThat(content.text("FrameAcquisitionDateTime")).contains("20160102000342.250000");
    assertThat(content.text("FrameReferenceDateTime")).contains("20160102000342");
  }

  @Test
  void what_was_before_its_study_is_at_midnight_too() {
    var data = Released.of(study("101500").text("AcquisitionTime", "101400"));
    assertThat(data.text("AcquisitionTime")).contains("000000");
  }

  @Test
  void without_a_time_of_the_study_no_distance_is_known() {
    for (String none : List.of("", "000000", "10", "late", "256000")) {
      var data =
          Released.of(
              study(none)
                  .text("AcquisitionTime", "101612")
                  .text("AcquisitionDateTime", "20160411101612"));
      assertThat(data.text("AcquisitionTime")).as(none).contains("000000");
      assertThat(data.text("AcquisitionDateTime")).as(none).contains("20160102000000");
    }
  }

  @Test
  void times_of_the_machine_alone_are_midnight() {
    var data =
        Released.of(
            study("101500")
                .text("InstanceCreationTime", "101600")
                .text("TimeOfLastDetectorCalibration", "163059.5"));
    assertThat(data.text("InstanceCreationTime")).contains("000000");
    assertThat(data.text("TimeOfLastDetectorCalibration")).contains("000000");
  }

  @Test
  void a_text_is_no_time() {
    var data =
        Released.of(study("101500").text("AcquisitionTime", "at 10").text("SeriesTime", "2561"));
    assertThat(data.texts("AcquisitionTime")).isEmpty();
    assertThat(data.texts("SeriesTime")).isEmpty();
  }

  @Test
  void an_age_above_ninety_is_ninety() {
    for (String old : List.of("091Y", "099Y", "105Y", "999Y")) {
      assertThat(Released.of(woman().text("PatientAge", old)).text("PatientAge")).contains("090Y");
    }
    for (String as : List.of("090Y", "055Y", "999M", "720M", "999W", "999D")) {
      assertThat(Released.of(woman().text("PatientAge", as)).text("PatientAge")).contains(as);
    }
    for (String none : List.of("95", "95Y", "0095Y", "95 Y", "AAAY")) {
      assertThat(Released.of(woman().text("PatientAge", none)).texts("PatientAge")).isEmpty();
    }
  }

  private static Dataset.Builder study(String time) {
    return woman().text("StudyDate", "20160411").text("StudyTime", time);
  }
}
