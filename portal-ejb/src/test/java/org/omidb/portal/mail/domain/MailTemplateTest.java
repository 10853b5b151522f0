package org.omidb.portal.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTemplateTest {

  static final MailTemplate TEMPLATE =
      MailTemplate.parse("Subject: About {{title}}\n\nDear {{name}},\nread {{title}}.\n");

  @Test
  void values_stand_where_their_names_stood() {
    var mail = TEMPLATE.filledWith(Map.of("title", "screening", "name", "Rita"));
    assertThat(mail.subject()).isEqualTo("About screening");
    assertThat(mail.body()).isEqualTo("Dear Rita,\nread screening.\n");
  }

  @Test
  void a_value_cannot_add_a_header() {
    var mail = TEMPLATE.filledWith(Map.of("title", "x\r\nBcc: eve@example.org", "name", "Rita"));
    assertThat(mail.subject()).isEqualTo("About x Bcc: eve@example.org");
  }

  @Test
  void a_value_is_text_not_a_template() {
    var mail = TEMPLATE.filledWith(Map.of("title", "{{name}} $1 \\", "name", "Rita"));
    assertThat(mail.subject()).isEqualTo("About {{name}} $1 \\");
  }

  @Test
  void a_forgotten_value_is_an_error() {
    assertThatThrownBy(() -> TEMPLATE.filledWith(Map.of("title", "x")))
        .hasMessageContaining("name");
  }

  @Test
  void a_file_without_a_subject_is_no_mail() {
    assertThatThrownBy(() -> MailTemplate.parse("Dear you"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MailTemplate.named("../META-INF/persistence"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
