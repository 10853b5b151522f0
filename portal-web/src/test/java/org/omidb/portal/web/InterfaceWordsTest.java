package org.omidb.portal.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.BundledForms;

/** Pages, messages and forms have one name for each thing: the glossary's. */
class InterfaceWordsTest {

  private static final Path GLOSSARY = Path.of("../docs/glossary.md");
  private static final Path ROOT = Path.of("src/main");

  /** What no reader sees: expressions, comments, attributes that name other things, tags. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "<!--.*?-->|#\\{[^}]*\\}|(?:href|id|src|class|name|template)=\"[^\"]*\"", Pattern.DOTALL);

  @Test
  void no_text_uses_a_name_that_the_glossary_replaces() throws IOException {
    var replaced = replaced();
    assertThat(replaced).hasSizeGreaterThan(10).contains("cohort explorer", "find cases");
    var texts = texts();
    assertThat(texts).hasSizeGreaterThan(80);
    texts.forEach((where, text) ->
        assertThat(replaced)
            .as(where)
            .noneMatch(word -> Pattern.compile("\\b" + Pattern.quote(word)).matcher(text).find()));
  }

  @Test
  void the_names_that_it_gives_are_used() throws IOException {
    var all = texts().values().stream().collect(joining("\n"));
    assertThat(all).contains("explore the cases", "data access committee", "the team", "selection");
  }

  /** The right-hand column of the glossary's second table. */
  private static List<String> replaced() throws IOException {
    var words = new ArrayList<String>();
    boolean inTable = false;
    for (var line : Files.readAllLines(GLOSSARY)) {
      inTable |= line.startsWith("| pages say |");
      if (inTable
          && line.startsWith("|")
          && !line.startsWith("|---")
          && !line.startsWith("| pages")) {
        Stream.of(line.split("\\|", -1)[2].split(";", -1))
            .map(String::strip)
            .map(InterfaceWordsTest::lower)
            .forEach(words::add);
      }
    }
    return words;
  }

  /** All that a reader may see, in lower case, by where it stands. */
  private static Map<String, String> texts() throws IOException {
    var texts = new LinkedHashMap<String, String>();
    try (var files = Files.walk(ROOT)) {
      for (var file : files.filter(InterfaceWordsTest::isText).toList()) {
        texts.put(file.toString(), lower(seen(file)));
      }
    }
    for (var name : FormName.values()) {
      for (var form : BundledForms.of(name)) {
        for (var section : form.sections()) {
          texts.put(name + " " + form.version() + " " + section.id(), lower(words(section)));
        }
      }
    }
    return texts;
  }

  private static boolean isText(Path file) {
    var name = file.toString();
    return name.endsWith(".xhtml") || name.contains("resources/texts/");
  }

  private static String seen(Path file) throws IOException {
    var text = Files.readString(file);
    return file.toString().endsWith(".xhtml")
        ? UNSEEN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ")
        : text.lines().filter(line -> !line.startsWith("#")).collect(joining("\n"));
  }

  private static String words(Section section) {
    return section.title()
        + "\n"
        + section.group()
        + "\n"
        + section.guidance()
        + "\n"
        + section.questions().stream()
            .map(question ->
                question.label()
                    + "\n"
                    + question.hint()
                    + "\n"
                    + question.why()
                    + "\n"
                    + question.options().stream()
                        .map(option -> option.label())
                        .collect(joining("\n")))
            .collect(joining("\n"));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
