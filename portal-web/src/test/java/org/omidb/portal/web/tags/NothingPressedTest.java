package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a page says to a form of which no button was pressed. */
class NothingPressedTest {

  @Test
  void a_button_that_is_gone_is_not_one_that_was_forgotten() {
    assertThat(NothingPressed.said(Set.of("reply", "portal.key"))).isEqualTo(NothingPressed.SAID);
    assertThat(NothingPressed.said(Set.of("reply", "press-answer"))).isEqualTo(NothingPressed.GONE);
  }
}
