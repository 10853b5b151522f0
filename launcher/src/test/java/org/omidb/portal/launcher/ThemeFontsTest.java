package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keycloak serves its own pages, so the portal's letters lie with its theme too. */
class ThemeFontsTest {

  private static final Path OURS = Path.of("../portal-web/src/main/webapp/assets/fonts");
  private static final Path THEIRS = Path.of("../docker/keycloak/theme/login/resources/fonts");

  @Test
  void the_sign_in_pages_have_the_fonts_of_the_portal_and_their_licence() throws IOException {
    try (var files = Files.list(OURS)) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(
              file -> assertThat(THEIRS.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }
  }
}
