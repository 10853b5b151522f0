package org.omidb.portal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.picture.UndrawableException.Reason;

/** Values that PS3.3 and PS3.5 give, by hand. */
class DrawingTest {

  @Test
  void without_a_window_the_darkest_value_is_black_and_the_brightest_white() throws IOException {
    var image = TestImage.plain(TestImage.line(3), 100, 150, 200);

    assertThat(image.greys()).containsExactly(0, 128, 255);
  }

  @Test
  void a_picture_of_one_value_is_black() throws IOException {
    assertThat(TestImage.plain(TestImage.line(2), 7, 7).greys()).containsExactly(0, 0);
  }

  @Test
  void a_linear_window_is_of_whole_steps_around_its_centre() throws IOException {
    var data = TestImage.line(5).text("WindowCenter", "2048").text("WindowWidth", "4096");

    assertThat(TestImage.plain(data, 0, 1, 2048, 4095, 60000).greys())
        .containsExactly(0, 0, 128, 255, 255);
  }

  @Test
  void a_window_of_one_value_parts_black_from_white() throws IOException {
    var data = TestImage.line(3).text("WindowCenter", "100").text("WindowWidth", "1");

    assertThat(TestImage.plain(data, 99, 100, 101).greys()).containsExactly(0, 255, 255);
  }

  @Test
  void an_exact_window_begins_half_its_width_below_the_centre() throws IOException {
    var data =
        TestImage.line(3)
            .text("WindowCenter", "100")
            .text("WindowWidth", "100")
            .text("VOILUTFunction", "LINEAR_EXACT");

    assertThat(TestImage.plain(data, 50, 100, 150).greys()).containsExactly(0, 128, 255);
  }

  @Test
  void a_sigmoid_window_bends() throws IOException {
    var data =
        TestImage.line(3)
            .text("WindowCenter", "1000")
            .text("WindowWidth", "400")
            .text("VOILUTFunction", "SIGMOID");

    assertThat(TestImage.plain(data, 800, 1000, 1200).greys()).containsExactly(30, 128, 225);
  }

  @Test
  void the_first_of_several_windows_counts() throws IOException {
    var data = TestImage.line(2).text("WindowCenter", "10", "5").text("WindowWidth", "1", "1");

    assertThat(TestImage.plain(data, 9, 10).greys()).containsExactly(0, 255);
  }

  @Test
  void a_window_that_is_no_number_is_passed_over() throws IOException {
    var data = TestImage.line(2).text("WindowCenter", "dark").text("WindowWidth", "-3");

    assertThat(TestImage.plain(data, 1, 2).greys()).containsExactly(0, 255);
  }

  @Test
  void a_table_stands_in_for_a_window() throws IOException {
    var table =
        Dataset.builder()
            .put(TestImage.lut("LUTDescriptor", 3, 10, 8))
            .put(TestImage.lut("LUTData", 255, 51, 0))
            .build();
    var data = TestImage.line(5).items("VOILUTSequence", table);

    assertThat(TestImage.plain(data, 0, 10, 11, 12, 99).greys())
        .containsExactly(255, 255, 51, 0, 0);
  }

  @Test
  void values_are_rescaled_before_the_window() throws IOException {
    var data =
        TestImage.line(2)
            .text("RescaleSlope", "2")
            .text("RescaleIntercept", "-10")
            .text("WindowCenter", "0")
            .text("WindowWidth", "1");

    assertThat(TestImage.plain(data, 4, 5).greys()).containsExactly(0, 255);
  }

  @Test
  void small_values_are_bright_in_monochrome_1() throws IOException {
    var data = TestImage.line(3).text("PhotometricInterpretation", "MONOCHROME1");

    assertThat(TestImage.plain(data, 1, 2, 3).greys()).containsExactly(255, 127, 0);
  }

  @Test
  void only_the_stored_bits_count_and_the_highest_may_be_a_sign() throws IOException {
    var data =
        TestImage.line(3)
            .number("BitsStored", 12)
            .number("HighBit", 13)
            .number("PixelRepresentation", 1);

    // -1, 0 and 1 between two bits of something else on either side
    assertThat(TestImage.plain(data, 0xFFFF, 0xC003, 0x0004).greys()).containsExactly(0, 128, 255);
  }

  @Test
  void samples_may_be_single_bytes() throws IOException {
    var data =
        TestImage.line(3).number("BitsAllocated", 8).number("BitsStored", 8).number("HighBit", 7);

    assertThat(TestImage.plain(data, new byte[] {0, (byte) 200, (byte) 255, 0}).greys())
        .containsExactly(0, 200, 255);
  }

  @Test
  void the_middle_frame_is_shown_unless_another_is_asked_for() throws IOException {
    var image = TestImage.plain(TestImage.line(2).text("NumberOfFrames", "3"), 0, 1, 5, 5, 1, 0);

    assertThat(image.greys(Optional.of(1))).containsExactly(0, 255);
    assertThat(image.greys()).containsExactly(0, 0);
    assertThat(image.greys(Optional.of(3))).containsExactly(255, 0);
    assertThat(Drawing.middle(8)).isEqualTo(4);
    assertThat(Drawing.middle(1)).isEqualTo(1);
  }

