package org.omidb.portal.deidentify;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.testing.ReferencePage;

/** The allow-list itself. */
class ReleaseProfileTest {

  @Test
  void the_reference_lists_what_may_leave() {
    var rows =
        new TreeMap<>(ReleaseProfile.all())
            .entrySet().stream()
                .map(row ->
                    "| %s | %s | %s |"
                        .formatted(
                            row.getKey(),
                            row.getKey().keyword().orElseThrow(),
                            row.getValue().sentence()))
                .collect(joining("\n"));
    ReferencePage.says(
        "dicom-release-profile.md",
        """
        # What of a DICOM header leaves

        Written by `ReleaseProfileTest`. Attributes that are not here are dropped, at any depth: private ones, overlays, comments, requests.
        Where the standard's own table is not followed to the letter stands in [dicom-confidentiality-table.md](dicom-confidentiality-table.md).
        Added are PatientIdentityRemoved, DeidentificationMethod with its codes (113100, 113107, 113108 of DCM) and
        LongitudinalTemporalInformationModified. The file meta information is written anew; the pixels stay as they are.

        | tag | attribute | what becomes of it |
        |---|---|---|
        %s
        """
            .formatted(rows));
  }

  @Test
  void what_names_a_person_or_a_place_is_never_kept() {
    Set<Tag> allowed = ReleaseProfile.all().keySet();
    assertThat(allowed)
        .doesNotContainAnyElementsOf(
            Stream.of(
                    "OtherPatientIDs",
                    "OtherPatientIDsSequence",
                    "PatientAddress",
                    "PatientComments",
                    "ImageComments",
                    "OperatorsName",
                    "PerformingPhysicianName",
                    "InstitutionName",
                    "InstitutionAddress",
                    "StationName",
                    "RequestAttributesSequence",
                    "OriginalAttributesSequence",
                    "DigitalSignaturesSequence",
                    "EncryptedAttributesSequence",
                    "IconImageSequence",
                    "ProtocolName",
                    "StudyDescription",
                    "SeriesDescription")
                .map(Tag::of)
                .toList());
    assertThat(allowed).noneMatch(Tag::isPrivate).noneMatch(tag -> tag.group() == 0x6000);
  }
}
