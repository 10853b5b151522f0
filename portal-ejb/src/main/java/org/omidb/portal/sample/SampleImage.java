package org.omidb.portal.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.sample.Woman.Encoding;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Intent;
import org.omidb.portal.sample.Woman.Picture;
import org.omidb.portal.sample.Woman.Study;

/** One image as a file: header, drawn pixels, and what was planted in it. */
final class SampleImage {

  private static final Tag PIXEL_DATA = Tag.of("PixelData");

  private SampleImage() {}

  static void write(Path file, Woman woman, Episode episode, Study study, Picture picture)
      throws IOException {
    var data = header(woman, episode, study, picture);
    PlantedIdentifiers.plant(data, woman, episode, study, picture);
    var trailer = PlantedIdentifiers.behindThePixels(woman, picture);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(data.build(), episode, study, picture, trailer, out);
    }
  }

  /** A header without anything planted in it. */
  static Dataset.Builder header(Woman woman, Episode episode, Study study, Picture picture) {
    return study.tomosynthesis()
        ? TomosynthesisHeader.of(woman, episode, study, picture)
        : MammogramHeader.of(woman, episode, study, picture);
  }

  static void write(Dataset data, Episode episode, Study study, Picture picture, OutputStream out)
      throws IOException {
    write(data, episode, study, picture, Dataset.EMPTY, out);
  }

  private static void write(
      Dataset data,
      Episode episode,
      Study study,
      Picture picture,
      Dataset trailer,
      OutputStream out)
      throws IOException {
    var header = Header.of(meta(picture, study), data, syntax(picture.encoding()));
    byte[] value = pixels(episode, study, picture);
    boolean rle = picture.encoding() == Encoding.RLE;
    var pixels =
        rle
            ? new PixelElement(PIXEL_DATA, Vr.OB, null)
            : new PixelElement(PIXEL_DATA, Vr.OW, (long) value.length);
    DicomFiles.write(header, pixels, value, trailer, out);
  }

  private static Dataset meta(Picture picture, Study study) {
    String sopClass =
        study.tomosynthesis()
            ? TomosynthesisHeader.SOP_CLASS
            : picture.intent() == Intent.PROCESSING
                ? MammogramHeader.FOR_PROCESSING
                : MammogramHeader.FOR_PRESENTATION;
    return Dataset.builder()
        .put(Value.of(Tag.of("FileMetaInformationVersion"), Vr.OB, new byte[] {0, 1}))
        .text("MediaStorageSOPClassUID", sopClass)
        .text("MediaStorageSOPInstanceUID", picture.uid())
        .text("ImplementationClassUID", "1.2.826.0.1.3680043.9.5777.0.1")
        .text("ImplementationVersionName", "COLLECTOR_1")
        .text("SourceApplicationEntityTitle", "SITEPACS")
        .build();
  }

  private static TransferSyntax syntax(Encoding encoding) {
    return switch (encoding) {
      case IMPLICIT -> TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
      case EXPLICIT -> TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
      case RLE -> TransferSyntax.RLE_LOSSLESS;
    };
  }

  private static byte[] pixels(Episode episode, Study study, Picture picture) {
    long seed = study.uid().hashCode() * 31L + picture.view().name().hashCode();
    var lesion = episode.lesion();
    if (study.tomosynthesis()) {
      int columns = TomosynthesisHeader.COLUMNS;
      int rows = TomosynthesisHeader.ROWS;
      var drawing = new BreastDrawing(columns, rows, picture.view(), lesion, seed);
      var planes = ByteBuffer.allocate(TomosynthesisHeader.FRAMES * columns * rows * 2);
      for (int frame = 0; frame < TomosynthesisHeader.FRAMES; frame++) {
        double sharpness = 1 - Math.abs(frame - 3.5) / 4;
        planes.put(littleEndian(drawing.pixels(sharpness)));
      }
      return planes.array();
    }
    var drawing =
        new BreastDrawing(WomanMaker.COLUMNS, WomanMaker.ROWS, picture.view(), lesion, seed);
    short[] pixels = drawing.pixels(0.9);
    if (picture.intent() == Intent.PROCESSING) {
      darkenByExposure(pixels);
    }
    return picture.encoding() == Encoding.RLE
        ? RunLengthWriter.encapsulated(pixels, WomanMaker.COLUMNS)
        : littleEndian(pixels);
  }

  /** Unprocessed pixels grow with the exposure: bright where no tissue was in the way. */
  private static void darkenByExposure(short[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (short) Math.round(3900 * Math.exp(-pixels[i] / 1500.0));
    }
  }

  private static byte[] littleEndian(short[] pixels) {
    var buffer = ByteBuffer.allocate(pixels.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (short pixel : pixels) {
      buffer.putShort(pixel);
    }
    return buffer.array();
  }
}
