package org.omidb.portal.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.release.domain.ReleaseRefusal;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.web.shared.Texts;

/** A button that is not there has a sentence in its place. */
class ReleaseTextsTest {

  private static final Path STEPS = Path.of("src/main/webapp/WEB-INF/release/steps.xhtml");

  private final Texts texts = new Texts();

  @Test
  void every_reason_for_which_the_next_step_is_not_the_readers_has_a_text() {
    assertThat(
            List.of(
                ReleaseRefusal.NOT_PERMITTED,
                ReleaseRefusal.AGREEMENT_NOT_ACTIVE,
                ReleaseRefusal.CONDITIONS_OPEN,
                ReleaseRefusal.TEAM_NOT_JOINED,
                ReleaseRefusal.TERMS_NOT_ACCEPTED,
                ReleaseRefusal.BUILT_BY_YOURSELF))
        .allMatch(why -> texts.containsKey("release.closed." + why));
  }

  @Test
  void every_button_of_a_release_is_asked_of_the_rule() throws IOException {
    var page = Files.readString(STEPS);
    for (var step : ReleaseStep.values()) {
      assertThat(page).contains("rendered=\"#{releasePage.offers('" + step + "')}\"");
    }
    assertThat(page.split("<g:button", -1)).hasSize(ReleaseStep.values().length + 1);
  }
}
