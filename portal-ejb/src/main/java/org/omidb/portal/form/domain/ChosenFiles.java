package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * What stands in the field of a question for files.
 *
 * @param refused what was chosen and not taken, the first that was chosen first
 * @param files the ids of the attachments that stand there
 */
public record ChosenFiles(List<Refused> refused, List<String> files) {

  /**
   * A file that was not taken.
   *
   * @param name as it was called; never an id, so that it can be told from one
   * @param why what was said of it
   */
  public record Refused(String name, String why) {
    public Refused {
      name = isId(name) ? name + "…" : name;
    }
  }

  public ChosenFiles {
    refused = List.copyOf(refused);
    files = List.copyOf(files);
  }

  /** One file that was taken. */
  public static ChosenFiles of(UUID file) {
    return new ChosenFiles(List.of(), List.of(file.toString()));
  }

  /** One file that was not taken. */
  public static ChosenFiles refused(String name, String why) {
    return new ChosenFiles(List.of(new Refused(name, why)), List.of());
  }

  /** Reads them from the texts of a field: of each that was refused its name and why, then ids. */
  public static ChosenFiles of(List<String> texts) {
    var refused = new ArrayList<Refused>();
    var files = new ArrayList<String>();
    if (texts.size() == 1 && VisibleText.lines(texts.getFirst()).isEmpty()) {
      return new ChosenFiles(refused, files);
    }
    for (int i = 0; i < texts.size(); i++) {
      if (isId(texts.get(i)) || texts.size() == 1) {
        files.add(texts.get(i));
      } else {
        refused.add(new Refused(texts.get(i), i + 1 < texts.size() ? texts.get(i + 1) : ""));
        i++;
      }
    }
    return new ChosenFiles(refused, files);
  }

  /** As the texts of a field. */
  public List<String> texts() {
    return Stream.concat(
            refused.stream().flatMap(it -> Stream.of(it.name(), it.why())), files.stream())
        .toList();
  }

  /** Both together, each file once. */
  public ChosenFiles and(ChosenFiles more) {
    return new ChosenFiles(
        Stream.concat(refused.stream(), more.refused.stream()).toList(),
        Stream.concat(files.stream(), more.files.stream()).distinct().toList());
  }

  /** The same with other files. */
  public ChosenFiles with(List<String> others) {
    return new ChosenFiles(refused, others);
  }

  static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
