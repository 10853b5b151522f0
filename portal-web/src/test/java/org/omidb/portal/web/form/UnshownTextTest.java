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
            "press-save", new String[] {"Save and continue"},
            "leave-empty", new String[] {"Rhea Rossi"},
            "primefaces.nonce", new String[] {"1 2"},
            "jakarta.faces.ViewState", new String[] {"1 2"});
    assertThat(UnshownText.of(sent, Set.of(), Set.of("empty"))).isEmpty();
  }

  @Test
  void one_word_is_shown_where_it_stood_in_a_field_for_text() {
    var sent = Map.of("reply", new String[] {"Yes"}, "choice", new String[] {"YES"});
    assertThat(UnshownText.of(sent, Set.of(), Set.of("reply"))).containsExactly("Yes");
  }
}
