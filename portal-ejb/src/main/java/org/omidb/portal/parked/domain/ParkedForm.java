package org.omidb.portal.parked.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A form as it was sent, kept until its owner sends it again.
 *
 * @param address the path and query that it was sent to
 * @param left the names of files that were too large to be kept with it
 */
public record ParkedForm(
    UUID id,
    String address,
    Instant sent,
    Map<String, List<String>> fields,
    List<ParkedFile> files,
    List<String> left) {

  /** How long a form is kept. */
  public static final Duration KEPT = Duration.ofDays(1);

  /**
   * Behind the name of a file's field, the name of the field that says which file was not kept with
   * it: the page that gets the form again asks for that file.
   */
  public static final String NOT_KEPT = "-not-kept";

  /** The most that is kept of one form, in bytes, files included. */
  static final int MOST_BYTES = 1 << 20;

  public ParkedForm {
    var copied = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, values) -> copied.put(name, List.copyOf(values)));
    fields = copied;
    files = List.copyOf(files);
    left = List.copyOf(left);
  }

  /**
   * A form with as many of its files as can be kept; the others are named, to be chosen again.
   *
   * @return empty if its text alone is too much
   */
  public static Optional<ParkedForm> of(
      UUID id,
      String address,
      Instant sent,
      Map<String, List<String>> fields,
      List<ParkedFile> files) {
    long size =
        fields.entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + value))
            .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
            .sum();
    if (size > MOST_BYTES) {
      return Optional.empty();
    }
    var kept = new ArrayList<ParkedFile>();
    var left = new ArrayList<String>();
    var all = new LinkedHashMap<>(fields);
    for (var file : files) {
      int bytes = file.content().length;
      if (size + bytes <= MOST_BYTES) {
        size += bytes;
        kept.add(file);
      } else {
        left.add(file.name());
        all.merge(
            file.field() + NOT_KEPT,
            List.of(file.name()),
            (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
      }
    }
    return Optional.of(new ParkedForm(id, address, sent, all, kept, left));
  }

  /** The same, with more names of files that have to be chosen again. */
  public ParkedForm withLeft(List<String> more) {
    return new ParkedForm(
        id, address, sent, fields, files, Stream.concat(more.stream(), left.stream()).toList());
  }

  /** What people typed is never logged. */
  @Override
  public String toString() {
    return "ParkedForm[" + id + "]";
  }
}
