package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/about/data",
        "/download/0195-7a/files/a%20b/c~1.dcm",
        "/about/caf%C3%A9",
        "/jakarta.faces.resource/core.js.xhtml",
        "/..a/b...",
        "/a:b@c,d+e"
      })
  void a_path_that_everybody_reads_alike_passes(String path) {
    assertThat(PlainText.isPath(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "about",
        "*",
        "/assets/../home",
        "/assets/..",
        "/./home",
        "/%2e%2e/home",
        "/assets/%2E./home",
        "//home",
        "/about//data",
        "/assets/..%2fhome",
        "/home;x=/assets/",
        "/assets;/home",
        "/home%3bx",
        "/a\\b",
        "/a%5cb",
        "/%252e%252e/home",
        "/a%",
        "/a%2",
        "/a%zz",
        "/a%ff",
        "/a%c3",
        "/a%00",
        "/a%0d%0aX:1",
        "/a\tb",
        "/a%7f",
        "/%c0%ae%c0%ae/x"
      })
  void a_path_that_two_servers_read_in_two_ways_is_turned_away(String path) {
    assertThat(PlainText.isPath(path)).isFalse();
  }

  @Test
  void an_encoded_slash_is_a_slash_to_everybody() {
    assertThat(PlainText.isPath("/about%2fdata")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "q=caf%C3%A9", "q=a+b%26c;d", "", "q=%0A", "q=%25"})
  void a_query_is_text(String query) {
    assertThat(PlainText.isQuery(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%ff%fe", "q=%zz", "q=%", "q=%00", "%=a", "q=%c3%28", "q=%ed%a0%80"})
  void a_query_that_is_no_text_is_turned_away(String query) {
    assertThat(PlainText.isQuery(query)).isFalse();
  }

  @Test
  void a_query_ends_somewhere() {
    assertThat(PlainText.isQuery("a".repeat(8_000))).isTrue();
    assertThat(PlainText.isQuery("a".repeat(8_001))).isFalse();
    assertThat(PlainText.isQuery(null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "en-GB,en;q=0.5",
        "gzip, br;q=1.0",
        "application/signed-exchange;v=b3;q=0.7",
        "text/plain;charset=\"utf-8\"",
        "",
        "a/b;q=1.",
        "text/html;level=1;Q=0.3",
        "identity;q=0"
      })
  void what_programs_prefer_passes(String value) {
    assertThat(PlainText.isPreference(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*;q=abc",
        "*/*; q = abc",
        "text/html;q=",
        "text/html;q=-1",
        "text/html;q=1e9",
        "text/html;q=NaN",
        "text/html;q=0.5;q=x",
        "a/b/c",
        "/",
        "text/",
        ";q=1",
        "a b",
        "<x>",
        "text/html;q=\"0.5\"",
        "text/html;q",
        "text/html;Q=abc"
      })
  void what_nobody_prefers_is_turned_away(String value) {
    assertThat(PlainText.isPreference(value)).isFalse();
  }
}
