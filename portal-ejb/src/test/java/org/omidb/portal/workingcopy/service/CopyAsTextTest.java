package org.omidb.portal.workingcopy.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.form.service.FormJson;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.workingcopy.domain.CopyCheck;
import org.omidb.portal.workingcopy.domain.FormInWork;
import org.omidb.portal.workingcopy.service.CopyAsText.Described;
import org.omidb.portal.workingcopy.service.CopyAsText.NoForm;

/** Forms that come as texts, from people who may bring anything. */
class CopyAsTextTest {

  private static final Form FORM = BundledForms.of(FormName.APPLICATION).getLast();

  @ParameterizedTest
  @EnumSource(FormName.class)
  void a_form_goes_out_and_comes_back_as_it_was(FormName name) {
    for (var form : BundledForms.of(name)) {
      var text = CopyAsText.write(form);
      assertThat(text).contains("\n");
      assertThat(CopyAsText.read(text)).isEqualTo(new Described(form));
    }
  }

  @Test
  void what_is_no_form_is_said_with_its_question() {
    assertNoForm("", "The form is not written as one");
    assertNoForm("{", "The form is no JSON: line 1 cannot be read");
    assertNoForm("[]", "The form is not written as one");
    assertNoForm("{\"version\":1,\"sections\":[],\"owner\":1}", "unknown field owner");
    assertNoForm(
        altered("\"type\":\"email\"", "\"type\":\"soul\""),
        "Question “email”: kind: “soul” is not known");
    assertNoForm(altered("\"required\":true", "\"required\":\"perhaps\""), "Question “full-name”");
    assertNoForm(
        altered("\"label\":\"Full name\"", "\"labels\":\"x\",\"label\":\"Full name\""),
        "Question “full-name”: labels: the field “labels” is not known");
    assertNoForm(altered("\"most\":100", "\"most\":null"), "Question “full-name”");
    assertNoForm(altered("\"noun\":\"your full name\",", ""), "Question “full-name”");
    assertNoForm(altered("\"meaning\":\"FULL_NAME\"", "\"meaning\":\"SOUL\""), "“full-name”");
  }

  /** Written out it would have a billion digits. */
  @Test
  void a_number_without_end_is_refused() {
    var least =
        FormJson.write(FORM)
            .replaceFirst(
                "\"least\":\\d+,\"most\":(\\d+),\"decimals\"",
                "\"least\":1e999999999,\"most\":1e-999999999,\"decimals\"");
    assertThat(least).contains("1e999999999");
    assertNoForm(least, "more digits than anybody writes");
  }

  /** Whatever somebody changes in such a text, it is a form that can be checked, or none. */
  @Test
  void seeded_changes_are_taken_or_refused_and_break_nothing() throws Exception {
    int taken = 0;
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var tree = Json.MAPPER.readTree(FormJson.write(FORM));
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        alter(tree, random);
      }
      if (CopyAsText.read(Json.MAPPER.writeValueAsString(tree)) instanceof Described(var form)) {
        taken++;
        assertThat(CopyCheck.check(FormName.APPLICATION, FormInWork.of(form), 3, List.of(FORM)))
            .as("seed " + seed)
            .isNotNull();
      }
    }
    assertThat(taken).isBetween(20, 280);
  }

  private static void alter(JsonNode tree, Random random) throws JsonProcessingException {
    var places = new ArrayList<JsonNode>();
    collect(tree, places);
    var values =
        List.of(
            "null",
            "0",
            "-1",
            "1e99999",
            "true",
            "\"\"",
            "\"\\u0000\\u202e\"",
            "[]",
            "{}",
            "[null]",
            "{\"type\":\"all\",\"of\":[]}",
            "{\"type\":\"is\",\"question\":\"x\",\"value\":\"y\"}",
            "\"" + "x".repeat(5_000) + "\"");
    var value = Json.MAPPER.readTree(values.get(random.nextInt(values.size())));
    var place = places.get(random.nextInt(places.size()));
    if (place instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      object.set(names.get(random.nextInt(names.size())), value);
    } else if (place instanceof ArrayNode array) {
      array.set(random.nextInt(array.size()), value);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    if (node.isContainerNode() && !node.isEmpty()) {
      places.add(node);
      node.forEach(inside -> collect(inside, places));
    }
  }

  private static String altered(String from, String to) {
    var text = FormJson.write(FORM);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  private static void assertNoForm(String text, String what) {
    assertThat(CopyAsText.read(text)).isInstanceOf(NoForm.class);
    if (CopyAsText.read(text) instanceof NoForm(var said)) {
      assertThat(said).doesNotContain("omidb", "POJO", "java");
      assertThat(said).contains(what);
    }
  }
}