  @Test
  void a_frame_that_the_image_does_not_have_is_not_drawn() {
    var image = TestImage.plain(TestImage.line(1), 1);

    assertUndrawable(Reason.NO_PIXELS, () -> image.greys(Optional.of(2)));
    assertUndrawable(Reason.NO_PIXELS, () -> image.greys(Optional.of(0)));
  }

  @Test
  void the_window_of_a_frame_is_its_own_or_that_of_all_frames() throws IOException {
    var shared = frameWindow("100");
    var own = frameWindow("50");
    var data =
        TestImage.line(2)
            .text("NumberOfFrames", "2")
            .items("SharedFunctionalGroupsSequence", shared)
            .items("PerFrameFunctionalGroupsSequence", Dataset.EMPTY, own);
    var image = TestImage.plain(data, 60, 110, 60, 110);

    assertThat(image.greys(Optional.of(1))).containsExactly(0, 255);
    assertThat(image.greys(Optional.of(2))).containsExactly(255, 255);
  }

  private static Dataset frameWindow(String center) {
    var window = Dataset.builder().text("WindowCenter", center).text("WindowWidth", "1").build();
    return Dataset.builder().items("FrameVOILUTSequence", window).build();
  }

  @Test
  void a_smaller_picture_averages_and_a_small_one_stays_as_it_is() throws IOException {
    var data = TestImage.lines(4, 2).text("WindowCenter", "128").text("WindowWidth", "256");
    var file = TestImage.plain(data, 0, 10, 20, 30, 100, 100, 200, 200).file();

    var half = TestImage.draw(file, Optional.empty(), 2);
    assertThat(half.width()).isEqualTo(1);
    assertThat(TestImage.greys(half)).containsExactly(15, 150);
    assertThat(TestImage.draw(file, Optional.empty(), 100).height()).isEqualTo(4);
  }

  @Test
  void every_fragment_of_run_lengths_is_a_frame() throws IOException {
    var data =
        TestImage.line(4)
            .text("NumberOfFrames", "2")
            .number("BitsAllocated", 8)
            .number("BitsStored", 8)
            .number("HighBit", 7);
    var image =
        TestImage.encapsulated(
            data, TransferSyntax.RLE_LOSSLESS, runLengths(-3, 9), runLengths(3, 0, 85, 170, 255));

    assertThat(image.greys(Optional.of(1))).containsExactly(0, 0, 0, 0);
    assertThat(image.greys(Optional.of(2))).containsExactly(0, 85, 170, 255);
  }

  private static byte[] runLengths(int... code) {
    var frame = new byte[64 + code.length];
    frame[0] = 1;
    frame[4] = 64;
    for (int i = 0; i < code.length; i++) {
      frame[64 + i] = (byte) code[i];
    }
    return frame;
  }

  @Test
  void an_encoding_that_nobody_draws_is_named_before_the_pixels_are_read() throws IOException {
    var jpeg2000 = new TransferSyntax("1.2.840.10008.1.2.4.90", true, true);
    var image = TestImage.encapsulated(TestImage.line(1), jpeg2000, new byte[2]);

    assertUndrawable(Reason.OTHER_ENCODING, image::greys);
    var header = DicomStream.open(new ByteArrayInputStream(image.file())).header();
    assertThat(Drawing.obstacle(header)).contains(Reason.OTHER_ENCODING);
  }

  @Test
  void colours_are_not_drawn() {
    var data = TestImage.line(1).text("PhotometricInterpretation", "RGB");

    assertUndrawable(Reason.OTHER_FORM, () -> TestImage.plain(data, 1).greys());
  }

  @Test
  void a_header_that_promises_more_than_memory_is_not_believed() {
    assertUndrawable(
        Reason.TOO_LARGE, () -> TestImage.plain(TestImage.lines(65535, 65535), 1).greys());
    assertUndrawable(
        Reason.TOO_LARGE,
        () -> TestImage.plain(TestImage.line(1).text("NumberOfFrames", "999999999"), 1).greys());
  }

  @Test
  void fewer_pixels_than_rows_and_columns_are_damage() {
    assertUndrawable(Reason.DAMAGED, () -> TestImage.plain(TestImage.lines(2, 2), 1, 2).greys());
  }

  @Test
  void a_png_is_what_was_drawn() throws IOException {
    var samples = new int[30 * 41];
    Arrays.setAll(samples, i -> i * 37 % 1000);
    var picture =
        TestImage.draw(
            TestImage.plain(TestImage.lines(30, 41), samples).file(), Optional.empty(), 1000);
    var out = new ByteArrayOutputStream();
    Png.write(picture, out);

    var read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.getWidth()).isEqualTo(41);
    assertThat(read.getHeight()).isEqualTo(30);
    assertThat(read.getRaster().getNumBands()).isEqualTo(1);
    assertThat(read.getRaster().getSamples(0, 0, 41, 30, 0, new int[41 * 30]))
        .isEqualTo(TestImage.greys(picture));
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void assertUndrawable(Reason reason, Work work) {
    assertThatExceptionOfType(UndrawableException.class)
        .isThrownBy(work::run)
        .extracting(UndrawableException::reason)
        .isEqualTo(reason);
  }
}
