package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.ANOTHER_CLIENT;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.BURNED_IN_ANNOTATION;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.HEADER_UNFIT;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.RECOGNIZABLE_FEATURES;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** Which images can never leave, by what their headers say. */
class ReleaseFitnessTest {

  private static final String CLIENT = "demd7";

  @ParameterizedTest
  @ValueSource(strings = {"YES", "Yes", "yes ", " YES", "Y", "UNKNOWN", "NO\\YES", ""})
  void anything_but_no_keeps_the_image_back(String said) {
    assertThat(ReleaseFitness.obstacle(woman().text("BurnedInAnnotation", said).build(), CLIENT))
        .contains(BURNED_IN_ANNOTATION);
    assertThat(
            ReleaseFitness.obstacle(
                woman().text("RecognizableVisualFeatures", said).build(), CLIENT))
        .contains(RECOGNIZABLE_FEATURES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "No", "NO ", " no"})
  void no_lets_it_go(String said) {
    var data = woman().text("BurnedInAnnotation", said).text("RecognizableVisualFeatures", said);
    assertThat(ReleaseFitness.obstacle(data.build(), CLIENT)).isEmpty();
  }

  @Test
  void a_header_that_says_nothing_of_it_lets_it_go() {
    assertThat(ReleaseFitness.obstacle(woman().build(), CLIENT)).isEmpty();
  }

  @Test
  void it_counts_in_any_representation() {
    for (var vr : new Vr[] {Vr.OB, Vr.UN, Vr.LT, Vr.UT}) {
      assertThat(ReleaseFitness.obstacle(said(vr, "YES "), CLIENT)).contains(BURNED_IN_ANNOTATION);
      assertThat(ReleaseFitness.obstacle(said(vr, "NO"), CLIENT)).isEmpty();
    }
    var sequence = new Element.Sequence(Tag.of("BurnedInAnnotation"), java.util.List.of());
    assertThat(ReleaseFitness.obstacle(woman().put(sequence).build(), CLIENT))
        .contains(BURNED_IN_ANNOTATION);
  }

  @Test
  void and_at_any_depth() {
    var item = Dataset.builder().text("BurnedInAnnotation", "YES").build();
    var outer = Dataset.builder().items("SourceImageSequence", item).build();
    var data = woman().items("SharedFunctionalGroupsSequence", outer).build();
    assertThat(ReleaseFitness.obstacle(data, CLIENT)).contains(BURNED_IN_ANNOTATION);
  }

  @Test
  void another_clients_id_or_name_keeps_it_back() {
    assertThat(ReleaseFitness.obstacle(woman().text("PatientID", "demd8").build(), CLIENT))
        .contains(ANOTHER_CLIENT);
    assertThat(ReleaseFitness.obstacle(woman().text("PatientName", "demd8^").build(), CLIENT))
        .contains(ANOTHER_CLIENT);
    var bytes = Value.of(Tag.of("PatientID"), Vr.OB, "demd8 ".getBytes(StandardCharsets.US_ASCII));
    assertThat(ReleaseFitness.obstacle(woman().put(bytes).build(), CLIENT))
        .contains(ANOTHER_CLIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEMD8^", "demd7^=demd8", "Smith^demd8", "demd7 demd8"})
  void another_client_anywhere_in_the_name_keeps_it_back(String name) {
    assertThat(ReleaseFitness.obstacle(woman().text("PatientName", name).build(), CLIENT))
        .contains(ANOTHER_CLIENT);
  }

  @Test
  void her_own_id_in_the_name_lets_it_go() {
    assertThat(ReleaseFitness.obstacle(woman().text("PatientName", "DEMD7^").build(), CLIENT))
        .isEmpty();
  }

  @Test
  void another_clients_id_beside_hers_keeps_it_back() {
    assertThat(ReleaseFitness.obstacle(woman().text("PatientID", "demd7", "demd8").build(), CLIENT))
        .contains(ANOTHER_CLIENT);
    assertThat(ReleaseFitness.obstacle(woman().text("PatientID", "", "demd7").build(), CLIENT))
        .isEmpty();
  }

  @Test
  void an_id_padded_with_zero_bytes_is_hers() {
    var bytes = Value.of(Tag.of("PatientID"), Vr.LO, new byte[] {'d', 'e', 'm', 'd', '7', 0});
    assertThat(ReleaseFitness.obstacle(woman().put(bytes).build(), CLIENT)).isEmpty();
    assertThat(ReleaseFitness.obstacle(said(Vr.CS, "NO\0\0"), CLIENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOPInstanceUID", "StudyInstanceUID", "SOPClassUID", "NumberOfFrames"})
  void what_a_file_is_known_by_has_one_value_of_its_kind(String keyword) {
    var text = "1".getBytes(StandardCharsets.US_ASCII);
    for (var vr : new Vr[] {Vr.OB, Vr.ST, Vr.LO}) {
      assertThat(unfit(woman().put(Value.of(Tag.of(keyword), vr, text)))).as("%s", vr).isTrue();
    }
    assertThat(unfit(woman().text(keyword, "1", "2"))).isTrue();
    assertThat(unfit(woman().text(keyword, "1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rows", "Columns", "BitsAllocated", "HighBit", "PixelRepresentation"})
  void what_pixels_are_read_by_is_one_number_of_its_kind(String keyword) {
    for (var vr : new Vr[] {Vr.UL, Vr.IS, Vr.OB, Vr.SS}) {
      assertThat(unfit(woman().put(Value.of(Tag.of(keyword), vr, new byte[4])))).isTrue();
    }
    assertThat(unfit(woman().number(keyword, 1, 2))).isTrue();
    assertThat(unfit(woman().number(keyword, 1))).isFalse();
  }

  /** Each would be longer, once rewritten, than its length of sixteen bits can say. */
  @Test
  void a_value_that_would_grow_too_long_keeps_it_back() {
    assertThat(unfit(woman().text("FrameOfReferenceUID", "1.2\\".repeat(2000)))).isTrue();
    assertThat(unfit(woman().text("TimeOfLastDetectorCalibration", "1\\".repeat(15_000)))).isTrue();
    assertThat(unfit(woman().text("SoftwareVersions", "Li\\".repeat(15_000)))).isTrue();
    var nested = Dataset.builder().text("ReferencedSOPInstanceUID", "1\\".repeat(2000)).build();
    assertThat(unfit(woman().items("SourceImageSequence", nested))).isTrue();
    assertThat(unfit(woman().text("SoftwareVersions", "Li\\".repeat(1000)))).isFalse();
    assertThat(unfit(woman().text("ImageComments", "Li\\".repeat(15_000)))).isFalse();
  }

  @Test
  void a_header_that_names_nobody_lets_it_go() {
    assertThat(ReleaseFitness.obstacle(Dataset.EMPTY, CLIENT)).isEmpty();
    assertThat(ReleaseFitness.obstacle(woman().text("PatientID", "").build(), CLIENT)).isEmpty();
    assertThat(ReleaseFitness.obstacle(woman().text("PatientID", " demd7 ").build(), CLIENT))
        .isEmpty();
  }

  private static Dataset said(Vr vr, String text) {
    return woman()
        .put(Value.of(Tag.of("BurnedInAnnotation"), vr, text.getBytes(StandardCharsets.ISO_8859_1)))
        .build();
  }

  private static boolean unfit(Dataset.Builder data) {
    return ReleaseFitness.obstacle(data.build(), CLIENT).equals(Optional.of(HEADER_UNFIT));
  }

  private static Dataset.Builder woman() {
    return Dataset.builder().text("PatientID", CLIENT).text("PatientName", "Smith^Jane");
  }
}
