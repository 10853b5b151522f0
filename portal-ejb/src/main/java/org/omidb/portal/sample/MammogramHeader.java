package org.omidb.portal.sample;

import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Intent;
import org.omidb.portal.sample.Woman.Picture;
import org.omidb.portal.sample.Woman.Study;

/** A digital mammogram, for presentation or for processing (PS3.3, A.27). */
final class MammogramHeader {

  static final String FOR_PRESENTATION = "1.2.840.10008.5.1.4.1.1.1.2";
  static final String FOR_PROCESSING = "1.2.840.10008.5.1.4.1.1.1.2.1";

  private MammogramHeader() {}

  static Dataset.Builder of(Woman woman, Episode episode, Study study, Picture picture) {
    var header = CommonHeader.of(woman, episode, study, picture);
    var view = picture.view();
    header
        .text("ImageLaterality", view.side())
        .text("ViewPosition", view.position())
        .text("PositionerType", "MAMMOGRAPHIC")
        .text("OrganExposed", "BREAST")
        .text("BreastImplantPresent", "NO")
        .text("PartialView", "NO")
        .text("ImagerPixelSpacing", "1.0", "1.0")
        .text("DetectorType", "DIRECT")
        .text("DetectorID", "DET-" + woman.site())
        .text("Exposure", "120")
        .text("ExposureTime", "1500")
        .text("RescaleIntercept", "0")
        .text("RescaleSlope", "1")
        .text("RescaleType", "US")
        .items("AnatomicRegionSequence", Codes.BREAST)
        .items("ViewCodeSequence", Codes.view(view))
        .items("AcquisitionContextSequence")
        .number("Rows", WomanMaker.ROWS)
        .number("Columns", WomanMaker.COLUMNS);
    return picture.intent() == Intent.PRESENTATION
        ? forPresentation(header, picture)
        : forProcessing(header);
  }

  private static Dataset.Builder forPresentation(Dataset.Builder header, Picture picture) {
    header
        .text("SOPClassUID", FOR_PRESENTATION)
        .text("PresentationIntentType", "FOR PRESENTATION")
        .text("ImageType", "DERIVED", "PRIMARY", "", picture.view().left() ? "LEFT" : "RIGHT")
        .text("PhotometricInterpretation", "MONOCHROME2")
        .text("PresentationLUTShape", "IDENTITY")
        .text("PixelIntensityRelationship", "LOG")
        .number("PixelIntensityRelationshipSign", -1)
        .text("WindowCenter", "2048")
        .text("WindowWidth", "4096");
    if (picture.sourceUid() != null) {
      header.items(
          "SourceImageSequence",
          Dataset.builder()
              .text("ReferencedSOPClassUID", FOR_PROCESSING)
              .text("ReferencedSOPInstanceUID", picture.sourceUid())
              .items(
                  "PurposeOfReferenceCodeSequence",
                  Codes.of("121320", "DCM", "Uncompressed predecessor"))
              .build());
    }
    return header;
  }

  private static Dataset.Builder forProcessing(Dataset.Builder header) {
    return header
        .text("SOPClassUID", FOR_PROCESSING)
        .text("PresentationIntentType", "FOR PROCESSING")
        .text("ImageType", "ORIGINAL", "PRIMARY", "")
        .text("PhotometricInterpretation", "MONOCHROME1")
        .text("PresentationLUTShape", "INVERSE")
        .text("PixelIntensityRelationship", "LIN")
        .number("PixelIntensityRelationshipSign", 1);
  }
}
