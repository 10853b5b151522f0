package org.omidb.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.catalogue.service.SelectedClient.Episode;
import org.omidb.portal.catalogue.service.SelectedClient.Lesion;

class DisclosedMarkJsonTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final DisclosedMarkJson marks = new DisclosedMarkJson(new LesionNumbers(client()));

  @ParameterizedTest
  @ValueSource(strings = {"N", "False", "false", "0", "No", ""})
  void a_flag_that_says_no_is_null_because_readers_take_any_value_for_yes(String no) {
    assertThat(written(NODES.objectNode().put("Skin", no)).get("Skin").isNull()).isTrue();
  }

  @Test
  void a_flag_that_is_set_stays_set() {
    assertThat(written(NODES.objectNode().put("Skin", "Y")).get("Skin").asInt()).isEqualTo(1);
    assertThat(written(NODES.objectNode().put("Skin", "Skin")).get("Skin").asText())
        .isEqualTo("Skin");
  }

  @Test
  void the_link_to_lesions_is_a_string_of_their_new_numbers() {
    var mark = NODES.objectNode().put("LinkedNBSSLesionNumber", 7);
    assertThat(written(mark).get("LinkedNBSSLesionNumber")).isEqualTo(NODES.textNode("2"));
    mark.put("LinkedNBSSLesionNumber", "7, 9");
    assertThat(written(mark).get("LinkedNBSSLesionNumber")).isEqualTo(NODES.textNode("2,3"));
  }

  @Test
  void a_link_to_a_lesion_that_is_not_released_is_none() {
    var mark = NODES.objectNode().put("LinkedNBSSLesionNumber", "5");
    assertThat(written(mark).get("LinkedNBSSLesionNumber").asText()).isEqualTo("UNLINKED");
  }

  @Test
  void marks_and_their_lesions_are_numbered_anew_within_the_woman() {
    var first = written(NODES.objectNode().put("MarkID", 4711).put("LesionID", 815));
    var second = written(NODES.objectNode().put("MarkID", 4712).put("LesionID", 815));
    assertThat(first.get("MarkID").asInt()).isEqualTo(1);
    assertThat(second.get("MarkID").asInt()).isEqualTo(2);
    assertThat(first.get("LesionID").asInt()).isEqualTo(1);
    assertThat(second.get("LesionID").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_no_value_of_the_format_stays_behind() {
    var mark =
        NODES
            .objectNode()
            .put("Conspicuity", "as Dr Reader said")
            .put("Reader", "Dr Reader")
            .put("X1", "12px");
    var written = written(mark);
    assertThat(written.get("Conspicuity").isNull()).isTrue();
    assertThat(written.has("Reader")).isFalse();
    assertThat(written.has("X1")).isFalse();
  }

  @Test
  void a_word_of_the_format_goes_out_and_a_flag_as_one_or_its_own_name() {
    var written =
        written(
            NODES
                .objectNode()
                .put("Conspicuity", "Obvious")
                .put("Mass", "Mass")
                .put("Skin", "yes")
                .putNull("Vascular"));
    assertThat(written.get("Conspicuity").asText()).isEqualTo("Obvious");
    assertThat(written.get("Mass").asText()).isEqualTo("Mass");
    assertThat(written.get("Skin").asInt()).isEqualTo(1);
    assertThat(written.get("Vascular").isNull()).isTrue();
  }

  @Test
  void a_flag_that_is_no_value_is_not_set() {
    var mark = NODES.objectNode();
    mark.set("Mass", NODES.objectNode().put("Reader", "Dr Jones"));
    mark.set("Skin", NODES.arrayNode().add("yes"));
    assertThat(written(mark).get("Mass").isNull()).isTrue();
    assertThat(written(mark).get("Skin").isNull()).isTrue();
  }

  @Test
  void a_mark_of_no_lesion_names_none() {
    assertThat(written(NODES.objectNode().put("LesionID", " ")).has("LesionID")).isFalse();
    assertThat(written(NODES.objectNode().put("LesionID", "77")).get("LesionID").asInt())
        .isEqualTo(1);
  }

  private ObjectNode written(ObjectNode source) {
    return marks.write(source, Optional.of("9994"));
  }

  private static SelectedClient client() {
    return new SelectedClient(
        "demd1",
        "jarv",
        "M",
        1,
        List.of(
            new Episode(
                "9994", NODES.objectNode(), Map.of(), List.of(lesion("R", "9"), lesion("L", "7"))),
            new Episode("9999", NODES.objectNode(), Map.of(), List.of(lesion("L", "7")))),
        List.of());
  }

  private static Lesion lesion(String side, String name) {
    return new Lesion(side, name, NODES.objectNode());
  }
}
