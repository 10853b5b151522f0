package org.omidb.portal.post.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.post.domain.AnswerText;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.post.domain.MailContent;
import org.omidb.portal.post.domain.MailOrigin;

/** Mails as they lie in a mailbox, byte for byte. */
class MailReaderTest {

  static final String PERSONS =
      """
      Message-ID: <1@uni.example>
      From: "a@b.example" <Rita@uni.example>
      To: =?utf-8?Q?Answers?= <answers+abc@portal.example>, other@uni.example
      """;

  @Test
  void the_sender_is_who_stands_between_the_brackets() {
    var mail = read(PERSONS + "\nThree.");
    assertThat(mail.from()).containsExactly("Rita@uni.example");
    assertThat(mail.messageId()).contains("<1@uni.example>");
    assertThat(mail.recipients())
        .containsExactly("answers+abc@portal.example", "other@uni.example");
    assertThat(mail.origin()).isEqualTo(MailOrigin.PERSON);
    assertThat(mail.content()).isEqualTo(new MailContent.Words("Three.", 0));
  }

  @Test
  void several_senders_are_several() {
    assertThat(read(PERSONS + "From: eve@evil.example\n\nx").from())
        .containsExactly("Rita@uni.example", "eve@evil.example");
    assertThat(read("From: a@uni.example, b@uni.example\n\nx").from()).hasSize(2);
    assertThat(read("From: <<>>@@\n\nx").from()).isNotEmpty().doesNotContain("Rita@uni.example");
    assertThat(read("Subject: none\n\nx").from()).isEmpty();
  }

  @Test
  void the_mailbox_it_was_delivered_to_counts_as_a_recipient() {
    assertThat(
            read("Delivered-To: answers+xyz@portal.example\nTo: undisclosed:;\n\nx").recipients())
        .containsExactly("answers+xyz@portal.example");
  }

  @Test
  void judgements_come_as_they_stand_the_topmost_first() {
    assertThat(
            read("Authentication-Results: one; none\nFrom: a@b.example\n"
                    + "Authentication-Results: two;\n dmarc=pass\n\nx")
                .judgements())
        .hasSize(2)
        .first()
        .isEqualTo("one; none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: auto-replied|PROGRAM",
        "Auto-Submitted: auto-generated (by hand); x=y|PROGRAM",
        "Auto-Submitted: no|PERSON",
        "Auto-Submitted: No; x=y|PERSON",
        "Return-Path: <>|PROGRAM",
        "Return-Path: <rita@uni.example>|PERSON",
        "Precedence: auto_reply|PROGRAM",
        "Precedence: bulk|LIST",
        "Precedence: list|LIST",
        "X-Autoreply: yes|PROGRAM",
        "List-Id: <all.uni.example>|LIST",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b|PROGRAM",
        "Subject: Automatic reply: a question|PROGRAM",
        "Subject: Abwesenheitsnotiz|PROGRAM",
        "Subject: Re: a question about out of office hours|PERSON"
      })
  void programs_and_lists_are_known(String header, MailOrigin origin) {
    assertThat(read(PERSONS + header + "\n\nx").origin()).isEqualTo(origin);
  }

  @Test
  void plain_text_is_taken_before_html_and_files_are_counted() {
    var mail =
        read(
            PERSONS
                + """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe
                --a
                Content-Type: text/html

                <p>Hello</p>
                --a--
                --m
                Content-Type: application/pdf; name=a.pdf
                Content-Disposition: attachment; filename=a.pdf

                x
                --m
                Content-Type: message/rfc822

                Subject: another

                words of another
                --m--
                """);
    assertThat(mail.content()).isEqualTo(new MailContent.Words("Grüße", 2));
  }

