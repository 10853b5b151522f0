package org.omidb.portal.objects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "data/demd1/nbss_demd1.json",
        "images/demd1/1.2.826.0.1/1.2.826.0.1.9.dcm",
        "0193aa00-0000-7000-8000-000000000000/SHA256SUMS",
        "demd1^"
      })
  void a_path_of_plain_segments_is_a_key(String value) {
    assertThat(new ObjectKey(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "a/.",
        ".hidden",
        "a/.b",
        "a\\b",
        "..\\a",
        "C:a",
        "a b",
        "a\tb",
        "a\nb",
        "a\u0000b",
        "a%2e%2e",
        "a?b",
        "a#b",
        "a*",
        "~",
        "$HOME",
        "a'b",
        "a\"b",
        "ä",
        "a\u202eb",
        "a;b",
        "a|b",
        "a&b",
        "a+b"
      })
  void whatever_else_is_none(String value) {
    assertThat(ObjectKey.isKey(value)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(value));
  }

  @Test
  void keys_and_their_segments_have_an_end() {
    assertThat(ObjectKey.isKey("a".repeat(200))).isTrue();
    assertThat(ObjectKey.isKey("a".repeat(201))).isFalse();
    assertThat(ObjectKey.isKey("a/".repeat(449) + "ab")).isTrue();
    assertThat(ObjectKey.isKey("a/".repeat(450) + "a")).isFalse();
  }

  @Test
  void a_neighbour_whose_name_begins_alike_is_not_in_the_folder() {
    assertThat(new ObjectKey("r1/a").isIn(new ObjectKey("r1"))).isTrue();
    assertThat(new ObjectKey("r10/a").isIn(new ObjectKey("r1"))).isFalse();
    assertThat(new ObjectKey("r1").isIn(new ObjectKey("r1"))).isFalse();
  }
}
