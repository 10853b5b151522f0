package org.omidb.portal.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Picture;
import org.omidb.portal.sample.Woman.Study;

/** What every image says: whose it is, when and on which machine it was taken (PS3.3, C.7). */
final class CommonHeader {

  private CommonHeader() {}

  static Dataset.Builder of(Woman woman, Episode episode, Study study, Picture picture) {
    Charset charset =
        woman.site().equals("adde") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String term = charset.equals(StandardCharsets.UTF_8) ? "ISO_IR 192" : "ISO_IR 100";
    String date = date(study.date());
    String time = String.format("10%02d%02d", picture.number() + 10, picture.number());
    var maker = episode.maker();
    return Dataset.builder(charset)
        .text("SpecificCharacterSet", term)
        .text("SOPInstanceUID", picture.uid())
        .text("StudyInstanceUID", study.uid())
        .text("SeriesInstanceUID", picture.seriesUid())
        .text("StudyDate", date)
        .text("SeriesDate", date)
        .text("AcquisitionDate", date)
        .text("ContentDate", date)
        .text("StudyTime", "101000")
        .text("SeriesTime", "101100")
        .text("AcquisitionTime", time)
        .text("ContentTime", time)
        .text("AccessionNumber", study.accession())
        .text("Modality", "MG")
        .text("Manufacturer", maker.manufacturer())
        .text("ManufacturerModelName", maker.model(study.tomosynthesis()))
        .text("SoftwareVersions", "1.8.3")
        .text("ReferringPhysicianName")
        .text("PatientName", woman.client() + "^")
        .text("PatientID", woman.client())
        .text("PatientBirthDate")
        .text("PatientSex", "F")
        .text("PatientAge", String.format("%03dY", episode.age()))
        .text("BodyPartExamined", "BREAST")
        .text("KVP", "29")
        .text("BodyPartThickness", "57")
        .text("CompressionForce", "98.1")
        .text("AnodeTargetMaterial", "TUNGSTEN")
        .text("StudyID")
        .text("SeriesNumber", series(study, picture))
        .text("InstanceNumber", Integer.toString(picture.number()))
        .text("PatientOrientation", orientation(picture.view()))
        .text("LossyImageCompression", "00")
        .text("BurnedInAnnotation", "NO")
        .number("SamplesPerPixel", 1)
        .number("BitsAllocated", 16)
        .number("BitsStored", 12)
        .number("HighBit", 11)
        .number("PixelRepresentation", 0);
  }

  static String date(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String series(Study study, Picture picture) {
    if (study.tomosynthesis()) {
      return "3";
    }
    return picture.intent() == Woman.Intent.PROCESSING ? "2" : "1";
  }

  private static String[] orientation(View view) {
    String down = view.upright() ? "F" : view.left() ? "R" : "L";
    return new String[] {view.left() ? "A" : "P", down};
  }
}
