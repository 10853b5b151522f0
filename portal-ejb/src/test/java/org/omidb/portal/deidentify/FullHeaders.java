package org.omidb.portal.deidentify;

import org.omidb.portal.dicom.Dataset;

/**
 * What a device may say beyond what the sample's images do: attributes of the modules of a
 * mammogram and of a tomosynthesis (PS3.3, A.27 and A.55), required ones with people's and
 * machines' names in them.
 */
final class FullHeaders {

  private static final String TOMOSYNTHESIS = "1.2.840.10008.5.1.4.1.1.13.1.3";

  private FullHeaders() {}

  static Dataset full(Dataset sample) {
    var more = sample.toBuilder();
    common(more);
    if (sample.text("SOPClassUID").filter(TOMOSYNTHESIS::equals).isPresent()) {
      tomosynthesis(more, sample);
    } else {
      mammogram(more);
    }
    return more.build();
  }

  private static void common(Dataset.Builder data) {
    data.text("InstitutionName", "Royal Elm")
        .text("InstitutionalDepartmentName", "BREAST")
        .text("StationName", "MONOCHROME2")
        .text("OperatorsName", "PROCESSING^ORIGINAL", "Derived^Primary")
        .text("InstanceCreationDate", "20160411")
        .text("InstanceCreationTime", "113000")
        .text("PatientWeight", "70")
        .text("PatientAge", "095Y")
        .text("DateOfLastCalibration", "20160401")
        .text("TimeOfLastCalibration", "080000")
        .text("StudyDescription", "of Jane");
  }

  private static void mammogram(Dataset.Builder data) {
    data.text("DeviceSerialNumber", "81234")
        .text("PixelSpacing", "0.065", "0.065")
        .text("PixelSpacingCalibrationType", "FIDUCIAL")
        .text("PixelSpacingCalibrationDescription", "by Dr Elmer")
        .text("AcquisitionDeviceProcessingDescription", "by Dr Elmer")
        .text("ExposureControlMode", "AUTOMATIC")
        .text("ExposureControlModeDescription", "set by Dr Elmer")
        .text("DetectorDescription", "of room 3")
        .text("DateOfLastDetectorCalibration", "20160401")
        .text("TimeOfLastDetectorCalibration", "080000")
        .text("FieldOfViewShape", "RECTANGLE")
        .text("FieldOfViewOrigin", "0", "0")
        .text("FieldOfViewRotation", "0")
        .text("FieldOfViewHorizontalFlip", "NO")
        .text("FilterType", "FLAT")
        .text("FilterMaterial", "RHODIUM")
        .text("Grid", "NONE")
        .text("PartialViewDescription", "as Jane moved");
  }

  private static void tomosynthesis(Dataset.Builder data, Dataset sample) {
    data.items("XRay3DAcquisitionSequence", acquisition())
        .items("XRay3DReconstructionSequence", reconstruction())
        .items("ContributingSourcesSequence", contributing())
        .items("PerFrameFunctionalGroupsSequence", frames(sample));
  }

  private static Dataset[] frames(Dataset sample) {
    return sample.items("PerFrameFunctionalGroupsSequence").stream()
        .map(frame -> {
          var type = frame.items("XRay3DFrameTypeSequence").get(0).toBuilder();
          type.number("ReconstructionIndex", 1);
          return frame.toBuilder().items("XRay3DFrameTypeSequence", type.build()).build();
        })
        .toArray(Dataset[]::new);
  }

  private static Dataset acquisition() {
    return Dataset.builder()
        .text("FieldOfViewShape", "RECTANGLE")
        .number("FieldOfViewDimensionsInFloat", 240.0, 300.0)
        .text("FieldOfViewOrigin", "0", "0")
        .text("FieldOfViewRotation", "0")
        .text("FieldOfViewHorizontalFlip", "NO")
        .text("XRayReceptorType", "DIGITAL_DETECTOR")
        .text("DistanceSourceToDetector", "700")
        .text("DistanceSourceToPatient", "650")
        .text("EstimatedRadiographicMagnificationFactor", "1.08")
        .text("AnodeTargetMaterial", "TUNGSTEN")
        .text("BodyPartThickness", "50")
        .text("ExposureControlMode", "AUTOMATIC")
        .text("ExposureControlModeDescription", "set by Dr Elmer")
        .text("HalfValueLayer", "0.5")
        .text("FocalSpots", "0.3")
        .text("DetectorTemperature", "30")
        .text("FilterType", "FLAT")
        .text("FilterMaterial", "ALUMINUM")
        .text("CompressionForce", "100")
        .text("PaddleDescription", "24x30")
        .text("StartAcquisitionDateTime", "20160411101100")
        .text("EndAcquisitionDateTime", "20160411101130")
        .items("PerProjectionAcquisitionSequence", projection())
        .build();
  }

  private static Dataset projection() {
    return Dataset.builder()
        .text("PositionerPrimaryAngle", "-7.5")
        .number("ExposureTimeInms", 100.0)
        .number("ExposureInmAs", 4.5)
        .text("RelativeXRayExposure", "400")
        .build();
  }

  private static Dataset reconstruction() {
    return Dataset.builder()
        .text("ReconstructionDescription", "for Dr Elmer")
        .text("ApplicationName", "RECON")
        .text("ApplicationVersion", "1.8")
        .text("ApplicationManufacturer", "HOLOGIC, Inc.")
        .text("AlgorithmType", "FILTER_BACK_PROJ")
        .number("AcquisitionIndex", 1)
        .build();
  }

  private static Dataset contributing() {
    var image =
        Dataset.builder()
            .text("ReferencedSOPClassUID", TOMOSYNTHESIS)
            .text("ReferencedSOPInstanceUID", "1.2.3.4.5.6")
            .text("InstanceNumber", "1")
            .build();
    var series =
        Dataset.builder()
            .text("SeriesInstanceUID", "1.2.3.4.5")
            .text("SeriesNumber", "3")
            .items("ReferencedInstanceSequence", image)
            .build();
    var study =
        Dataset.builder()
            .text("StudyInstanceUID", "1.2.3.4")
            .items("ReferencedSeriesSequence", series)
            .build();
    return Dataset.builder()
        .items("ContributingSOPInstancesReferenceSequence", study)
        .text("Manufacturer", "HOLOGIC, Inc.")
        .text("StationName", "ELM3")
        .text("DeviceSerialNumber", "81234")
        .text("AcquisitionDateTime", "20160411101100")
        .text("LossyImageCompression", "00")
        .text("DetectorType", "DIRECT")
        .text("DetectorID", "DET-ELM")
        .text("DateOfLastDetectorCalibration", "20160401")
        .text("TimeOfLastDetectorCalibration", "080000")
        .text("DetectorElementSpacing", "0.07", "0.07")
        .number("Rows", 10)
        .number("Columns", 10)
        .number("BitsStored", 12)
        .build();
  }
}
