package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.BURNED_IN_ANNOTATION;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.HEADER_UNFIT;
import static org.omidb.portal.deidentify.NotReleasableException.Reason.OVERLAY_IN_PIXELS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** Bits of native pixels that no pixel uses, and what stands behind the pixels. */
class NativePixelsTest {

  private static final Dataset NOTHING = Dataset.EMPTY;

  @TempDir private Path dir;

  @Test
  void a_bit_that_no_pixel_uses_keeps_the_image_back() throws IOException {
    assertThat(obstacle(Encapsulated.pixel(12, 11, 0).build(), "FF0F")).isEmpty();
    assertThat(obstacle(Encapsulated.pixel(12, 11, 0).build(), "0080")).contains(OVERLAY_IN_PIXELS);
    assertThat(obstacle(Encapsulated.pixel(12, 11, 0).build(), "0010")).contains(OVERLAY_IN_PIXELS);
    assertThat(obstacle(Encapsulated.pixel(12, 15, 0).build(), "F0FF")).isEmpty();
    assertThat(obstacle(Encapsulated.pixel(12, 15, 0).build(), "0100")).contains(OVERLAY_IN_PIXELS);
    assertThat(obstacle(Encapsulated.pixel(16, 15, 0).build(), "FFFF")).isEmpty();
  }

  @Test
  void the_sign_of_a_negative_pixel_may_go_on_in_them() throws IOException {
    assertThat(obstacle(Encapsulated.pixel(12, 11, 1).build(), "00F8")).isEmpty();
    assertThat(obstacle(Encapsulated.pixel(12, 11, 1).build(), "00F0")).contains(OVERLAY_IN_PIXELS);
    assertThat(obstacle(Encapsulated.pixel(12, 11, 1).build(), "0018")).contains(OVERLAY_IN_PIXELS);
  }

  @Test
  void bits_that_cannot_be_told_from_each_other_keep_it_back() throws IOException {
    assertThat(obstacle(Encapsulated.pixel(12, 16, 0).build(), "0000")).contains(OVERLAY_IN_PIXELS);
    assertThat(obstacle(Encapsulated.pixel(17, 16, 0).build(), "0000")).contains(OVERLAY_IN_PIXELS);
    assertThat(obstacle(Encapsulated.pixel(12, 3, 0).build(), "0000")).contains(OVERLAY_IN_PIXELS);
  }

  @Test
  void what_is_said_of_the_image_behind_its_pixels_counts() throws IOException {
    assertThat(behind(Dataset.builder().text("BurnedInAnnotation", "YES")))
        .contains(BURNED_IN_ANNOTATION);
    assertThat(behind(Dataset.builder().text("PatientID", "demd8"))).contains(HEADER_UNFIT);
    assertThat(behind(Dataset.builder().text("BurnedInAnnotation", "NO"))).contains(HEADER_UNFIT);
  }

  @Test
  void padding_and_private_attributes_have_their_place_there() throws IOException {
    var padding = Value.of(Tag.of(0xFFFC, 0xFFFC), Vr.OB, new byte[10]);
    var own = Value.of(Tag.of(0x7FE1, 0x1010), Vr.UN, new byte[2]);
    assertThat(behind(Dataset.builder().put(padding).put(own))).isEmpty();
    var earlier = Value.of(Tag.of(0x0029, 0x1010), Vr.UN, new byte[2]);
    assertThat(behind(Dataset.builder().put(earlier))).isEmpty();
    var pixels = Value.of(Tag.of(0x7FE0, 0x0020), Vr.OB, new byte[2]);
    assertThat(behind(Dataset.builder().put(pixels))).contains(HEADER_UNFIT);
  }

  @Test
  void bytes_that_are_no_attributes_are_zeros_or_keep_the_image_back() throws IOException {
    for (int length : new int[] {1, 7, 512, 1 << 19}) {
      var zeros = file(Encapsulated.pixel(16, 15, 0).build(), "0102", NOTHING);
      Files.write(zeros, new byte[length], StandardOpenOption.APPEND);
      assertThat(PixelComments.obstacle(zeros)).as("%d zeros", length).isEmpty();
    }
    var words = file(Encapsulated.pixel(16, 15, 0).build(), "0102", NOTHING);
    Files.writeString(words, "Jane Smith of 7 Elm Road", StandardOpenOption.APPEND);
    assertThat(PixelComments.obstacle(words)).contains(HEADER_UNFIT);
  }

  private Optional<Reason> behind(Dataset.Builder trailer) throws IOException {
    return PixelComments.obstacle(
        file(Encapsulated.pixel(16, 15, 0).build(), "0102", trailer.build()));
  }

  private Optional<Reason> obstacle(Dataset image, String pixels) throws IOException {
    return PixelComments.obstacle(file(image, pixels, NOTHING));
  }

  private Path file(Dataset image, String pixels, Dataset trailer) throws IOException {
    var out = new ByteArrayOutputStream();
    var header = Header.of(NOTHING, image, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    byte[] value = HexFormat.of().parseHex(pixels);
    var element = new PixelElement(Tag.of("PixelData"), Vr.OW, (long) value.length);
    DicomFiles.write(header, element, value, trailer, out);
    return Files.write(dir.resolve("image.dcm"), out.toByteArray());
  }
}
