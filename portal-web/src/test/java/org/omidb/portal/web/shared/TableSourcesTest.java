package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Wide tables scroll in boxes of their own, which the keyboard reaches and which have a name (WCAG
 * 2.2, 2.1.1 and 4.1.2), read in the sources of all pages.
 */
class TableSourcesTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  /** Pages whose tables have two or three narrow columns of our own words and numbers. */
  private static final List<String> NARROW =
      List.of(
          "WEB-INF/catalogue/charts.xhtml",
          "WEB-INF/figures/equipment.xhtml",
          "WEB-INF/figures/sizes.xhtml",
          "about/figures.xhtml",
          "catalogue/compare.xhtml");

  private static final Pattern TABLE = Pattern.compile("<(?:p:dataTable|table)\\b");
  private static final Pattern BOX = Pattern.compile("<div class=\"portal-scroll\"([^>]*)>\\s*$");
  private static final Pattern NAME = Pattern.compile("aria-label(?:ledby)?=\"([^\"]+)\"");

  @Test
  void every_table_scrolls_in_a_named_region_that_the_keyboard_reaches() {
    assertThat(pages()).hasSizeGreaterThan(100);
    assertThat(pages().filter(page -> !NARROW.contains(name(page))).flatMap(this::bareTables))
        .isEmpty();
  }

  @Test
  void every_box_that_scrolls_has_a_name_that_stands_on_its_page() {
    assertThat(pages().flatMap(TableSourcesTest::namelessBoxes)).isEmpty();
  }

  @Test
  void what_is_excepted_is_there() {
    assertThat(NARROW).allSatisfy(page -> assertThat(PAGES.resolve(page)).exists());
  }

  private Stream<String> bareTables(Path page) {
    var source = read(page);
    return TABLE
        .matcher(source)
        .results()
        .filter(table -> !BOX.matcher(source.substring(0, table.start())).find())
        .map(table -> name(page) + " " + source.substring(table.start(), table.start() + 40));
  }

  private static Stream<String> namelessBoxes(Path page) {
    var source = read(page);
    return Pattern.compile("<div class=\"portal-scroll\"([^>]*)>")
        .matcher(source)
        .results()
        .map(box -> box.group(1))
        .filter(box -> !isNamed(box, page))
        .map(box -> name(page) + box);
  }

  private static boolean isNamed(String box, Path page) {
    var name = NAME.matcher(box);
    return box.contains("tabindex=\"0\"")
        && box.contains("role=\"region\"")
        && name.find()
        && (box.contains("aria-label=") || stands(name.group(1), page));
  }

  /** A part of pages may be named by what stands on each page that takes it in. */
  private static boolean stands(String id, Path page) {
    var attribute = "id=\"" + id + "\"";
    var including = pages().filter(it -> read(it).contains("/" + name(page) + "\"")).toList();
    return read(page).contains(attribute)
        || !including.isEmpty() && including.stream().allMatch(it -> read(it).contains(attribute));
  }

  private static String name(Path page) {
    return PAGES.relativize(page).toString();
  }

  private static Stream<Path> pages() {
    try (var all = Files.walk(PAGES)) {
      return all.filter(page -> page.toString().endsWith(".xhtml")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
