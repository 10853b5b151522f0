package org.omidb.portal.web.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagTest {

  private static final String TAG = EntityTag.of(EntityTag.hash("a".getBytes(UTF_8)));

  @Test
  void other_content_has_another_tag() {
    assertThat(TAG)
        .matches("W/\"[0-9a-f]{16}\"")
        .isNotEqualTo(EntityTag.of(EntityTag.hash("b".getBytes(UTF_8))));
  }

  @Test
  void a_browser_that_names_it_has_it() {
    assertThat(EntityTag.isKnown(TAG, TAG)).isTrue();
    assertThat(EntityTag.isKnown(TAG, "\"other\", " + TAG)).isTrue();
    assertThat(EntityTag.isKnown(TAG, TAG.substring(2))).isTrue();
    assertThat(EntityTag.isKnown(TAG, "*")).isTrue();
  }

  @Test
  void a_browser_that_names_another_or_none_has_it_not() {
    assertThat(EntityTag.isKnown(TAG, null)).isFalse();
    assertThat(EntityTag.isKnown(TAG, "")).isFalse();
    assertThat(EntityTag.isKnown(TAG, "W/\"0000000000000000\"")).isFalse();
  }
}
