package org.omidb.portal.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.shared.domain.Uuid7;

class MailTemplateTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final MailTemplate template =
      MailTemplate.parse("Subject: About {{title}}\n\nDear {{name}},\nread {{title}}.\n");

  @Test
  void values_stand_where_their_names_stood() {
    var mail = template.filledWith(Map.of("title", "screening", "name", "Rita"));
    assertThat(mail.subject()).isEqualTo("About screening");
    assertThat(mail.body()).isEqualTo("Dear Rita,\nread screening.\n");
  }

  @Test
  void a_value_cannot_add_a_header() {
    var mail = template.filledWith(Map.of("title", "x\r\nBcc: eve@example.org", "name", "Rita"));
    assertThat(mail.subject()).isEqualTo("About x Bcc: eve@example.org");
  }

  @Test
  void a_value_is_text_not_a_template() {
    var mail = template.filledWith(Map.of("title", "{{name}} $1 \\", "name", "Rita"));
    assertThat(mail.subject()).isEqualTo("About {{name}} $1 \\");
  }

  @Test
  void a_forgotten_value_is_an_error() {
    assertThatThrownBy(() -> template.filledWith(Map.of("title", "x")))
        .hasMessageContaining("name");
  }

  @Test
  void every_mail_is_a_file_with_a_subject_an_empty_line_and_a_body() {
    assertThat(MailTemplate.named("invitation"))
        .satisfies(mail -> assertThat(mail.subject()).isNotBlank().doesNotContain("Subject:"))
        .satisfies(mail -> assertThat(mail.body()).startsWith("Good day,"));
    assertThat(MailTemplate.parse("Subject: \n\nx")).isEqualTo(new MailTemplate("", "x"));
    assertThatThrownBy(() -> MailTemplate.parse("Subject: x\nDear you"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MailTemplate.parse("\n\nDear you"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_mail_waits_until_it_has_gone_or_was_given_up() {
    assertThat(line(Optional.empty(), Optional.empty()).state()).isEqualTo("WAITING");
    assertThat(line(Optional.empty(), Optional.of("REFUSED")).state()).isEqualTo("GIVEN_UP");
    assertThat(line(Optional.of(NOON), Optional.empty()).state()).isEqualTo("SENT");
  }

  @Test
  void a_mail_whose_reader_was_erased_waits_for_nobody() {
    var wiped =
        new MailLine(
            Uuid7.next(),
            "invitation",
            Optional.empty(),
            NOON,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(wiped.state()).isEqualTo("ERASED");
  }

  private static MailLine line(Optional<Instant> sent, Optional<String> failure) {
    var recipient = sent.isPresent() ? Optional.<String>empty() : Optional.of("rita@example.org");
    return new MailLine(
        Uuid7.next(), "invitation", recipient, NOON, sent, failure, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"5.1.1, ADDRESS", "5.2.2, MAILBOX", "5.7.1, POLICY", "5.0.0, OTHER", "4.4.7, OTHER"})
  void a_mail_that_came_back_was_sent_and_says_what_was_the_matter(String code, String subject) {
    var returned = new MailLine.Returned(NOON, code, Optional.empty(), false);
    var line =
        new MailLine(
            Uuid7.next(),
            "invitation",
            Optional.empty(),
            NOON,
            Optional.of(NOON),
            Optional.empty(),
            Optional.of(returned));
    assertThat(line.state()).isEqualTo("RETURNED");
    assertThat(returned.subject()).isEqualTo(subject);
  }

  @Test
  void a_file_without_a_subject_is_no_mail() {
    assertThatThrownBy(() -> MailTemplate.parse("Dear you"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MailTemplate.named("../META-INF/persistence"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
