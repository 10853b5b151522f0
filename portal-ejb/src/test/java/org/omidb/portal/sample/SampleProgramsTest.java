package org.omidb.portal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.testing.Program;

/** What programs that we did not write say of the sample's images. */
class SampleProgramsTest {

  private static final String PYDICOM =
      """
      import pydicom, sys
      for name in sys.stdin.read().split():
          image = pydicom.dcmread(name)
          frames = int(image.get('NumberOfFrames', 1))
          if image.file_meta.TransferSyntaxUID.is_compressed:
              assert len(list(pydicom.encaps.generate_pixel_data_frame(image.PixelData, 1))) == 1
          else:
              assert len(image.PixelData) == image.Rows * image.Columns * 2 * frames, name
          list(image.iterall())
          print('read')
      """;

  /** Explicit or implicit; lengths of sequences written or not; with lengths of groups. */
  private static final List<List<String>> ENCODINGS =
      List.of(List.of("+te", "-e", "+g"), List.of("+ti", "-e", "-g"), List.of("+ti", "+e", "+g"));

  @TempDir private static Path dir;
  private static List<Path> images = List.of();

  @BeforeAll
  static void write() throws IOException {
    SampleRelease.write(dir, 8, 20, done -> {});
    try (var paths = Files.walk(dir)) {
      images = paths.filter(path -> path.toString().endsWith(".dcm")).sorted().toList();
    }
    assertThat(images).isNotEmpty();
  }

  @Test
  void dciodvfy_finds_no_error_in_any_image() throws IOException {
    for (Path image : images) {
      var run = Program.DCIODVFY.run(image.toString());
      assertThat(run.output().lines().filter(line -> line.startsWith("Error")))
          .as("%s", image)
          .isEmpty();
      assertThat(run.exit()).as("%s", image).isZero();
    }
  }

  @Test
  void dcmdump_reads_every_image_without_a_complaint() throws IOException {
    for (Path image : images) {
      var run = Program.DCMDUMP.run("-q", image.toString());
      assertThat(run.exit()).as("%s: %s", image, run.output()).isZero();
      assertThat(
              run.output().lines().filter(line -> line.startsWith("E:") || line.startsWith("W:")))
          .as("%s", image)
          .isEmpty();
    }
  }

  @Test
  void what_dcmtk_writes_in_other_encodings_reads_the_same() throws IOException {
    for (Path image : images.subList(0, 12)) {
      var before = DicomFiles.header(image);
      if (before.transferSyntax().encapsulated()) {
        continue;
      }
      for (List<String> encoding : ENCODINGS) {
        String other = dir.resolve("other.dcm").toString();
        var run =
            Program.DCMCONV.run(
                encoding.get(0), encoding.get(1), encoding.get(2), image.toString(), other);
        assertThat(run.exit()).as("%s: %s", image, run.output()).isZero();
        assertThat(standard(DicomFiles.header(Path.of(other)).data()))
            .as("%s %s", image, encoding)
            .isEqualTo(standard(before.data()));
      }
    }
  }

  /** What a private attribute is, an implicit encoding cannot say. */
  private static List<Element> standard(Dataset data) {
    return data.elements().stream().filter(element -> !element.tag().isPrivate()).toList();
  }

  @Test
  void pydicom_reads_every_image_and_its_pixels() throws IOException {
    Path script = Files.writeString(dir.resolve("read.py"), script());
    var run = Program.PYTHON.run(script.toString());
    assertThat(run.output().lines().filter("read"::equals).count())
        .as("%s", run.output())
        .isEqualTo(images.size());
  }

  private static String script() {
    var names = new StringBuilder();
    images.forEach(image -> names.append(image).append('\n'));
    return PYDICOM.replace("sys.stdin.read()", "'''" + names + "'''");
  }
}
