package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestShapeTest {

  private static boolean passes(String name, String... values) {
    return RequestShape.isWellShaped(Map.of(name, values));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "junk", "1", "1:", ":1", "1:1:1", "rO0ABXNyA", "1:99999999999999999999"})
  void a_view_state_that_faces_never_wrote_is_turned_away(String state) {
    assertThat(passes("jakarta.faces.ViewState", state)).isFalse();
  }

  @Test
  void the_states_that_faces_writes_pass() {
    assertThat(passes("jakarta.faces.ViewState", "-6749703342550026933:7165078676321612280"))
        .isTrue();
  }

  @Test
  void so_does_what_it_writes_where_it_keeps_none() {
    assertThat(passes("jakarta.faces.ViewState", "stateless")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "a'b", "a\"b", "a\nb"})
  void what_faces_is_to_do_is_told_in_names_of_its_own(String value) {
    assertThat(passes("jakarta.faces.partial.render", value)).isFalse();
    assertThat(passes("jakarta.faces.source", value)).isFalse();
    assertThat(passes("jakarta.faces.behavior.event", value)).isFalse();
  }

  @Test
  void there_is_one_way_of_drawing_pages() {
    assertThat(passes("jakarta.faces.RenderKitId", "HTML_BASIC")).isTrue();
    assertThat(passes("jakarta.faces.RenderKitId", "x")).isFalse();
  }

  @Test
  void an_address_is_no_form_and_a_form_says_that_it_is_one() {
    assertThat(RequestShape.isForm("POST", Set.of("jakarta.faces.ViewState", "a"))).isTrue();
    assertThat(RequestShape.isForm("GET", Set.of("a"))).isTrue();
    assertThat(RequestShape.isForm("GET", Set.of("jakarta.faces.ViewState", "a"))).isFalse();
    assertThat(RequestShape.isForm("HEAD", Set.of("jakarta.faces.ViewState"))).isFalse();
    assertThat(RequestShape.isForm("POST", Set.of("a"))).isFalse();
  }

  @Test
  void one_bad_value_among_several_is_enough() {
    assertThat(passes("jakarta.faces.ViewState", "1:2", "junk")).isFalse();
  }

  @Test
  void a_nul_that_was_pasted_along_is_left_to_the_fields_and_none_is_in_a_name() {
    assertThat(passes("title", "a\0b")).isTrue();
    assertThat(passes("ti\0tle", "ab")).isFalse();
    assertThat(passes("jakarta.faces.source", "a\0b")).isFalse();
  }

  @Test
  void what_people_type_passes_whatever_it_is() {
    assertThat(passes("title", "<script>'; drop table -- ☃ 🙂\r\n")).isTrue();
  }
}
