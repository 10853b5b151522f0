package org.omidb.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was typed into fields that are gone when the page comes back. */
class UnshownTextTest {

  @Test
  void words_whose_field_is_gone_are_shown() {
    var sent =
        Map.of(
            "reasons", new String[] {"It is sound.\r\nAll agree."},
            "comment", new String[] {"still here"},
            "owner", new String[] {"The applicant"});
    assertThat(UnshownText.of(sent, Set.of("comment"), Set.of()))
        .containsExactly("The applicant", "It is sound.\nAll agree.");
  }

  @Test
  void what_nobody_has_typed_is_not() {
    var sent =
        Map.of(
            "id", new String[] {"0190a6f0-1111-7222-8333-444455556666"},
            "reason", new String[] {"BREACH"},
            "empty", new String[] {"", " \u200b "},
            "jakarta.faces.ViewState", new String[] {"1 2"});
    assertThat(UnshownText.of(sent, Set.of(), Set.of())).isEmpty();
  }

  @Test
  void nor_are_the_words_of_the_button_that_was_pressed() {
    var sent =
        Map.of(
            "send", new String[] {"Send expression of interest"},
            "mark:conditions:2:met", new String[] {"Mark condition 2 as met"},
            "reasons", new String[] {"It is sound."});
    assertThat(UnshownText.of(sent, Set.of(), Set.of("send", "mark:conditions:met")))
        .containsExactly("It is sound.");
  }
}
