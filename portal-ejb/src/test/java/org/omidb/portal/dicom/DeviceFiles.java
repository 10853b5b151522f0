package org.omidb.portal.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that real devices write against the standard, a few hundred bytes each. Behind what is odd
 * in it, or before it where it is the end, each has a StudyID {@code S1}.
 */
final class DeviceFiles {

  static final String EXPLICIT = "1.2.840.10008.1.2.1";
  private static final String IMPLICIT = "1.2.840.10008.1.2";
  static final String STUDY_ID = "20001000 5348 0200 5331";
  private static final String STUDY_ID_IMPLICIT = "20001000 02000000 5331";
  static final String MODALITY = "08006000 4353 0200 4D47";
  private static final String MODALITY_IMPLICIT = "08006000 02000000 4D47";
  private static final String END = "FEFF0DE0 00000000 FEFFDDE0 00000000";
  private static final String SECOND_META =
      "02000000 554C 0400 24000000 02001600 4145 0200 4142 02001000 5549 1200 312E322E3834302E31303030382E312E3200";

  /** An item of a code, of ten bytes. */
  private static final String CODE = "FEFF00E0 0A000000 08000001 5348 0200 4142";

  private static final String SEQUENCE = "08001511 5351 0000 ";
  private static final String OPEN = "FFFFFFFF ";
  private static final String OPEN_ITEM = "FEFF00E0 FFFFFFFF ";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private DeviceFiles() {}

  /** All of them, by what is odd in them. */
  static Map<String, byte[]> all() throws IOException {
    var all = new DeviceFiles();
    all.elements();
    all.beginnings();
    all.groupLengths();
    all.padding();
    all.delimiters();
    return all.files;
  }

  private void elements() throws IOException {
    explicit(
        "unknown-with-explicit-items",
        "54002002 554E 0000 FFFFFFFF FEFF00E0 FFFFFFFF 08000001 5348 0200 4142" + END);
    explicit(
        "unknown-with-implicit-items",
        "54002002 554E 0000 FFFFFFFF FEFF00E0 FFFFFFFF 08000001 02000000 4142" + END);
    explicit("second-meta", SECOND_META);
    explicit("duplicate", STUDY_ID + "20001000 5348 0200 5332");
    explicit("question-marks", "08006000 3F3F 0200 4D47");
    explicit("zeros-for-letters", "08006000 0000 0200 4D47");
    explicit("small-letters", "08006000 6373 0200 4D47");
    explicit("letters-of-the-future", "08006000 5A5A 0000 02000000 4D47");
    explicit("one-implicit-element", "08007000 4C4F 0200 4142 08008000 02000000 4142");
    explicit("wrong-group-length", "08000000 554C 0400 FF000000" + MODALITY);
    explicit("odd-length", "08006000 4353 0300 4D4747");
    explicit(
        "empty-items", "08001511 5351 0000 FFFFFFFF FEFF00E0 00000000 FEFF00E0 FFFFFFFF" + END);
    explicit("delimiter-within-a-length", "08001511 5351 0000 08000000 FEFFDDE0 00000000");
    explicit(
        "private-fragments",
        "09001000 4C4F 0200 4142 09000110 4F42 0000 FFFFFFFF FEFF00E0 03000000 010203"
            + " FEFFDDE0 00000000");
    explicit(
        "private-creator-in-a-sequence",
        "08001511 5351 0000 FFFFFFFF FEFF00E0 FFFFFFFF 09001000 4C4F 0200 4142"
            + " 09000110 554E 0000 02000000 4142"
            + END);
    explicit("unknown-of-a-length-that-is-no-sequence", "08001511 554E 0000 04000000 41424344");
    explicit("wrong-order", "28001000 5553 0200 0400" + MODALITY);
    explicit("command-group", "00000000 554C 0400 00000000" + MODALITY);
    explicit("unknown-of-a-length", "08001511 554E 0000 12000000" + CODE);
    explicit(
        "unknown-of-a-length-with-implicit-items",
        "08001511 554E 0000 12000000 FEFF00E0 0A000000 08000001 02000000 4142");
    explicit("text-for-a-sequence", "08001511 4353 0200 4D47");
    explicit("bytes-for-a-sequence", "08001511 4F42 0000 12000000" + CODE);
    explicit("bytes-for-a-code", "08006000 4F42 0000 02000000 4D47");
    explicit("a-number-of-an-odd-length", "28001000 5553 0300 040000");
    explicit("reserved-bytes-in-use", "08001511 5351 4142 00000000");
  }

