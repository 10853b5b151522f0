package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes of a form that brings two answers to a field of one. */
class OneAnswerTest {

  @Test
  void two_answers_that_differ_are_several_and_the_same_one_twice_is_not() {
    assertThat(
            OneAnswer.several(
                Map.of(
                    "vote", new String[] {"APPROVE", "REJECT"},
                    "comment", new String[] {"", "words"},
                    "name", new String[] {"Ada", "Ada"},
                    "press-vote", new String[] {"Vote"})))
        .containsExactly("comment", "vote");
  }

  @Test
  void a_date_is_a_field_of_three_names() {
    assertThat(OneAnswer.isOf("until", Set.of("until"))).isTrue();
    assertThat(OneAnswer.isOf("until", Set.of("until-month"))).isTrue();
    assertThat(OneAnswer.isOf("until", Set.of("until-year"))).isTrue();
    assertThat(OneAnswer.isOf("until", Set.of("untill", "press-until"))).isFalse();
  }

  @Test
  void what_is_said_names_the_field() {
    assertThat(Fields.once("Your vote"))
        .isEqualTo("Your vote came more than once. Give one answer");
    assertThat(Fields.once("What do you vote?"))
        .isEqualTo("Your answer to “What do you vote?” came more than once. Give one answer");
  }

  @Test
  void every_form_of_the_portal_is_looked_at() throws Exception {
    assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/faces-config.xml")))
        .contains(
            "<phase-listener>" + OneAnswer.class.getName() + "</phase-listener>",
            "<phase-listener>" + NothingPressed.class.getName() + "</phase-listener>");
  }
}
