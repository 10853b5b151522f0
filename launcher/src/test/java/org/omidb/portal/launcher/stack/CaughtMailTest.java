package org.omidb.portal.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail page survives any message: what cannot be understood is shown as it came. */
class CaughtMailTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no mail at all",
        "To: <<<\r\nSubject: Hello\r\n\r\nText",
        "To: a@example.org\r\nContent-Type: text/plain; charset=klingon\r\n\r\nText",
        "Subject: =?klingon?B?AAAA?=\r\n\r\nText",
        "Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\nno boundary follows",
        "Content-Type: multipart/mixed\r\n\r\n--b\r\n\r\nText",
        "Content-Type: text/html\r\n\r\n<b>Text</b>",
        "Content-Type: ///\r\n\r\nText",
        "Content-Transfer-Encoding: base64\r\n\r\n&&&not base64",
        "Content-Transfer-Encoding: nonsense\r\n\r\nText"
      })
  void any_message_is_shown_and_hides_no_other(String source) throws IOException {
    write("1-a", source);
    write("2-b", "To: b@example.org\r\nSubject: Whole\r\n\r\nRead me");
    var all = CaughtMail.all(folder);
    assertThat(all).extracting(CaughtMail::id).containsExactly("2-b", "1-a");
    assertThat(all.getFirst().subject()).isEqualTo("Whole");
    assertThat(all.getFirst().text()).isEqualTo("Read me");
    assertThat(CaughtMail.find(folder, "1-a")).isPresent();
  }

  @Test
  void letters_of_other_alphabets_are_read_and_what_means_none_is_shown_as_it_came()
      throws IOException {
    write(
        "1",
        "To: =?UTF-8?Q?J=C3=BCrgen?= <j@example.org>\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nx");
    var mail = CaughtMail.find(folder, "1").orElseThrow();
    assertThat(mail.to()).isEqualTo("J\u00fcrgen <j@example.org>");
    assertThat(mail.subject()).isEqualTo("Gr\u00fc\u00dfe");
    write("2", "Content-Type: text/html\r\n\r\n<b>Only this</b>");
    assertThat(CaughtMail.find(folder, "2").orElseThrow().text())
        .startsWith("This mail has no plain text")
        .contains("<b>Only this</b>");
  }

  private void write(String id, String source) throws IOException {
    Files.write(folder.resolve(id + ".eml"), source.getBytes(StandardCharsets.UTF_8));
  }
}