  @Test
  void a_signature_and_the_pictures_of_a_page_are_no_files() {
    var mail =
        read(
            PERSONS
                + """
                MIME-Version: 1.0
                Content-Type: multipart/signed; boundary=s

                --s
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html

                <div>Three.</div>
                --r
                Content-Type: image/png
                Content-ID: <logo>

                x
                --r--
                --s
                Content-Type: application/pgp-signature; name=signature.asc
                Content-Disposition: attachment; filename=signature.asc

                x
                --s--
                """);
    assertThat(mail.content()).isEqualTo(new MailContent.Words("Three.\n", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Gmail
        "<div dir=ltr>Three readers.<div><br></div><div>Each marks all.</div></div><br>"
            + "<div class=gmail_quote><div class=gmail_attr>On Mon, 3 May 2027 at 10:12, Portal"
            + " &lt;<a href='mailto:a@b.example'>a@b.example</a>&gt; wrote:<br></div>"
            + "<blockquote class=gmail_quote>Dear Rita,<br>how many?</blockquote></div>",
        // Thunderbird
        "<body><p>Three readers.</p><p>Each marks all.</p><div class=moz-cite-prefix>Am 03.05.27"
            + " um 10:12 schrieb Portal:<br></div><blockquote type=cite>Dear Rita,</blockquote>"
            + "<div class=moz-signature>-- <br>Rita</div></body>",
        // Outlook
        "<style>p{margin:0}</style><div>Three readers.</div><div><br></div><div>Each marks"
            + " all.</div><div id=appendonsend></div><hr><div id=divRplyFwdMsg>From: Portal</div>"
            + "<div>Dear Rita</div>",
        "<p class=MsoNormal>Three readers.</p><p class=MsoNormal>Each marks all.</p><div><p>"
            + "<b>From:</b> Portal &lt;a@b.example&gt;<br><b>Sent:</b> 3 May 2027 10:12<br>"
            + "<b>To:</b> Rita<br><b>Subject:</b> A question</p></div><p>Dear Rita,</p>"
      })
  void html_alone_is_read_as_text_without_its_quote(String html) {
    var mail = read(PERSONS + "Content-Type: text/html; charset=utf-8\n\n" + html);
    assertThat(mail.content())
        .isInstanceOfSatisfying(
            MailContent.Words.class,
            words ->
                assertThat(AnswerText.of(words.text()))
                    .isEqualTo("Three readers.\n\nEach marks all."));
  }

  @Test
  void a_charset_that_nobody_knows_is_read_as_utf_8() {
    assertThat(read(PERSONS + "Content-Type: text/plain; charset=x-none\n\nGrüße").content())
        .isEqualTo(new MailContent.Words("Grüße", 0));
    var latin = (PERSONS + "Content-Type: text/plain; charset=iso-8859-1\n\nGrüße");
    assertThat(MailReader.read(latin.getBytes(ISO_8859_1), true).content())
        .isEqualTo(new MailContent.Words("Grüße", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx",
        "Content-Type: multipart/encrypted; boundary=b\n\n--b\n"
            + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b--",
        "Content-Type: text/plain\nContent-Transfer-Encoding: x-unheard-of\n\nx",
        "Content-Type: multipart/mixed\n\nno boundary"
      })
  void what_has_no_text_is_said_to_have_none(String rest) {
    assertThat(read(PERSONS + rest).content()).isEqualTo(new MailContent.NoText());
  }

  @Test
  void too_many_parts_too_deep_ones_and_too_many_words_are_too_much() {
    var deep = new StringBuilder(PERSONS).append("Content-Type: multipart/mixed; boundary=b0\n\n");
    for (int i = 0; i < 100; i++) {
      deep.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
    }
    deep.append("--b100\n\nThree.");
    assertThat(read(deep.toString()).content()).isEqualTo(new MailContent.TooMuch());
    var wide = PERSONS + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(600);
    assertThat(read(wide).content()).isEqualTo(new MailContent.TooMuch());
    assertThat(read(PERSONS + "\n" + "x".repeat(1_000_001)).content())
        .isEqualTo(new MailContent.TooMuch());
    assertThat(MailReader.read((PERSONS + "\n").getBytes(UTF_8), false).content())
        .isEqualTo(new MailContent.TooMuch());
  }

  @Test
  void a_report_of_a_mail_server_says_what_became_of_which_mail() {
    assertThat(read(report("failed", "5.1.1 (no such user)")).content())
        .isEqualTo(new MailContent.Report(true, "5.1.1", "rita@uni.example"));
    assertThat(read(report("Delayed", "4.4.1")).content())
        .isEqualTo(new MailContent.Report(false, "4.4.1", "rita@uni.example"));
    assertThat(read(report("failed", "<script>")).content())
        .isEqualTo(new MailContent.Report(true, "5.0.0", "rita@uni.example"));
    assertThat(read(report("delivered", "2.0.0")).content()).isInstanceOf(MailContent.Words.class);
  }

  private static String report(String action, String status) {
    return """
    From: MAILER-DAEMON@uni.example
    To: answers+abc@portal.example
    Content-Type: multipart/report; report-type=delivery-status; boundary=r

    --r
    Content-Type: text/plain

    I am sorry.
    --r
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.uni.example

    Final-Recipient: rfc822; rita@uni.example
    Action: %s
    Status: %s
    --r
    Content-Type: message/rfc822

    Subject: A question

    --r--
    """
        .formatted(action, status);
  }

  @Test
  void html_may_be_nested_as_deep_as_anybody_likes() {
    var html = "<div>".repeat(20_000) + "Three.";
    assertThat(read(PERSONS + "Content-Type: text/html\n\n" + html).content())
        .isInstanceOfSatisfying(
            MailContent.Words.class, it -> assertThat(it.text()).contains("Three."));
  }

  private static IncomingMail read(String mail) {
    return MailReader.read(mail.getBytes(UTF_8), true);
  }
}
