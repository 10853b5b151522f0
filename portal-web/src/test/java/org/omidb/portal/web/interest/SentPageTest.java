package org.omidb.portal.web.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.web.form.SentForm;

/** The receipt tells a reference and nothing else that somebody wrote into its address. */
class SentPageTest {

  @Test
  void a_reference_is_shown() {
    assertThat(shown("OMI-2026-0042")).isEqualTo("OMI-2026-0042");
  }

  @Test
  void anything_else_is_not() {
    for (var made : List.of("", "Call 0900", "OMI-2026-1", "OMI-2026-0042 Call", "omi-2026-0042")) {
      assertThat(shown(made)).isEmpty();
    }
    assertThat(new SentPage(SentForm.get().request()).getReference()).isEmpty();
  }

  private static String shown(String reference) {
    return new SentPage(SentForm.get().with("reference", reference).request()).getReference();
  }
}
