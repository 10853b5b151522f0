package org.omidb.portal.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Picture;
import org.omidb.portal.sample.Woman.Study;

/** What collection should have removed and, as it happens in real archives, did not everywhere. */
final class PlantedIdentifiers {

  private PlantedIdentifiers() {}

  static void plant(
      Dataset.Builder header, Woman woman, Episode episode, Study study, Picture picture) {
    header
        .text("InstitutionName", "Breast Unit " + woman.site())
        .text("StationName", "MAMMO-" + woman.site())
        .text("OperatorsName", "Radiographer^Rae")
        .text("ProtocolName", "Routine " + study.accession())
        .text("SeriesDescription", picture.view() + " " + woman.client());
    switch (picture.view()) {
      case RCC -> comments(header, woman, study);
      case LCC -> requests(header, study);
      case RMLO -> privates(header, woman, study);
      case LMLO -> otherIds(header, woman, episode);
      case RML, LML, RXCCL, LXCCL -> {}
    }
  }

  /** What stands behind the pixels of some files, where few programs look. */
  static Dataset behindThePixels(Woman woman, Picture picture) {
    if (picture.view() != View.RMLO) {
      return Dataset.EMPTY;
    }
    return Dataset.builder()
        .put(lo(0x7FE1, 0x0010, "ELSCINT1"))
        .put(lo(0x7FE1, 0x1001, "end of " + woman.client()))
        .build();
  }

  private static void comments(Dataset.Builder header, Woman woman, Study study) {
    header
        .text("ImageComments", "Prior of " + woman.client() + " is study " + study.uid() + ".")
        .text("PatientComments", "NHS " + woman.nhsNumber() + ", prefers mornings")
        .text("AdditionalPatientHistory", "See report " + study.accession());
  }

  private static void requests(Dataset.Builder header, Study study) {
    var referenced =
        Dataset.builder()
            .text("ReferencedSOPClassUID", "1.2.840.10008.3.1.2.3.1")
            .text("ReferencedSOPInstanceUID", study.uid() + ".9")
            .build();
    var request =
        Dataset.builder()
            .text("AccessionNumber", study.accession())
            .text("RequestedProcedureID", "RP" + study.accession())
            .text("ScheduledProcedureStepID", "SPS" + study.accession())
            .text("RequestedProcedureDescription", "Mammogram for " + study.accession())
            .items("ReferencedStudySequence", referenced)
            .build();
    header.items("RequestAttributesSequence", request).text("StudyID", study.accession());
  }

  private static void privates(Dataset.Builder header, Woman woman, Study study) {
    Tag bag = Tag.of(0x0019, 0x1002);
    var inside = Dataset.builder().text("PatientID", woman.client()).build();
    header
        .put(lo(0x0019, 0x0010, "MAKER ACQUISITION 1.0"))
        .put(lo(0x0019, 0x1001, woman.client()))
        .put(Value.of(bag, Vr.UN, study.uid().getBytes(StandardCharsets.US_ASCII)))
        .put(new Element.Sequence(Tag.of(0x0019, 0x1003), List.of(inside)))
        .put(lo(0x0099, 0x0010, "SITE ARCHIVE"))
        .put(lo(0x0099, 0x1001, study.accession()));
  }

  private static void otherIds(Dataset.Builder header, Woman woman, Episode episode) {
    var other =
        Dataset.builder()
            .text("PatientID", woman.nhsNumber().replace(" ", ""))
            .text("IssuerOfPatientID", "NHS")
            .text("TypeOfPatientID", "TEXT")
            .build();
    header
        .items("OtherPatientIDsSequence", other)
        .text("PatientBirthDate", CommonHeader.date(woman.born()))
        .text("PatientAddress", "1 Sample Street")
        .text("LastMenstrualDate", CommonHeader.date(episode.opened().minusDays(20)))
        .text("MedicalRecordLocator", woman.client());
  }

  private static Value lo(int group, int element, String text) {
    return Value.ofText(Tag.of(group, element), Vr.LO, StandardCharsets.US_ASCII, List.of(text));
  }
}
