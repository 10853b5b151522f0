package org.omidb.portal.dicom;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up files from a seed: every representation, nested sequences, private groups. */
public final class RandomDicom {

  static final List<TransferSyntax> SYNTAXES =
      List.of(
          TransferSyntax.IMPLICIT_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
          TransferSyntax.RLE_LOSSLESS);

  private static final List<String> KEYWORDS =
      List.of(
          "PatientName",
          "PatientID",
          "StudyDate",
          "StudyTime",
          "AcquisitionDateTime",
          "Rows",
          "PatientAge",
          "KVP",
          "InstanceNumber",
          "ImageComments",
          "InstitutionAddress",
          "FrameIncrementPointer",
          "StudyInstanceUID",
          "RetrieveURL",
          "DetectorDescription",
          "ExposureInuAs",
          "PixelSpacing",
          "EncapsulatedDocument",
          "RecommendedDisplayFrameRate",
          "ExposureTimeInms",
          "SelectorSVValue",
          "SelectorUVValue",
          "SelectorODValue",
          "SelectorSSValue",
          "SelectorSLValue",
          "SelectorULValue",
          "LongCodeValue",
          "Manufacturer");
  private static final List<String> SEQUENCES =
      List.of("ViewCodeSequence", "RequestAttributesSequence", "SharedFunctionalGroupsSequence");

  private final Random random;

  public RandomDicom(long seed) {
    random = new Random(seed);
  }

  record Made(Header header, PixelElement pixels, Value pixelValue) {

    byte[] file() throws IOException {
      var out = new ByteArrayOutputStream();
      DicomFiles.write(header, pixels, pixelValue.bytes(), Dataset.EMPTY, out);
      return out.toByteArray();
    }
  }

  static DicomStream open(byte[] file) throws IOException {
    return DicomStream.open(new ByteArrayInputStream(file));
  }

  Made make() {
    var syntax = SYNTAXES.get(random.nextInt(SYNTAXES.size()));
    return make(syntax);
  }

  Made make(TransferSyntax syntax) {
    var header = header(syntax);
    Tag pixelData = Tag.of("PixelData");
    if (syntax.encapsulated()) {
      return new Made(
          header,
          new PixelElement(pixelData, Vr.OB, null),
          Value.of(pixelData, Vr.OB, fragments()));
    }
    byte[] value = bytes(2 * random.nextInt(200));
    return new Made(
        header,
        new PixelElement(pixelData, Vr.OW, (long) value.length),
        Value.of(pixelData, Vr.OW, value));
  }

  public Header header(TransferSyntax syntax) {
    var meta =
        Dataset.builder()
            .put(Value.of(Tag.of("FileMetaInformationVersion"), Vr.OB, new byte[] {0, 1}))
            .text("MediaStorageSOPInstanceUID", uid())
            .text("ImplementationVersionName", "TEST");
    return Header.of(meta.build(), dataset(3), syntax);
  }

  private Dataset dataset(int depth) {
    var data = Dataset.builder(StandardCharsets.UTF_8).text("SpecificCharacterSet", "ISO_IR 192");
    for (int i = random.nextInt(12); i >= 0; i--) {
      data.put(value(KEYWORDS.get(random.nextInt(KEYWORDS.size()))));
    }
    data.text("StudyID", "x".repeat(random.nextInt(8)));
    if (random.nextBoolean()) {
      data.put(Value.ofText(Tag.of(0x0029, 0x0010), Vr.LO, StandardCharsets.UTF_8, List.of("ODD")));
      data.put(Value.of(Tag.of(0x0029, 0x1001), Vr.UN, bytes(random.nextInt(9))));
    }
    if (depth > 0 && random.nextInt(3) > 0) {
      var items = new ArrayList<Dataset>();
      for (int i = random.nextInt(3); i > 0; i--) {
        items.add(dataset(depth - 1));
      }
      Tag tag = Tag.of(SEQUENCES.get(random.nextInt(SEQUENCES.size())));
      data.put(new Element.Sequence(tag, items));
    }
    return data.build();
  }

  private Value value(String keyword) {
    Tag tag = Tag.of(keyword);
    Vr vr = DataDictionary.vr(tag, false);
    if (!vr.isText()) {
      return Value.of(tag, vr, bytes(vr.width() * random.nextInt(4)));
    }
    String text =
        switch (vr) {
          case DA -> "20" + (10 + random.nextInt(80)) + "0102";
          case DT -> "20110203040506.000000";
          case TM -> "120000";
          case UI -> uid();
          case DS, IS -> Integer.toString(random.nextInt(1000));
          case AS -> "055Y";
          case PN -> "Grün^Äda";
          default -> "T" + "ü".repeat(random.nextInt(9));
        };
    return Value.ofText(tag, vr, StandardCharsets.UTF_8, List.of(text));
  }

  public String uid() {
    return "1.2.826.0.1." + random.nextInt(1_000_000) + "." + random.nextInt(1_000_000);
  }

  private byte[] fragments() {
    var out = new ByteArrayOutputStream();
    var sink = new ByteSink(out);
    try {
      for (int i = random.nextInt(3) + 1; i > 0; i--) {
        byte[] part = bytes(2 * random.nextInt(50));
        sink.writeTag(HeaderParser.ITEM);
        sink.write32(part.length);
        sink.write(part);
      }
      sink.writeTag(HeaderParser.SEQUENCE_END);
      sink.write32(0);
    } catch (IOException e) {
      throw new IllegalStateException("Memory takes every byte", e);
    }
    return out.toByteArray();
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
