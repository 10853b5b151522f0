package org.omidb.portal.post.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of mails as real programs write them. */
class AnswerTextTest {

  static final String ANSWER = "Three readers.\n\nEach marks all images.";

  @ParameterizedTest
  @MethodSource("quotesAndSignatures")
  void what_a_program_puts_below_an_answer_is_cut(String below) {
    assertThat(AnswerText.of(ANSWER + "\n" + below)).isEqualTo(ANSWER);
    assertThat(AnswerText.of((ANSWER + "\n\n" + below).replace("\n", "\r\n"))).isEqualTo(ANSWER);
  }

  static Stream<String> quotesAndSignatures() {
    return Stream.of(
        // Gmail
        """
        On Mon, 3 May 2027 at 10:12, OMI-DB portal <answers+abc@portal.example> wrote:

        > Dear Rita,
        >
        > how many readers?
        """,
        // Gmail, folded
        """
        On Mon, 3 May 2027 at 10:12, OMI-DB portal
        <answers+abcdefghijklmnopqrstuvwxyz@portal.example> wrote:
        > how many readers?
        """,
        // Thunderbird in German
        """
        Am 03.05.27 um 10:12 schrieb OMI-DB portal:
        > Dear Rita,
        """,
        // Gmail in German and French
        """
        Am Mo., 3. Mai 2027 um 10:12 Uhr schrieb OMI-DB portal <a@portal.example>:
        > Dear Rita,
        """,
        """
        Le lun. 3 mai 2027 à 10:12, OMI-DB portal <a@portal.example> a écrit :

        > Dear Rita,
        """,
        // Apple Mail, which quotes by colour alone when it sends plain text of HTML
        """
        On 3 May 2027, at 10:12, OMI-DB portal <a@portal.example> wrote:

        Dear Rita,

        how many readers?
        """,
        // Outlook
        """
        From: OMI-DB portal <a@portal.example>
        Sent: 03 May 2027 10:12
        To: Rita Moreno <rita@uni.example>
        Subject: OMI-2027-0001: a question about your application

        Dear Rita,
        """,
        """
        ________________________________
        From: OMI-DB portal <a@portal.example>
        Sent: 03 May 2027 10:12
        To: Rita Moreno
        """,
        """
        -----Original Message-----
        From: OMI-DB portal
        """,
        """
        Von: OMI-DB portal <a@portal.example>
        Gesendet: Montag, 3. Mai 2027 10:12
        An: Rita Moreno
        Betreff: OMI-2027-0001

        Dear Rita,
        """,
        """
        -----Ursprüngliche Nachricht-----
        Von: OMI-DB portal
        """,
        """
        De : OMI-DB portal <a@portal.example>
        Envoyé : lundi 3 mai 2027 10:12
        À : Rita Moreno
        Objet : OMI-2027-0001
        """,
        // Outlook on the web, with bold heads
        """
        *From:* OMI-DB portal <a@portal.example>
        *Sent:* Monday, May 3, 2027 10:12 AM
        *To:* Rita
        """,
        // a language that is not known here
        """
        W dniu 3.05.2027 o 10:12, OMI-DB portal <a@portal.example> pisze:
        > Dear Rita,
        """,
        // nothing but the mark of the mail itself, as it came or quoted
        """
        — Please write your answer above this line —

        Dear Rita,
        """,
        """
        > — Please write your answer above this line —
        >
        > Dear Rita,
        """,
        """
        Dnia 3 maja OMI-DB portal <a@portal.example> napisał:
        — Please write your answer above this line —
        """,
        // signatures
        """
        --\s
        Rita Moreno
        School of Medicine
        """,
        """
        --
        Rita Moreno
        """,
        "\nSent from my iPhone",
        "\nVon meinem iPhone gesendet",
        "\nEnvoyé de mon iPhone",
        "\nGet Outlook for Android<https://aka.ms/AAb9ysg>",
        """
        --\s
        Rita

        On Mon, 3 May 2027 at 10:12, OMI-DB portal <a@portal.example> wrote:
        > Dear Rita,
        """,
        """
        Sent from my iPhone

        > On 3 May 2027, at 10:12, OMI-DB portal <a@portal.example> wrote:
        >\s
        > — Please write your answer above this line —
        """);
  }

  @Test
  void answers_between_the_lines_of_a_quote_stay() {
    var mail =
        """
        Thank you.

        On 3 May 2027 at 10:12, OMI-DB portal wrote:
        > How many readers?
        Three.
        > And how many images?
        > Roughly.
        Four thousand.

        --\s
        Rita
        """;
    assertThat(AnswerText.of(mail)).isEqualTo("Thank you.\n\nThree.\nFour thousand.");
  }

  @Test
  void an_answer_below_the_quote_stays() {
    var mail =
        "On 3 May at 10:12 Lena wrote:\n> — Please write your answer above this line —\n>\n"
            + "> How many readers?\n\nThree.";
    assertThat(AnswerText.of(mail)).isEqualTo("Three.");
  }

  @ParameterizedTest
  @MethodSource("ownWords")
  void what_only_looks_like_a_quote_stays(String words) {
    assertThat(AnswerText.of(words)).isEqualTo(words);
  }

  static Stream<String> ownWords() {
    return Stream.of(
        "> 50 women in each arm",
        "As drawn:\n____________\nbelow",
        "On the second question, these are our readers:\nAnn\nBen",
        "On Monday we wrote:\nno, we only planned to",
        "From: two sites\nAll women above 50",
        "Sent from our PACS, the images have no names.",
        "One\n--\n" + "and another line\n".repeat(12).strip(),
        "Gr\u00fc\u00dfe \ud83d\ude00 \u05e9\u05dc\u05d5\u05dd",
        "To: be or not\nSubject: to change");
  }

  @Test
  void a_mail_of_nothing_but_a_quote_says_nothing() {
    assertThat(AnswerText.of("On 3 May at 10:12 Lena wrote:\n> How many?\n")).isEmpty();
    assertThat(AnswerText.of("\n\nSent from my iPhone\n")).isEmpty();
    assertThat(AnswerText.of("> How many?\n\n> And where?")).isEmpty();
    assertThat(AnswerText.of("")).isEmpty();
    assertThat(AnswerText.of("\u0000\u0000")).isEmpty();
  }
}
