package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.testing.Program;

/**
 * Files that real devices write against the standard, a few hundred bytes each. Behind what is odd
 * in it each has a StudyID {@code S1}, which shows whether it was read to its end.
 */
class OtherDevicesTest {

  private static final String EXPLICIT = "1.2.840.10008.1.2.1";
  private static final String IMPLICIT = "1.2.840.10008.1.2";
  private static final String STUDY_ID = "20001000 5348 0200 5331";
  private static final String STUDY_ID_IMPLICIT = "20001000 02000000 5331";
  private static final String MODALITY = "08006000 4353 0200 4D47";
  private static final String MODALITY_IMPLICIT = "08006000 02000000 4D47";
  private static final String END = "FEFF0DE0 00000000 FEFFDDE0 00000000";
  private static final String SECOND_META =
      "02000000 554C 0400 24000000 02001600 4145 0200 4142 02001000 5549 1200 312E322E3834302E31303030382E312E3200";

  private static final String PYDICOM =
      """
      import pydicom, sys, glob
      for name in sorted(glob.glob(sys.argv[1] + '/*.dcm')):
          try:
              print(name.split('/')[-1], pydicom.dcmread(name, force=True).get('StudyID', ''))
          except Exception as refused:
              print(name.split('/')[-1], 'REFUSED')
      """;

  private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

  @TempDir private static Path dir;

  @BeforeAll
  static void write() throws IOException {
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
    FILES.put("padding-at-the-end", file(EXPLICIT, STUDY_ID + "FCFFFCFF 4F42 0000 02000000 0000"));
    FILES.put("said-implicit", file(IMPLICIT, MODALITY + STUDY_ID));
    FILES.put("said-explicit", file(EXPLICIT, MODALITY_IMPLICIT + STUDY_ID_IMPLICIT));
    FILES.put(
        "implicit-items-in-explicit",
        file(
            EXPLICIT,
            "08001511 5351 0000 FFFFFFFF FEFF00E0 FFFFFFFF 08000001 02000000 4142"
                + END
                + STUDY_ID));
    FILES.put("no-preamble", behind(132, file(EXPLICIT, MODALITY + STUDY_ID)));
    FILES.put("no-meta", hex("00".repeat(128) + "4449434D" + MODALITY + STUDY_ID));
    FILES.put("no-preamble-no-meta", hex(MODALITY_IMPLICIT + STUDY_ID_IMPLICIT));
    FILES.put("no-preamble-no-meta-explicit", hex(MODALITY + STUDY_ID));
    FILES.put("no-transfer-syntax", file("", MODALITY + STUDY_ID));
    for (var file : FILES.entrySet()) {
      Files.write(dir.resolve(file.getKey() + ".dcm"), file.getValue());
    }
  }

  @Test
  void every_one_is_read_to_its_end() {
    FILES.forEach((name, file) -> assertThat(studyId(file)).as(name).contains("S1"));
  }

  @Test
  void whatever_pydicom_reads_of_them_we_read_the_same() throws IOException {
    var script = Files.writeString(dir.resolve("read.py"), PYDICOM);
    var lines = Program.PYTHON.run("-W", "ignore", script.toString(), dir.toString()).output();
    var read = lines.lines().filter(line -> line.endsWith(" S1")).toList();
    assertThat(read).as(lines).hasSizeGreaterThan(FILES.size() / 2);
    for (String line : read) {
      var file = Objects.requireNonNull(FILES.get(line.substring(0, line.indexOf(".dcm"))));
      assertThat(studyId(file)).as(line).contains("S1");
    }
  }

  @Test
  void whatever_dcmdump_reads_of_them_we_read_the_same() throws IOException {
    int read = 0;
    for (var file : FILES.entrySet()) {
      var run =
          Program.DCMDUMP.run(
              "-q", "+P", "StudyID", dir.resolve(file.getKey() + ".dcm").toString());
      if (run.exit() == 0 && run.output().contains("[S1]")) {
        read++;
        assertThat(studyId(file.getValue())).as(file.getKey()).contains("S1");
      }
    }
    assertThat(read).isGreaterThan(FILES.size() / 2);
  }

