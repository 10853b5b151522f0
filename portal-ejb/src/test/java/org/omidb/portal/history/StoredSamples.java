package org.omidb.portal.history;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folder of stored bodies: {@code <stream>/<event>.<version>.json}, one line as it stands in
 * the event table, and {@code constants/<Enum>.txt}.
 */
final class StoredSamples {

  private static final Path FOLDER = Path.of("src/test/resources/history");

  private StoredSamples() {}

  /** The bodies of an event type, the oldest version first. */
  static List<String> of(String type) {
    return files().stream()
        .filter(file -> name(file).equals(type))
        .sorted(Comparator.comparingInt(StoredSamples::version))
        .map(StoredSamples::read)
        .toList();
  }

  /** The event types that have samples. */
  static Set<String> names() {
    return files().stream().map(StoredSamples::name).collect(toCollection(TreeSet::new));
  }

  static List<String> constantsOf(Class<?> type) {
    var file = FOLDER.resolve("constants").resolve(nameOf(type) + ".txt");
    return Files.exists(file) ? read(file).lines().toList() : List.of();
  }

  /** The name of an enum with the class around it: {@code Party}, {@code Reference.Kind}. */
  static String nameOf(Class<?> type) {
    var outer = type.getEnclosingClass();
    return (outer == null ? "" : nameOf(outer) + ".") + type.getSimpleName();
  }

  /** What to do about an event type without a sample. */
  static String missing(String type, Class<?> event) {
    return """
    %s has no stored sample. Add portal-ejb/%s/%s.1.json with the one line that the portal \
    writes for it, every field filled; for instance
    %s
    """
        .formatted(type, FOLDER, type, SampleMaker.bodyOf(event));
  }

  /** What to do about an event type that has changed since its newest sample. */
  static String changed(String type, int version, Class<?> event) {
    return """
    %s is written otherwise than in its newest sample. Its old samples stay as they are. Add \
    portal-ejb/%s/%s.%d.json with the one line that the portal writes now, every field filled; \
    for instance
    %s
    """
        .formatted(type, FOLDER, type, version + 1, SampleMaker.bodyOf(event));
  }

  /** The enums in a record's components, at any depth. */
  static Set<Class<?>> enumsIn(Class<?> record) {
    var found = new LinkedHashSet<Class<?>>();
    for (var component : record.getRecordComponents()) {
      collect(component.getGenericType(), found);
    }
    return found;
  }

  private static void collect(java.lang.reflect.Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType of) {
      Arrays.stream(of.getActualTypeArguments()).forEach(each -> collect(each, found));
    } else if (type instanceof Class<?> raw && raw.isEnum()) {
      found.add(raw);
    } else if (type instanceof Class<?> raw && raw.isRecord()) {
      found.addAll(enumsIn(raw));
    }
  }

  private static List<Path> files() {
    try (var all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".json")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getParent().getFileName()
        + "/"
        + file.getFileName().toString().replaceFirst("\\.\\d+\\.json$", "");
  }

  private static int version(Path file) {
    return Integer.parseInt(file.getFileName().toString().split("\\.", -1)[1]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
