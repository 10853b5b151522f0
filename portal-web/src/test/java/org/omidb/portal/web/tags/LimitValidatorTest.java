package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a text that is too long is told. */
class LimitValidatorTest {

  private static final Path VIEWS = Path.of("src/main/webapp");

  @Test
  void the_message_says_by_how_much() {
    assertThat(LimitValidator.tooLong("Full name", 134, 100))
        .isEqualTo("Full name must be 100 characters or fewer: 34 too many");
    assertThat(LimitValidator.tooLong("What should change?", 12_134, 2000))
        .isEqualTo(
            "Your answer to “What should change?” must be 2,000 characters or fewer:"
                + " 10,134 too many");
  }

  @Test
  void of_an_address_that_is_too_long_nothing_else_is_said() {
    var address = "a".repeat(260) + "@example";
    assertThat(MailAddressValidator.isAtFault(Map.of("limit", 254), address)).isFalse();
    assertThat(MailAddressValidator.isAtFault(Map.of("limit", 300), address)).isTrue();
    assertThat(MailAddressValidator.isAtFault(Map.of(), "a@example.org")).isFalse();
  }

  @Test
  void what_answers_a_question_of_a_form_is_judged_by_the_rules_of_the_form_alone() {
    assertThat(LimitValidator.isOfForm(attributes("question"))).isTrue();
    assertThat(LimitValidator.isOfForm(attributes("label"))).isFalse();
  }

  /** As a component gives what a tag has set by an expression: it does not name it. */
  private static Map<String, Object> attributes(String set) {
    return new AbstractMap<>() {
      @Override
      public @Nullable Object get(@Nullable Object name) {
        return set.equals(name) ? "of the expression" : null;
      }

      @Override
      public Set<Entry<String, Object>> entrySet() {
        return Set.of();
      }
    };
  }

  @Test
  void the_hint_has_numbers_as_the_message_has_them() throws IOException {
    assertThat(Fields.limit("2000")).isEqualTo("2,000");
    assertThat(Fields.limit(200L)).isEqualTo("200");
    assertThat(Files.readString(VIEWS.resolve("WEB-INF/tags/textarea.xhtml")))
        .contains("You can enter up to #{g:limit(");
  }

  /** Words of its own could not say by how much; the questions of the forms ask their rules. */
  @Test
  void no_page_has_other_words_for_it() throws IOException {
    try (var views = Files.walk(VIEWS)) {
      for (var view : views.filter(it -> it.toString().endsWith(".xhtml")).toList()) {
        if (!view.toString().contains("WEB-INF/form")
            && !view.toString().contains("WEB-INF/tags")) {
          assertThat(Files.readString(view)).as(view.toString()).doesNotContain("maxlengthMessage");
        }
      }
    }
  }
}
