package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static String source(String field) throws IOException {
    return Files.readString(TAGS.resolve(field + ".xhtml"));
  }
}