  private void beginnings() throws IOException {
    files.put("said-implicit", file(IMPLICIT, MODALITY + STUDY_ID));
    files.put("said-explicit", file(EXPLICIT, MODALITY_IMPLICIT + STUDY_ID_IMPLICIT));
    files.put(
        "implicit-items-in-explicit",
        file(
            EXPLICIT,
            "08001511 5351 0000 FFFFFFFF FEFF00E0 FFFFFFFF 08000001 02000000 4142"
                + END
                + STUDY_ID));
    files.put("no-preamble", behind(132, file(EXPLICIT, MODALITY + STUDY_ID)));
    files.put("no-meta", hex("00".repeat(128) + "4449434D" + MODALITY + STUDY_ID));
    files.put("no-preamble-no-meta", hex(MODALITY_IMPLICIT + STUDY_ID_IMPLICIT));
    files.put("no-preamble-no-meta-explicit", hex(MODALITY + STUDY_ID));
    files.put("no-transfer-syntax", file("", MODALITY + STUDY_ID));
    files.put("blank-behind-the-syntax", file(EXPLICIT + " ", MODALITY + STUDY_ID));
  }

  /** They count bytes, often wrongly, and are of no use. */
  private void groupLengths() throws IOException {
    explicit("group-length-of-bytes", "08000000 4F42 0000 04000000 FF000000" + MODALITY);
    explicit("group-length-of-two-bytes", "08000000 5553 0200 FF00" + MODALITY);
    explicit("group-length-of-no-bytes", "08000000 554C 0000" + MODALITY);
    for (String length : new String[] {"00000000", "0A000000", "3C000000", "60EA0000"}) {
      byte[] file = file(EXPLICIT, MODALITY + STUDY_ID);
      System.arraycopy(hex(length), 0, file, 140, 4);
      files.put("meta-length-" + length, file);
    }
    byte[] without = file(EXPLICIT, MODALITY + STUDY_ID);
    System.arraycopy(without, 0, without, 12, 132);
    files.put("meta-length-missing", behind(12, without));
  }

  private void padding() throws IOException {
    files.put("padding-at-the-end", file(EXPLICIT, STUDY_ID + "FCFFFCFF 4F42 0000 02000000 0000"));
    explicit("zeros-behind-items", SEQUENCE + "1A000000" + CODE + "00".repeat(8));
    explicit("more-zeros-behind-items", SEQUENCE + "22000000" + CODE + "00".repeat(16));
    explicit("few-zeros-behind-items", SEQUENCE + "14000000" + CODE + "0000");
    explicit("some-zeros-behind-items", SEQUENCE + "1C000000" + CODE + "00".repeat(10));
    explicit("zeros-for-items", SEQUENCE + "08000000" + "00".repeat(8));
    explicit("few-zeros-for-items", SEQUENCE + "02000000" + "0000");
    explicit(
        "zeros-in-an-item",
        SEQUENCE + "1A000000 FEFF00E0 12000000 08000001 5348 0200 4142" + "00".repeat(8));
    explicit(
        "few-zeros-in-an-item",
        SEQUENCE + "14000000 FEFF00E0 0C000000 08000001 5348 0200 4142" + "0000");
    explicit(
        "a-zero-in-an-item",
        SEQUENCE + "13000000 FEFF00E0 0B000000 08000001 5348 0200 4142" + "00");
    explicit(
        "zeros-before-a-delimiter", SEQUENCE + OPEN + CODE + "00".repeat(8) + "FEFFDDE0 00000000");
    explicit(
        "zeros-before-the-delimiter-of-an-item",
        SEQUENCE + OPEN + OPEN_ITEM + "08000001 5348 0200 4142" + "00".repeat(8) + END);
    files.put(
        "zeros-behind-implicit-items",
        file(
            IMPLICIT,
            "08001511 1A000000 FEFF00E0 0A000000 08000001 02000000 4142"
                + "00".repeat(8)
                + STUDY_ID_IMPLICIT));
    for (int zeros : new int[] {1, 2, 7, 8, 9, 16, 100}) {
      files.put(zeros + "-zeros-at-the-end", file(EXPLICIT, STUDY_ID + "00".repeat(zeros)));
      files.put(
          zeros + "-zeros-at-the-implicit-end",
          file(IMPLICIT, STUDY_ID_IMPLICIT + "00".repeat(zeros)));
    }
  }

