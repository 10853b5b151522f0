package org.omidb.portal.post.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.post.domain.AnswerText;
import org.omidb.portal.post.domain.MailContent;
import org.omidb.portal.post.domain.PostRules;
import org.omidb.portal.post.domain.PostVerdict;
import org.omidb.portal.post.domain.ReplyLine;
import org.omidb.portal.testing.Seeds;

/**
 * Whatever bytes come in, they are read in a moment and end in a verdict, and an answer has words
 * that a thread can keep.
 */
class HostileMailsTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
  static final int LONGEST = 4_000;

  /** Pieces that a mail may be made of, and that break readers. */
  static final List<String> PIECES =
      List.of(
          "From: Rita <rita@uni.example>\r\n",
          "From: \"x\r\nBcc: all@uni.example\" <rita@uni.example>\r\n",
          "From: =?utf-8?B?////?=\r\n",
          "To: answers+abc@portal.example\r\n",
          "Authentication-Results: mx; dmarc=pass\r\n",
          "Authentication-Results: mx; ((((((\"\\\r\n",
          "Message-ID: <1>\r\n",
          "Content-Type: text/plain; charset=utf-7\r\n",
          "Content-Type: text/plain; charset=\"\u0000\"\r\n",
          "Content-Type: text/html; charset=x-none\r\n",
          "Content-Type: multipart/mixed; boundary=b\r\n",
          "Content-Type: multipart/alternative; boundary=b\r\n",
          "Content-Type: multipart/related; boundary=\"\"\r\n",
          "Content-Type: message/rfc822\r\n",
          "Content-Type: message/delivery-status\r\n",
          "Content-Type: multipart/report; boundary=b\r\n",
          "Action: failed\r\nStatus: \u0000\r\n",
          "Content-Type: ;;;===\r\n",
          "Content-Transfer-Encoding: base64\r\n",
          "Content-Transfer-Encoding: quoted-printable\r\n",
          "Content-Transfer-Encoding: uuencode\r\n",
          "Content-Disposition: attachment; filename*0*=x''%00%ff\r\n",
          "Auto-Submitted: \r\n",
          "Subject: Out of office",
          "\r\n",
          "\r\n\r\n",
          "\n",
          "--b\r\n",
          "--b--\r\n",
          "begin 644 x\r\n",
          "=FF=0A=",
          "////+++==",
          "<div><blockquote><p>",
          "</p><!-- <script>",
          "On 3 May at 10:12 Lena wrote:\r\n",
          "> quoted\r\n",
          "From: x\r\nSent: y\r\nTo: z\r\n",
          "-- \r\n",
          "\u0000",
          "\u202e\u2066",
          "\ud800",
          ":",
          " \t",
          "words ");

  @Seeds(few = 300, all = 20_000)
  void every_mail_ends_in_a_verdict(long seed) {
    var random = new Random(seed);
    var bytes = mail(random);
    var verdict =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> verdict(bytes, random.nextInt(10) > 0));
    if (verdict instanceof PostVerdict.Taken(var words, var files)) {
      assertThat(words)
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(LONGEST)
          .doesNotContain("\u0000", "\r");
      assertThat(files).isNotNegative();
    } else {
      assertThat(verdict).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a:\n",
        "> q\n",
        "\n",
        " ",
        "On 1 wrote:\n",
        "<p>",
        "<blockquote>",
        "--b\n\n",
        "(",
        "@",
        "A: x\nFrom: y\n",
        "-- \n",
        "&lt;",
        "=0A"
      })
  void megabytes_of_anything_are_judged_in_a_moment(String piece) {
    for (var type : List.of("text/plain", "text/html", "multipart/mixed; boundary=b")) {
      var mail =
          PIECES.get(0)
              + PIECES.get(4)
              + "Content-Type: "
              + type
              + "\r\n\r\n"
              + piece.repeat(2_000_000 / piece.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              assertThat(verdict(mail.getBytes(StandardCharsets.UTF_8), true))
                  .isInstanceOf(PostVerdict.NotTaken.class));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(
                    AnswerText.of(piece.repeat(1_000_000 / piece.length())).length()
                        + HtmlText.of(piece.repeat(1_000_000 / piece.length())).length())
                .isNotNegative());
  }

  /** Taking it apart would cost some kilobytes for each of its parts. */
  @Test
  void a_mail_of_two_million_parts_is_not_taken_apart() {
    var mail =
        PIECES.get(0)
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\n\n".repeat(2_000_000);
    var content =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> MailReader.read(mail.getBytes(StandardCharsets.UTF_8), true).content());
    assertThat(content).isEqualTo(new MailContent.TooMuch());
  }

  private static PostVerdict verdict(byte[] bytes, boolean whole) {
    return PostRules.judge(
        MailReader.read(bytes, whole),
        Optional.of(new ReplyLine("rita@uni.example", NOW.plusSeconds(1))),
        "mx",
        LONGEST,
        NOW);
  }

  private static byte[] mail(Random random) {
    var bytes = new ByteArrayOutputStream();
    if (random.nextBoolean()) {
      write(bytes, PIECES.get(0) + PIECES.get(4));
    }
    int pieces = 1 + random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(60)) {
        case 0 -> write(bytes, piece.repeat(1 + random.nextInt(5_000)));
        case 1 -> {
          var noise = new byte[random.nextInt(200)];
          random.nextBytes(noise);
          bytes.writeBytes(noise);
        }
        default -> write(bytes, piece);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
