package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What radios and checkboxes say of themselves to those who do not see the page. */
class ChoiceRendererTest {

  @Test
  void a_choice_that_is_wrong_says_so_at_each_item_and_names_its_message() {
    assertThat(ChoiceRenderer.said("use", "use-2", true, false))
        .isEqualTo(Map.of("aria-invalid", "true", "aria-describedby", "use-error"));
    assertThat(ChoiceRenderer.said("use", "use-2", true, true))
        .isEqualTo(Map.of("aria-invalid", "true", "aria-describedby", "use-error use-2-item-hint"));
  }

  @Test
  void a_choice_that_is_right_has_its_hint_alone() {
    assertThat(ChoiceRenderer.said("use", "use-2", false, true))
        .isEqualTo(Map.of("aria-describedby", "use-2-item-hint"));
    assertThat(ChoiceRenderer.said("use", "use-2", false, false)).isEmpty();
  }
}
