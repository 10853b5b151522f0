package org.omidb.portal.web.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Map<String, byte[]> FILES = files("url(\"./fonts/a.woff2\")", "letters");

  @Test
  void an_address_changes_with_the_content_and_with_nothing_else() {
    var address = Assets.of("", FILES).address("fonts/a.woff2");
    assertThat(address).matches("/assets/fonts/a\\.woff2\\?v=[0-9a-f]{16}");
    assertThat(Assets.of("", FILES).address("fonts/a.woff2")).isEqualTo(address);
    assertThat(Assets.of("/x", FILES).address("fonts/a.woff2")).isEqualTo("/x" + address);
    assertThat(Assets.of("", files("", "other letters")).address("fonts/a.woff2"))
        .isNotEqualTo(address);
  }

  @Test
  void a_file_names_another_by_the_address_with_its_hash() {
    var assets = Assets.of("", FILES);
    var font = assets.find("fonts/a.woff2").orElseThrow();
    assertThat(new String(assets.find("portal.css").orElseThrow().bytes(), UTF_8))
        .isEqualTo("url(\"./fonts/a.woff2?v=" + font.hash() + "\")");
  }

  @Test
  void a_new_font_gives_the_styles_that_name_it_a_new_address_too() {
    var changed = files("url(\"./fonts/a.woff2\")", "other letters");
    assertThat(Assets.of("", changed).address("portal.css"))
        .isNotEqualTo(Assets.of("", FILES).address("portal.css"));
  }

  @Test
  void what_looks_like_a_file_and_is_none_stays_as_it_is() {
    var assets = Assets.of("", files("./$1/nope.woff2 ./nope.js", ""));
    assertThat(new String(assets.find("portal.css").orElseThrow().bytes(), UTF_8))
        .isEqualTo("./$1/nope.woff2 ./nope.js");
  }

  @Test
  void a_page_that_names_what_is_not_there_fails_at_once() {
    assertThatThrownBy(() -> Assets.of("", FILES).address("nope.css"))
        .hasMessageContaining("nope.css");
    assertThatThrownBy(() -> Assets.of("", Map.of("a.exe", new byte[0])))
        .hasMessageContaining("a.exe");
  }

  private static Map<String, byte[]> files(String css, String font) {
    return Map.of("portal.css", css.getBytes(UTF_8), "fonts/a.woff2", font.getBytes(UTF_8));
  }
}
