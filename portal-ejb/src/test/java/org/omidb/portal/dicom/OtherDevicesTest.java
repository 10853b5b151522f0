package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.testing.Program;

/**
 * What real devices write against the standard is read as others read it: the StudyID of each of
 * {@link DeviceFiles} shows whether it was read to its end.
 */
class OtherDevicesTest {

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
    FILES.putAll(DeviceFiles.all());
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
    var header = RandomDicom.open(DeviceFiles.file("", second + DeviceFiles.MODALITY)).header();
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
    out.write(DeviceFiles.file(DeviceFiles.EXPLICIT, "09000110 4F42 0000 00000002"));
    out.write(new byte[0x0200_0000]);
    out.write(DeviceFiles.hex(DeviceFiles.STUDY_ID));
    var stream = RandomDicom.open(out.toByteArray());
    assertThat(stream.header().data().text("StudyID")).contains("S1");
    assertThat(stream.header().data().find(Tag.of(0x0009, 0x1001))).isEmpty();
    assertThat(stream.holdsEverything()).isFalse();
  }

  @Test
  void graphics_of_an_overlay_leave_a_trace_and_no_bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(
        DeviceFiles.file(
            DeviceFiles.EXPLICIT, DeviceFiles.STUDY_ID + "00600030 4F57 0000 00002000"));
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
}
