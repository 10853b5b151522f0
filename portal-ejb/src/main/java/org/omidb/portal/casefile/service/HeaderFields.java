package org.omidb.portal.casefile.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omidb.portal.casefile.domain.HeaderField;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Header;

/**
 * What a page shows of a DICOM header: how the image was made and how it is stored. An allow-list,
 * and nothing on it is about who she is or where she was.
 */
final class HeaderFields {

  /** Label by keyword, in the order of the page. */
  static final Map<String, String> SHOWN = shown();

  private static final Map<String, String> ENCODINGS =
      Map.of(
          "1.2.840.10008.1.2", "Not compressed, implicit",
          "1.2.840.10008.1.2.1", "Not compressed, explicit",
          "1.2.840.10008.1.2.5", "RLE Lossless",
          "1.2.840.10008.1.2.4.50", "JPEG Baseline",
          "1.2.840.10008.1.2.4.57", "JPEG Lossless",
          "1.2.840.10008.1.2.4.70", "JPEG Lossless, SV1",
          "1.2.840.10008.1.2.4.80", "JPEG-LS Lossless",
          "1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless",
          "1.2.840.10008.1.2.4.91", "JPEG 2000");

  private static final int LONGEST = 200;

  private HeaderFields() {}

  private static Map<String, String> shown() {
    var shown = new LinkedHashMap<String, String>();
    shown.put("Modality", "Modality");
    shown.put("PresentationIntentType", "Intent");
    shown.put("ImageType", "Image type");
    shown.put("Manufacturer", "Manufacturer");
    shown.put("ManufacturerModelName", "Model");
    shown.put("SoftwareVersions", "Software");
    shown.put("ImageLaterality", "Breast");
    shown.put("ViewPosition", "View");
    shown.put("PatientOrientation", "Orientation of rows and columns");
    shown.put("PositionerPrimaryAngle", "Angle of the positioner (degrees)");
    shown.put("PartialView", "Partial view");
    shown.put("BreastImplantPresent", "Implant");
    shown.put("BodyPartThickness", "Thickness (mm)");
    shown.put("CompressionForce", "Compression force (N)");
    shown.put("KVP", "Peak kilovoltage (kV)");
    shown.put("ExposureTime", "Exposure time (ms)");
    shown.put("Exposure", "Exposure (mAs)");
    shown.put("XRayTubeCurrent", "Tube current (mA)");
    shown.put("AnodeTargetMaterial", "Anode");
    shown.put("FilterMaterial", "Filter");
    shown.put("FocalSpots", "Focal spot (mm)");
    shown.put("Grid", "Grid");
    shown.put("OrganDose", "Dose to the organ (dGy)");
    shown.put("EntranceDoseInmGy", "Entrance dose (mGy)");
    shown.put("DetectorType", "Detector");
    shown.put("ImagerPixelSpacing", "Pixel spacing (mm)");
    shown.put("EstimatedRadiographicMagnificationFactor", "Magnification");
    shown.put("NumberOfFrames", "Planes");
    shown.put("Rows", "Rows");
    shown.put("Columns", "Columns");
    shown.put("BitsAllocated", "Bits allocated");
    shown.put("BitsStored", "Bits stored");
    shown.put("PhotometricInterpretation", "Photometric interpretation");
    shown.put("PixelIntensityRelationship", "Pixel intensity");
    shown.put("WindowCenter", "Window centre");
    shown.put("WindowWidth", "Window width");
    shown.put("LossyImageCompression", "Compressed with loss");
    return shown;
  }

  static List<HeaderField> of(Header header) {
    var fields = new ArrayList<HeaderField>();
    SHOWN.forEach((keyword, label) ->
        value(header.data(), keyword)
            .ifPresent(value -> fields.add(new HeaderField(label, value))));
    var syntax = header.transferSyntax().uid();
    fields.add(new HeaderField("Encoding", ENCODINGS.getOrDefault(syntax, syntax)));
    return fields;
  }

  private static Optional<String> value(Dataset data, String keyword) {
    var text =
        data.texts(keyword).stream()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return Optional.of(text)
        .filter(it -> !it.isEmpty())
        .or(() -> data.number(keyword).map(String::valueOf))
        .map(it -> it.length() <= LONGEST ? it : it.substring(0, LONGEST) + "…");
  }
}