  @Test
  void items_of_an_unknown_sequence_are_read_in_the_encoding_that_they_have() throws IOException {
    for (String name :
        new String[] {"unknown-with-explicit-items", "unknown-with-implicit-items"}) {
      var items =
          RandomDicom.open(Objects.requireNonNull(FILES.get(name)))
              .header()
              .data()
              .items("ViewCodeSequence");
      assertThat(items.getFirst().text("CodeValue")).as(name).contains("AB");
    }
  }

  @Test
  void the_transfer_syntax_is_that_of_the_first_meta_information() throws IOException {
    var header = RandomDicom.open(Objects.requireNonNull(FILES.get("second-meta"))).header();
    assertThat(header.transferSyntax()).isEqualTo(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    assertThat(header.meta().has("SourceApplicationEntityTitle")).isFalse();
    assertThat(header.data().elements()).allMatch(element -> element.tag().group() >= 8);
  }

  /** Big endian, which would be refused, stands in the second only. */
  @Test
  void not_even_where_the_first_has_none() throws IOException {
    var second = "02001000 5549 1400 312E322E3834302E31303030382E312E322E3200";
    var header = RandomDicom.open(file("", second + MODALITY)).header();
    assertThat(header.transferSyntax()).isEqualTo(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
  }

  @Test
  void a_file_of_which_something_was_passed_over_says_so() throws IOException {
    assertThat(RandomDicom.open(Objects.requireNonNull(FILES.get("duplicate"))).holdsEverything())
        .isFalse();
    assertThat(RandomDicom.open(Objects.requireNonNull(FILES.get("second-meta"))).holdsEverything())
        .isFalse();
    assertThat(RandomDicom.open(Objects.requireNonNull(FILES.get("odd-length"))).holdsEverything())
        .isTrue();
  }

  @Test
  void a_private_value_of_any_size_is_passed_over() throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(file(EXPLICIT, "09000110 4F42 0000 00000002"));
    out.write(new byte[0x0200_0000]);
    out.write(hex(STUDY_ID));
    var stream = RandomDicom.open(out.toByteArray());
    assertThat(stream.header().data().text("StudyID")).contains("S1");
    assertThat(stream.header().data().find(Tag.of(0x0009, 0x1001))).isEmpty();
    assertThat(stream.holdsEverything()).isFalse();
  }

  @Test
  void graphics_of_an_overlay_leave_a_trace_and_no_bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(file(EXPLICIT, STUDY_ID + "00600030 4F57 0000 00002000"));
    out.write(new byte[0x0020_0000]);
    var data = RandomDicom.open(out.toByteArray()).header().data();
    assertThat(data.find(Tag.of(0x6000, 0x3000)))
        .get()
        .isEqualTo(Value.of(Tag.of(0x6000, 0x3000), Vr.OW, new byte[0]));
  }

  @Test
  void every_one_is_written_again_as_others_read_it() throws IOException {
    for (var file : FILES.entrySet()) {
      var out = new ByteArrayOutputStream();
      DicomFiles.rewrite(new ByteArrayInputStream(file.getValue()), header -> header, out);
      var again = RandomDicom.open(out.toByteArray());
      assertThat(again.holdsEverything()).as(file.getKey()).isTrue();
      assertThat(again.header()).isEqualTo(RandomDicom.open(file.getValue()).header());
    }
  }

  private static Optional<String> studyId(byte[] file) {
    try {
      return RandomDicom.open(file).header().data().text("StudyID");
    } catch (IOException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  private static void explicit(String name, String odd) throws IOException {
    FILES.put(name, file(EXPLICIT, odd + STUDY_ID));
  }

  private static byte[] behind(int count, byte[] bytes) {
    return java.util.Arrays.copyOfRange(bytes, count, bytes.length);
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
