package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileKindTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_file_is_what_it_begins_with() {
    assertThat(FileKind.named("pdf").fits(bytes("%PDF-1.7"))).isTrue();
    assertThat(FileKind.named("png").fits(bytes("\u0089PNG\r\n\u001a\n"))).isTrue();
  }

  @Test
  void a_name_does_not_make_a_pdf() {
    assertThat(FileKind.named("pdf").fits(bytes("<html>%P"))).isFalse();
    assertThat(FileKind.named("pdf").fits(bytes("%PD"))).isFalse();
    assertThat(FileKind.named("pdf").fits(new byte[0])).isFalse();
  }
}
