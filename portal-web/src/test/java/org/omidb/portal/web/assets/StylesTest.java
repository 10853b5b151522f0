package org.omidb.portal.web.assets;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.web.wire.Gzip;

/**
 * The styles that are sent, beside the pages and the code that name their classes. A name that ends
 * with a dash is the beginning of one that is put together: {@code govuk-tag--#{colour}}.
 */
class StylesTest {

  private static final Path BUILT = Path.of("target/assets/assets");
  private static final Path WRITTEN = Path.of("src/main/webapp/assets");
  private static final Pattern NAME = Pattern.compile("(?<![\\w-])govuk-[\\w!-]+");

  /** GOV.UK gives these names, and no style to them. */
  private static final Set<String> HOOKS =
      Set.of(
          "govuk-checkboxes",
          "govuk-file-upload--error",
          "govuk-frontend",
          "govuk-js-character-count",
          "govuk-panel__body",
          "govuk-radios",
          "govuk-table--small-text-until-tablet",
          "govuk-table__body",
          "govuk-table__caption--s",
          "govuk-table__head",
          "govuk-table__row");

  @Test
  void every_class_that_a_page_or_the_code_names_has_its_style() throws IOException {
    var styled = styled();
    var missing = named();
    missing.removeAll(HOOKS);
    missing.removeIf(name ->
        name.endsWith("-")
            ? styled.stream().anyMatch(style -> style.startsWith(name))
            : styled.contains(name));
    assertThat(missing).as("add the part to _govuk.scss that has these").isEmpty();
  }

  @Test
  void no_part_of_govuk_frontend_is_sent_that_nobody_names() throws IOException {
    var named = named();
    var parts =
        Pattern.compile("\"components/([\\w-]+)/index\"")
            .matcher(Files.readString(Path.of("src/main/scss/portal/_govuk.scss")))
            .results()
            .map(part -> "govuk-" + part.group(1))
            .toList();
    assertThat(parts)
        .hasSizeGreaterThan(20)
        .allMatch(part -> named.stream().anyMatch(name -> name.startsWith(part)));
  }

  /**
   * The rest of 40 kB is for the page itself; fonts are counted apart, and GOV.UK's script comes to
   * forms alone.
   */
  @Test
  void what_a_first_visit_loads_beside_the_page_is_at_most_22_kb() throws IOException {
    int bytes = 0;
    for (var file :
        List.of(
            BUILT.resolve("portal.css"),
            WRITTEN.resolve("portal.js"),
            WRITTEN.resolve("mark.svg"),
            WRITTEN.resolve("hero.svg"))) {
      bytes += Gzip.of(Files.readAllBytes(file)).length;
    }
    assertThat(bytes).isLessThanOrEqualTo(22_000);
  }

  @Test
  void no_page_without_a_form_has_a_part_that_needs_the_script_of_govuk() throws IOException {
    var modules = Pattern.compile("data-module=\"([^\"]+)\"");
    try (var pages = Files.walk(Path.of("src/main/webapp/about"))) {
      var all = Stream.concat(pages, Stream.of(Path.of("src/main/webapp/index.xhtml")));
      for (var page : all.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        assertThat(modules.matcher(Files.readString(page)).results().map(it -> it.group(1)))
            .as(page.toString())
            .isSubsetOf("govuk-button");
      }
    }
    assertThat(WRITTEN.resolve("portal.js")).content().doesNotContain("from './govuk-frontend");
  }

  @Test
  void the_font_has_its_licence_beside_it_and_two_weights() throws IOException {
    assertThat(WRITTEN.resolve("fonts/OFL.txt")).content().contains("SIL OPEN FONT LICENSE");
    try (var files = Files.list(WRITTEN.resolve("fonts"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".woff2"))).hasSize(2);
    }
    assertThat(Files.readString(BUILT.resolve("portal.css"))).contains("font-display:swap");
  }

  private static Set<String> styled() throws IOException {
    return Pattern.compile("\\.(govuk-[\\w!-]+)")
        .matcher(Files.readString(BUILT.resolve("portal.css")).replace("\\", ""))
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> named() throws IOException {
    var names = new TreeSet<String>();
    for (var folder : List.of("src/main/webapp", "src/main/java", "src/main/resources")) {
      try (var files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(xhtml|java|html|js|properties)"))
            .flatMap(StylesTest::names)
            .forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(100);
    return names;
  }

  private static Stream<String> names(Path file) {
    try {
      return NAME.matcher(Files.readString(file)).results().map(MatchResult::group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
