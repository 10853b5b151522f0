package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.ANOTHER_CLIENT;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.BURNED_IN_ANNOTATION;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.RECOGNIZABLE_FEATURES;

import java.nio.charset.StandardCharsets;
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

  private static Dataset.Builder woman() {
    return Dataset.builder().text("PatientID", CLIENT).text("PatientName", "Smith^Jane");
  }
}
