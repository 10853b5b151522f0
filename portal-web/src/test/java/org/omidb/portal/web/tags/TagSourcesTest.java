package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Traps of Faces that the tags of fields keep out of, read in their sources. */
class TagSourcesTest {

  private static final Path TAGS = Path.of("src/main/webapp/WEB-INF/tags");
  private static final List<String> FIELDS =
      List.of("input", "textarea", "select", "radios", "checkboxes", "date", "file");

  /** Faces shows it in place of whatever the rule behind the field says. */
  @Test
  void no_field_speaks_over_the_rule_behind_it() throws IOException {
    for (var field : FIELDS) {
      assertThat(source(field)).as(field).doesNotContain("validatorMessage");
    }
  }

  /** Faces writes the attribute only where it says "off". */
  @Test
  void what_a_field_asks_for_passes_by_faces() throws IOException {
    assertThat(source("input"))
        .contains("<f:passThroughAttribute name=\"autocomplete\"")
        .doesNotContain(" autocomplete=");
  }

  @Test
  void every_single_field_says_that_it_is_wrong_to_those_who_do_not_see_it() throws IOException {
    for (var field : List.of("input", "textarea", "select", "file")) {
      assertThat(source(field))
          .as(field)
          .contains("\"aria-invalid\"", "\"aria-describedby\"", "--error'}");
    }
  }

  @Test
  void a_choice_that_is_not_offered_has_a_sentence_of_its_own() throws IOException {
    for (var field : List.of("radios", "checkboxes", "select")) {
      assertThat(source(field)).contains("converterMessage=\"#{g:offered(label)}\"");
    }
    var said = ResourceBundle.getBundle("faces-messages");
    for (var kind : List.of("UISelectOne", "UISelectMany")) {
      assertThat(said.getString("jakarta.faces.component." + kind + ".INVALID"))
          .startsWith("Choose ");
    }
    assertThat(Files.readString(TAGS.resolve("../faces-config.xml")))
        .contains("<message-bundle>faces-messages</message-bundle>");
  }

  /** What is built from a label where a view says nothing itself. */
  @Test
  void what_is_said_of_a_field_goes_on_from_no_question() throws IOException {
    var labels = Pattern.compile("<g:\\w+ [^>]*?\\blabel=\"([^\"#]+)\"");
    var seen = 0;
    try (var views = Files.walk(TAGS.resolve("../.."))) {
      for (var view : views.filter(it -> it.toString().endsWith(".xhtml")).toList()) {
        for (var label : labels.matcher(Files.readString(view)).results().toList()) {
          seen++;
          for (var words :
              List.of(
                  Fields.select(label.group(1)),
                  Fields.enter(label.group(1)),
                  Fields.offered(label.group(1)))) {
            assertThat(words)
                .as("%s", view)
                .doesNotMatch(
                    "(Select|Enter|Choose .* for) (why|what|who|which|how|when|may|do|does|is|are|has)"
                        + "\\b.*")
                .doesNotMatch(".*\\?");
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(Fields.select("Why do you decline?"))
        .isEqualTo("Select an answer to “Why do you decline?”");
    assertThat(Fields.offered("Why do you decline?"))
        .isEqualTo("Choose one of the answers offered for “Why do you decline?”");
    assertThat(Fields.offered("Reason")).isEqualTo("Choose one of the answers offered for reason");
  }

  private static String source(String field) throws IOException {
    return Files.readString(TAGS.resolve(field + ".xhtml"));
  }
}