  private void delimiters() throws IOException {
    explicit("delimiter-behind-a-length", SEQUENCE + "12000000" + CODE + "FEFFDDE0 00000000");
    explicit(
        "delimiter-behind-a-length-in-an-item",
        SEQUENCE
            + "2E000000 FEFF00E0 26000000"
            + ("08004011 5351 0000 12000000" + CODE + "FEFFDDE0 00000000"));
    explicit("delimiter-behind-an-item", SEQUENCE + OPEN + CODE + END);
    explicit("delimiter-of-a-length", SEQUENCE + OPEN + CODE + "FEFFDDE0 04000000");
    explicit(
        "delimiter-of-an-item-of-a-length",
        SEQUENCE
            + OPEN
            + OPEN_ITEM
            + "08000001 5348 0200 4142 FEFF0DE0 04000000 FEFFDDE0 00000000");
    explicit(
        "open-item-in-a-length",
        SEQUENCE + "1A000000" + OPEN_ITEM + "08000001 5348 0200 4142 FEFF0DE0 00000000");
    explicit(
        "open-item-in-a-length-without-delimiter",
        SEQUENCE + "12000000" + OPEN_ITEM + "08000001 5348 0200 4142");
    last("no-end-of-a-sequence", CODE);
    last("no-end-of-an-item", OPEN_ITEM + "08000001 5348 0200 4142");
    last("end-of-an-item-alone", OPEN_ITEM + "08000001 5348 0200 4142 FEFF0DE0 00000000");
    last("no-end-of-nothing", "");
    last("no-end-of-an-empty-item", OPEN_ITEM);
    last("no-end-but-zeros", CODE + "00".repeat(11));
  }

  private void explicit(String name, String odd) throws IOException {
    files.put(name, file(EXPLICIT, odd + STUDY_ID));
  }

  /** With a sequence of undefined length at the end of the file. */
  private void last(String name, String items) throws IOException {
    files.put(name, file(EXPLICIT, STUDY_ID + "40000001 5351 0000 FFFFFFFF" + items));
  }

  private static byte[] behind(int count, byte[] bytes) {
    return Arrays.copyOfRange(bytes, count, bytes.length);
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** A file of the given transfer syntax whose data set is written out in hexadecimal digits. */
  static byte[] file(String syntax, String hex) throws IOException {
    var meta = Dataset.builder().text("MediaStorageSOPInstanceUID", "1.2.3");
    if (!syntax.isEmpty()) {
      meta.text("TransferSyntaxUID", syntax);
    }
    var out = new ByteArrayOutputStream();
    HeaderWriter.write(
        new Header(meta.build(), Dataset.EMPTY, TransferSyntax.EXPLICIT_LITTLE_ENDIAN), out);
    out.write(hex(hex));
    return out.toByteArray();
  }
}
