package org.omidb.portal.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Picture;
import org.omidb.portal.sample.Woman.Study;

/** A breast tomosynthesis of a few reconstructed planes (PS3.3, A.55). */
final class TomosynthesisHeader {

  static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.13.1.3";
  static final int FRAMES = 8;
  static final int COLUMNS = 96;
  static final int ROWS = 128;

  private static final String[] FRAME_TYPE = {"DERIVED", "PRIMARY", "TOMOSYNTHESIS", "NONE"};

  private TomosynthesisHeader() {}

  static Dataset.Builder of(Woman woman, Episode episode, Study study, Picture picture) {
    String frameOfReference = picture.seriesUid() + ".1";
    return CommonHeader.of(woman, episode, study, picture)
        .text("SOPClassUID", SOP_CLASS)
        .text("ImageType", FRAME_TYPE)
        .text("PixelPresentation", "MONOCHROME")
        .text("VolumetricProperties", "VOLUME")
        .text("VolumeBasedCalculationTechnique", "TOMOSYNTHESIS")
        .text("AcquisitionDateTime", CommonHeader.date(study.date()) + "104500")
        .text("DeviceSerialNumber", "SN-" + woman.site() + "-0815")
        .text("ContentQualification", "PRODUCT")
        .text("PresentationIntentType", "FOR PRESENTATION")
        .text("FrameOfReferenceUID", frameOfReference)
        .text("PositionReferenceIndicator")
        .text("PhotometricInterpretation", "MONOCHROME2")
        .text("PresentationLUTShape", "IDENTITY")
        .text("BreastImplantPresent", "NO")
        .text("PartialView", "NO")
        .text("NumberOfFrames", Integer.toString(FRAMES))
        .number("Rows", ROWS)
        .number("Columns", COLUMNS)
        .items("AcquisitionContextSequence")
        .items("DimensionOrganizationSequence", organization(picture).build())
        .items(
            "DimensionIndexSequence",
            dimension(picture, "StackID"),
            dimension(picture, "InStackPositionNumber"))
        .items("ViewCodeSequence", Codes.view(picture.view()))
        .items("SharedFunctionalGroupsSequence", shared(picture))
        .items(
            "PerFrameFunctionalGroupsSequence",
            IntStream.range(0, FRAMES)
                .mapToObj(frame -> frame(frame, study, picture))
                .toArray(Dataset[]::new));
  }

  private static Dataset.Builder organization(Picture picture) {
    return Dataset.builder().text("DimensionOrganizationUID", picture.seriesUid() + ".2");
  }

  private static Dataset dimension(Picture picture, String keyword) {
    Tag content = Tag.of("FrameContentSequence");
    return organization(picture)
        .put(Value.ofTags(Tag.of("DimensionIndexPointer"), List.of(Tag.of(keyword))))
        .put(Value.ofTags(Tag.of("FunctionalGroupPointer"), List.of(content)))
        .build();
  }

  private static Dataset shared(Picture picture) {
    var measures =
        Dataset.builder().text("PixelSpacing", "2.0", "2.0").text("SliceThickness", "5.0").build();
    var orientation =
        Dataset.builder().text("ImageOrientationPatient", "0", "-1", "0", "0", "0", "-1").build();
    var transformation =
        Dataset.builder()
            .text("RescaleIntercept", "0")
            .text("RescaleSlope", "1")
            .text("RescaleType", "US")
            .build();
    var window =
        Dataset.builder()
            .text("WindowCenter", "2048")
            .text("WindowWidth", "4096")
            .text("WindowCenterWidthExplanation", "NORMAL")
            .build();
    return Dataset.builder()
        .items("PixelMeasuresSequence", measures)
        .items("PlaneOrientationSequence", orientation)
        .items("FrameAnatomySequence", anatomy(picture.view()))
        .items("PixelValueTransformationSequence", transformation)
        .items("FrameVOILUTSequence", window)
        .build();
  }

  private static Dataset anatomy(View view) {
    return Dataset.builder()
        .text("FrameLaterality", view.side())
        .items("AnatomicRegionSequence", Codes.BREAST)
        .build();
  }

  private static Dataset frameType() {
    return Dataset.builder()
        .text("FrameType", FRAME_TYPE)
        .text("PixelPresentation", "MONOCHROME")
        .text("VolumetricProperties", "VOLUME")
        .text("VolumeBasedCalculationTechnique", "TOMOSYNTHESIS")
        .build();
  }

  private static Dataset frame(int frame, Study study, Picture picture) {
    String at = CommonHeader.date(study.date()) + String.format("1045%02d.000000", frame);
    var content =
        Dataset.builder()
            .text("FrameAcquisitionDateTime", at)
            .text("FrameReferenceDateTime", at)
            .number("FrameAcquisitionDuration", 1000.0)
            .number("FrameAcquisitionNumber", 1)
            .text("StackID", "1")
            .number("InStackPositionNumber", frame + 1)
            .number("DimensionIndexValues", 1, frame + 1)
            .build();
    var position =
        Dataset.builder()
            .text("ImagePositionPatient", "0", "0", Integer.toString(-5 * frame))
            .build();
    var source =
        Dataset.builder()
            .text("ReferencedSOPClassUID", SOP_CLASS)
            .text("ReferencedSOPInstanceUID", picture.uid())
            .items(
                "PurposeOfReferenceCodeSequence",
                Codes.of("121322", "DCM", "Source image for image processing operation"))
            .build();
    var derivation =
        Dataset.builder()
            .items("SourceImageSequence", source)
            .items("DerivationCodeSequence", Codes.of("113072", "DCM", "Multiplanar reformatting"))
            .build();
    return Dataset.builder()
        .items("FrameContentSequence", content)
        .items("PlanePositionSequence", position)
        .items("DerivationImageSequence", derivation)
        .items("XRay3DFrameTypeSequence", frameType())
        .build();
  }
}
