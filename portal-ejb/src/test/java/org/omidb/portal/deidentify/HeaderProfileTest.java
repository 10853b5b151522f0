package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** What becomes of single attributes. */
class HeaderProfileTest {

  private static final String CLIENT = "demd7";
  private static final PlainPseudonyms PSEUDONYMS = new PlainPseudonyms(CLIENT);

  @Test
  void the_woman_gets_her_new_id_and_name() {
    var data = apply(woman().text("PatientBirthDate", "19600203").text("PatientAge", "055Y"));
    assertThat(data.text("PatientID")).contains("demd9000001");
    assertThat(data.text("PatientName")).contains("demd9000001^");
    assertThat(data.texts("PatientBirthDate")).isEmpty();
    assertThat(data.has("PatientBirthDate")).isTrue();
    assertThat(data.text("PatientAge")).contains("055Y");
  }

  @Test
  void dates_move_together() {
    var data =
        apply(woman().text("StudyDate", "20160411").text("AcquisitionDateTime", "20160412+0100"));
    assertThat(data.text("StudyDate")).contains("20160102");
    assertThat(data.text("AcquisitionDateTime")).contains("20160103");
  }

  @Test
  void a_date_that_is_none_loses_its_value() {
    var data = apply(woman().text("StudyDate", "20160230").text("AcquisitionDateTime", "2016"));
    assertThat(data.texts("StudyDate")).isEmpty();
    assertThat(data.texts("AcquisitionDateTime")).isEmpty();
  }

  @Test
  void uids_of_instances_are_mapped_and_those_of_the_standard_stay() {
    var source =
        Dataset.builder()
            .text("ReferencedSOPClassUID", "1.2.840.10008.5.1.4.1.1.1.2")
            .text("ReferencedSOPInstanceUID", "1.2.3.4.5")
            .text("PatientComments", "someone")
            .build();
    var data =
        apply(woman().text("StudyInstanceUID", "1.2.3.4").items("SourceImageSequence", source));
    assertThat(data.text("StudyInstanceUID")).contains(PSEUDONYMS.uid("1.2.3.4"));
    var item = data.items("SourceImageSequence").get(0);
    assertThat(item.text("ReferencedSOPClassUID")).contains("1.2.840.10008.5.1.4.1.1.1.2");
    assertThat(item.text("ReferencedSOPInstanceUID")).contains(PSEUDONYMS.uid("1.2.3.4.5"));
    assertThat(item.has("PatientComments")).isFalse();
  }

  @Test
  void private_groups_overlays_comments_and_the_unknown_are_dropped() {
    var data =
        apply(
            woman()
                .put(Value.of(Tag.of(0x0019, 0x1001), Vr.UN, new byte[4]))
                .put(Value.of(Tag.of(0x6000, 0x3000), Vr.OW, new byte[4]))
                .put(Value.of(Tag.of(0x0028, 0x0FFE), Vr.LO, new byte[4]))
                .text("ImageComments", "x"));
    assertThat(data.elements())
        .extracting(Element::tag)
        .noneMatch(tag -> tag.isPrivate() || tag.group() == 0x6000 || tag.element() == 0x0FFE)
        .doesNotContain(Tag.of("ImageComments"));
  }

  @Test
  void a_kept_text_with_an_identifier_in_it_is_removed_and_a_code_is_emptied() {
    var data =
        apply(
            woman()
                .text("AccessionNumber", "ACC-4711")
                .text("ManufacturerModelName", "Model acc/4711 special")
                .text("BodyPartExamined", "ACC 4711")
                .text("FilterMaterial", "Jane")
                .text("Manufacturer", "HOLOGIC, Inc."));
    assertThat(data.text("ManufacturerModelName")).contains("REMOVED");
    assertThat(data.texts("BodyPartExamined")).isEmpty();
    assertThat(data.texts("FilterMaterial")).isEmpty();
    assertThat(data.texts("AccessionNumber")).isEmpty();
    assertThat(data.text("Manufacturer")).contains("HOLOGIC, Inc.");
  }

  @Test
  void a_kept_text_that_looks_like_an_identifier_is_removed_though_nobody_knows_it() {
    for (String text : List.of("NHS 943 476 5919", "demd100023", "see 1.2.826.0.1.77.5.12345")) {
      assertThat(apply(woman().text("SoftwareVersions", text)).text("SoftwareVersions"))
          .as(text)
          .contains("REMOVED");
    }
    for (String text : List.of("AWS:1.8.3.63", "1.7.3.10.2", "9434765918", "MAMMODROC_3_4_1_8")) {
      assertThat(apply(woman().text("SoftwareVersions", text)).text("SoftwareVersions"))
          .as(text)
          .contains(text);
    }
  }

  @Test
  void the_header_says_that_and_how_it_was_deidentified() {
    var data = apply(woman());
    assertThat(data.text("PatientIdentityRemoved")).contains("YES");
    assertThat(data.text("LongitudinalTemporalInformationModified")).contains("MODIFIED");
    assertThat(data.items("DeidentificationMethodCodeSequence"))
        .extracting(code -> code.text("CodeValue").orElseThrow())
        .containsExactly("113100", "113107", "113108");
  }

  @Test
  void file_meta_information_is_our_own() {
    var source = header(woman().text("SOPInstanceUID", "1.2.3.4"));
    var meta = profile().apply(source).meta();
    assertThat(meta.text("MediaStorageSOPInstanceUID")).contains(PSEUDONYMS.uid("1.2.3.4"));
    assertThat(meta.text("ImplementationClassUID")).contains(HeaderProfile.IMPLEMENTATION_UID);
    assertThat(meta.has("SourceApplicationEntityTitle")).isFalse();
    assertThat(meta.text("TransferSyntaxUID")).contains("1.2.840.10008.1.2.1");
  }

  @Test
  void text_burned_into_the_pixels_keeps_the_image_back() {
    assertThat(refusal(woman().text("BurnedInAnnotation", "YES")))
        .isEqualTo(Reason.BURNED_IN_ANNOTATION);
  }

  @Test
  void another_womans_image_in_this_womans_folder_is_kept_back() {
    assertThat(refusal(woman().text("PatientID", "demd8"))).isEqualTo(Reason.ANOTHER_CLIENT);
  }

  private static Reason refusal(Dataset.Builder data) {
    return catchThrowableOfType(NotReleasableException.class, () -> apply(data)).reason();
  }

  private static Dataset apply(Dataset.Builder data) {
    return profile().apply(header(data)).data();
  }

  private static HeaderProfile profile() {
    return new HeaderProfile(PSEUDONYMS, List.of());
  }

  private static Header header(Dataset.Builder data) {
    var meta = Dataset.builder().text("SourceApplicationEntityTitle", "SITEPACS").build();
    return Header.of(meta, data.build(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
  }

  private static Dataset.Builder woman() {
    return Dataset.builder(StandardCharsets.ISO_8859_1)
        .text("SpecificCharacterSet", "ISO_IR 100")
        .text("PatientID", CLIENT)
        .text("PatientName", "Smith^Jane");
  }
}
