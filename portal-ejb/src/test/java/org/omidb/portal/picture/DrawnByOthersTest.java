package org.omidb.portal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.sample.SampleRelease;
import org.omidb.portal.testing.Program;

/** The sample's images as dcmtk draws them, and as dcmtk compresses them. */
class DrawnByOthersTest {

  private static final Program DCM2PNM = new Program("dcm2pnm", "dcmtk");
  private static final Program DCMCJPEG = new Program("dcmcjpeg", "dcmtk");
  private static final Program DCMCRLE = new Program("dcmcrle", "dcmtk");
  private static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57";

  @TempDir private static Path dir;
  private static List<Path> images = List.of();

  @BeforeAll
  static void write() throws IOException {
    SampleRelease.write(dir, 4, 7, done -> {});
    try (var paths = Files.walk(dir)) {
      images = paths.filter(path -> path.toString().endsWith(".dcm")).sorted().toList();
    }
    assertThat(images).hasSizeGreaterThan(20);
  }

  @Test
  void every_frame_is_as_dcmtk_draws_it() throws IOException {
    var pgm = dir.resolve("drawn.pgm");
    for (var image : images) {
      var header = DicomFiles.header(image);
      boolean windowed = !header.data().texts("WindowCenter").isEmpty();
      boolean raw =
          header.data().text("PresentationIntentType").equals(Optional.of("FOR PROCESSING"));
      int frames = PixelForm.frames(header.data());
      for (int frame = 1; frame <= frames; frame += 3) {
        var window =
            windowed ? List.of("+Wi", "1") : raw ? List.of("+Wm") : List.of("+Ww", "2048", "4096");
        var run = run(DCM2PNM, window, "+F", "" + frame, image.toString(), pgm.toString());
        assertThat(run.exit()).as("%s: %s", image, run.output()).isZero();
        assertThat(greys(image, frame))
            .as("%s, frame %d", image, frame)
            .satisfies(ours -> assertThat(farthest(ours, pixels(pgm))).isLessThanOrEqualTo(1));
      }
    }
  }

  @Test
  void what_dcmtk_has_compressed_without_loss_is_drawn_the_same() throws IOException {
    var other = dir.resolve("compressed.dcm");
    var plain = images.stream().filter(DrawnByOthersTest::isPlain).limit(6).toList();
    assertThat(plain).hasSize(6);
    for (var image : plain) {
      var expected = greys(image, 1);
      for (int predictor = 1; predictor <= 7; predictor++) {
        var run = DCMCJPEG.run("+el", "+sv", "" + predictor, image.toString(), other.toString());
        assertThat(run.exit()).as("%s: %s", image, run.output()).isZero();
        assertThat(DicomFiles.header(other).transferSyntax().uid()).isEqualTo(JPEG_LOSSLESS);
        assertThat(greys(other, 1)).as("%s, predictor %d", image, predictor).isEqualTo(expected);
      }
      assertThat(DCMCJPEG.run("+e1", "+fs", "1", image.toString(), other.toString()).exit())
          .isZero();
      assertThat(greys(other, 1)).as("%s, in fragments of a kilobyte", image).isEqualTo(expected);
      assertThat(DCMCRLE.run(image.toString(), other.toString()).exit()).isZero();
      assertThat(greys(other, 1)).as("%s, run lengths", image).isEqualTo(expected);
    }
  }

  @Test
  void a_frame_is_found_among_the_fragments_of_a_compressed_tomosynthesis() throws IOException {
    var other = dir.resolve("tomosynthesis.dcm");
    var tomosynthesis =
        images.stream().filter(image -> isPlain(image) && frames(image) > 1).findFirst();
    var image = tomosynthesis.orElseThrow();
    for (var options : List.of(List.of("+e1"), List.of("+e1", "+fs", "1"))) {
      assertThat(run(DCMCJPEG, options, image.toString(), other.toString()).exit()).isZero();
      for (int frame = 1; frame <= frames(image); frame++) {
        assertThat(greys(other, frame)).as("frame %d", frame).isEqualTo(greys(image, frame));
      }
    }
  }

  private static Program.Run run(Program program, List<String> options, String... more)
      throws IOException {
    var arguments = new ArrayList<>(options);
    arguments.addAll(List.of(more));
    return program.run(arguments.toArray(String[]::new));
  }

  private static boolean isPlain(Path image) {
    try {
      return !DicomFiles.header(image).transferSyntax().encapsulated();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int frames(Path image) {
    try {
      return PixelForm.frames(DicomFiles.header(image).data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] greys(Path image, int frame) throws IOException {
    return TestImage.greys(
        TestImage.draw(Files.readAllBytes(image), Optional.of(frame), Integer.MAX_VALUE));
  }

  private static int farthest(int[] some, int[] others) {
    assertThat(some).hasSameSizeAs(others);
    return IntStream.range(0, some.length)
        .map(i -> Math.abs(some[i] - others[i]))
        .max()
        .orElseThrow();
  }

  /** The pixels of a binary PGM, which stand at its end. */
  private static int[] pixels(Path pgm) throws IOException {
    var bytes = Files.readAllBytes(pgm);
    var header = new String(bytes, 0, 200, StandardCharsets.ISO_8859_1);
    var size = header.lines().filter(line -> line.matches("\\d+ \\d+")).findFirst().orElseThrow();
    int between = size.indexOf(' ');
    int count =
        Integer.parseInt(size.substring(0, between))
            * Integer.parseInt(size.substring(between + 1));
    return IntStream.range(0, count).map(i -> bytes[bytes.length - count + i] & 0xFF).toArray();
  }
}
