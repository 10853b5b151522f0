package org.omidb.portal.web.signin;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of all pages, and which of them have a form that is sent. */
final class FormSources {

  static final Path ROOT = Path.of("src/main/webapp");

  private static final Pattern PARTS = Pattern.compile("src=\"(/WEB-INF/[\\w/.-]+\\.xhtml)\"");

  private FormSources() {}

  /** The addresses of the pages with forms, in what they include too. */
  static SortedSet<String> pages() {
    return all()
        .filter(file -> !file.startsWith(ROOT.resolve("WEB-INF")))
        .filter(FormSources::hasForm)
        .map(file -> "/" + ROOT.relativize(file).toString().replace(".xhtml", ""))
        .collect(toCollection(TreeSet::new));
  }

  static Stream<Path> all() {
    try (var files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String source(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasForm(Path file) {
    var source = source(file);
    return source.contains("<g:form")
        || PARTS
            .matcher(source)
            .results()
            .anyMatch(part -> hasForm(ROOT.resolve(part.group(1).substring(1))));
  }
}
