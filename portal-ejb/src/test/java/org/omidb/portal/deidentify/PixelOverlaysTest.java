package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.woman;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * Graphics in unused bits of the pixels (PS3.3, C.9.2, as it was up to 2004): nothing drops them.
 */
class PixelOverlaysTest {

  @Test
  void an_overlay_within_the_pixels_keeps_the_image_back() {
    for (int group : List.of(0x6000, 0x6002, 0x601E)) {
      var embedded = woman().put(number(group, 0x0102, 12));
      assertThat(Released.refusal(embedded)).isEqualTo(Reason.OVERLAY_IN_PIXELS);
    }
  }

  @Test
  void however_the_position_of_the_bit_is_written() {
    for (Value position :
        List.of(
            Value.of(Tag.of(0x6000, 0x0102), Vr.UN, new byte[] {15, 0}),
            Value.of(Tag.of(0x6000, 0x0102), Vr.IS, new byte[] {'1', '2'}),
            Value.of(Tag.of(0x6000, 0x0102), Vr.UL, new byte[] {0, 0, 1, 0}))) {
      assertThat(Released.refusal(woman().put(position))).isEqualTo(Reason.OVERLAY_IN_PIXELS);
    }
    assertThat(Released.refusal(woman().put(number(0x6000, 0x0100, 16))))
        .isEqualTo(Reason.OVERLAY_IN_PIXELS);
  }

  @Test
  void an_overlay_whose_graphics_stand_nowhere_else_keeps_the_image_back() {
    for (Value only :
        List.of(
            number(0x6000, 0x0102, 0),
            number(0x6002, 0x0100, 1),
            number(0x6000, 0x0010, 10),
            Value.of(Tag.of(0x601E, 0x0102), Vr.US, new byte[0]),
            Value.of(Tag.of(0x6000, 0x0040), Vr.CS, new byte[] {'G', ' '}))) {
      assertThat(Released.refusal(woman().put(only)))
          .as("%s", only)
          .isEqualTo(Reason.OVERLAY_IN_PIXELS);
    }
    var another = woman().put(number(0x6000, 0x0010, 10)).put(data(0x6002));
    assertThat(Released.refusal(another)).isEqualTo(Reason.OVERLAY_IN_PIXELS);
  }

  @ParameterizedTest
  @CsvSource({
    "6000, 0102, US, 0000, false",
    "6000, 0102, US, 0900, true",
    "60FE, 0102, US, 0900, true",
    "5FFE, 0102, US, 0900, false",
    "6001, 0102, US, 0900, false",
    "6000, 0102, US, '', false",
    "6000, 0102, UL, 00000100, true",
    "6000, 0102, UL, 00000000, false",
    "6000, 0100, US, 1000, true",
    "6000, 0100, US, 0100, false",
    "6000, 0010, US, 0900, false"
  })
  void one_in_the_pixels_counts_though_graphics_stand_beside_them(
      String group, String element, Vr vr, String bytes, boolean found) {
    var tag = Tag.of(HexFormat.fromHexDigits(group), HexFormat.fromHexDigits(element));
    var value = Value.of(tag, vr, HexFormat.of().parseHex(bytes));
    var header = Dataset.builder().put(value).put(data(tag.group())).build();
    assertThat(PixelOverlays.inPixels(header)).isEqualTo(found);
  }

  @Test
  void and_so_does_a_position_that_is_no_number() {
    var position = new Element.Sequence(Tag.of(0x6000, 0x0102), List.of());
    assertThat(PixelOverlays.inPixels(Dataset.builder().put(position).put(data(0x6000)).build()))
        .isTrue();
  }

  @Test
  void an_overlay_beside_the_pixels_is_dropped_and_no_reason() {
    var beside =
        woman().put(number(0x6000, 0x0100, 1)).put(number(0x6000, 0x0102, 0)).put(data(0x6000));
    assertThat(Released.of(beside).elements())
        .extracting(Element::tag)
        .noneMatch(tag -> tag.group() == 0x6000);
  }

  private static Value data(int group) {
    return Value.of(Tag.of(group, 0x3000), Vr.OW, new byte[4]);
  }

  private static Value number(int group, int element, int number) {
    return Value.ofNumbers(Tag.of(group, element), Vr.US, List.of(number));
  }
}
