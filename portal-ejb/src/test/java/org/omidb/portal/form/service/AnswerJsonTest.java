package org.omidb.portal.form.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.Seeds;

/** Answers as they are stored, each in one way, as hashes are over their text. */
class AnswerJsonTest {

  /** May be added to, never changed: what is stored so is read for ever. */
  @Test
  void every_shape_is_stored_as_it_was_first_stored() {
    var stored =
        """
        {"values":{"a-text":["Why?"],"boxes":["a","b"],"person":{"email":["ada@example.org"],"name":["Ada"]},"table":[{"name":["Ada"],"since":["2020-05-01"]},{"name":["Ben"]}]}}\
        """;
    var answers =
        new Answers(
            new TreeMap<>(
                Map.of(
                    "a-text", new Texts(List.of("Why?")),
                    "boxes", new Texts(List.of("a", "b")),
                    "person", fields("name", "Ada", "email", "ada@example.org"),
                    "table",
                        new Rows(
                            List.of(
                                fields("name", "Ada", "since", "2020-05-01"),
                                fields("name", "Ben"))))));
    assertThat(Json.write(answers)).isEqualTo(stored);
    assertThat(Json.read(stored, Answers.class)).isEqualTo(answers);
  }

  @Seeds(few = 300, all = 30_000)
  void what_is_written_is_read_again_and_written_in_the_same_way(long seed) {
    var random = new Random(seed);
    var typed = Typed.NONE;
    for (int i = 0; i < random.nextInt(5); i++) {
      typed = typed.with("q" + i, any(random));
    }
    var json = Json.write(typed);
    assertThat(Json.read(json, Typed.class)).as("seed %d", seed).isEqualTo(typed);
    assertThat(Json.write(Json.read(json, Typed.class))).as("seed %d", seed).isEqualTo(json);
    var answers = new Answers(typed.values());
    assertThat(Json.read(Json.write(answers), Answers.class))
        .as("seed %d", seed)
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "7",
        "[7]",
        "[[\"a\"]]",
        "{\"a\":\"b\"}",
        "[{\"a\":[\"b\"]},\"c\"]",
        "[\"a\",{}]"
      })
  void what_is_no_answer_is_refused(String json) {
    assertThatThrownBy(() -> Json.read("{\"values\":{\"q\":%s}}".formatted(json), Answers.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AnswerValue any(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Texts(texts(random));
      case 1 -> fields(random);
      default -> {
        var rows = new ArrayList<Fields>();
        for (int i = 0; i < random.nextInt(4); i++) {
          rows.add(fields(random));
        }
        yield new Rows(rows);
      }
    };
  }

  private static Fields fields(Random random) {
    var parts = new TreeMap<String, List<String>>();
    for (int i = 0; i < random.nextInt(4); i++) {
      parts.put("p" + random.nextInt(5), texts(random));
    }
    return new Fields(parts);
  }

  private static List<String> texts(Random random) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < random.nextInt(4); i++) {
      texts.add(List.of("", " a ", "{}", "[\"x\"]", "ünï 😀\n", "\u202e").get(random.nextInt(6)));
    }
    return texts;
  }

  private static Fields fields(String... namesAndTexts) {
    var parts = new TreeMap<String, List<String>>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      parts.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
    }
    return new Fields(parts);
  }
}
