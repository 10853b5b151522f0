package org.omidb.portal;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of complaints promises nothing: each row names a test that there is, or what is not. */
class ComplaintsTest {

  private static final Path PAGE = Path.of("../docs/reference/complaints.md");
  private static final List<String> MODULES =
      List.of("portal-ejb", "portal-web", "launcher", "portal-ear");

  private static final Pattern NAMED = Pattern.compile("`([^`]*)`");
  private static final Pattern TEST = Pattern.compile("([A-Z]\\w*(?:Test|IT))(?:\\.([a-z]\\w*))?");
  private static final Pattern NOT_YET = Pattern.compile("\\bnot yet: \\w");

  @Test
  void every_row_names_a_test_or_says_what_is_missing() throws IOException {
    var rows = rows();
    assertThat(rows)
        .hasSizeGreaterThan(30)
        .allMatch(row -> row.size() == 3 && row.stream().noneMatch(String::isEmpty));
    assertThat(rows.stream().filter(row -> !isAnswered(row.getLast())).map(List::getFirst))
        .isEmpty();
  }

  @Test
  void every_test_that_it_names_exists() throws IOException {
    var sources = sources();
    var missing = new ArrayList<String>();
    for (var test : named(Files.readString(PAGE))) {
      if (!exists(test, sources)) {
        missing.add(test);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The cells of each row below the heads of the columns. */
  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  private static boolean isAnswered(String shown) {
    return NAMED.matcher(shown).find() || NOT_YET.matcher(shown).find();
  }

  private static List<String> named(String text) {
    return NAMED.matcher(text).results().map((MatchResult it) -> it.group(1)).toList();
  }

  /** The sources of all tests by the name of the file. */
  private static Map<String, List<Path>> sources() throws IOException {
    var all = new ArrayList<Path>();
    for (var module : MODULES) {
      var tests = Path.of("..", module, "src/test/java");
      if (Files.isDirectory(tests)) {
        try (Stream<Path> files = Files.walk(tests)) {
          files.filter(Files::isRegularFile).forEach(all::add);
        }
      }
    }
    return all.stream().collect(groupingBy(file -> file.getFileName().toString()));
  }

  private static boolean exists(String named, Map<String, List<Path>> sources) throws IOException {
    var test = TEST.matcher(named);
    if (!test.matches()) {
      return false;
    }
    var method = test.group(2);
    for (var file : sources.getOrDefault(test.group(1) + ".java", List.of())) {
      if (method == null || Files.readString(file).contains(" void " + method + "(")) {
        return true;
      }
    }
    return false;
  }
}
