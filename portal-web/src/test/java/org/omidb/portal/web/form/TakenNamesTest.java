package org.omidb.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.form.domain.FormPart;

/** No question can be called as something is that the pages with its field have themselves. */
class TakenNamesTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern IN_A_PAGE =
      Pattern.compile("(?:<input[^>]* name|\\b(?:id|formId))=\"([a-z0-9-]+)\"");
  private static final Pattern SENT = Pattern.compile("(?m)^    '?([a-z-]+)'?: ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/section.xhtml",
        "admin/try-section.xhtml",
        "interest/new.xhtml",
        "WEB-INF/form/questions.xhtml",
        "WEB-INF/form/field.xhtml",
        "WEB-INF/form/files.xhtml",
        "WEB-INF/form/parts.xhtml",
        "WEB-INF/layout/page.xhtml"
      })
  void a_page_that_asks_questions(String page) throws IOException {
    assertTaken(IN_A_PAGE, Files.readString(WEBAPP.resolve(page)));
  }

  /** What {@code answers.js} sends beside the fields of one question. */
  @Test
  void the_script_that_saves_one_question() throws IOException {
    var script = Files.readString(WEBAPP.resolve("assets/answers.js"));
    var more = script.substring(script.indexOf("const more = {"));
    assertTaken(SENT, more.substring(0, more.indexOf("};")));
  }

  private static void assertTaken(Pattern names, String source) {
    var free = new TreeSet<String>();
    names
        .matcher(source)
        .results()
        .map(it -> it.group(1))
        .filter(name -> !FormPart.isTaken(name))
        .forEach(free::add);
    assertThat(free).isEmpty();
  }
}
