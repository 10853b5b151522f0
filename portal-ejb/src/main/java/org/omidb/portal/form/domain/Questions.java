package org.omidb.portal.form.domain;

import java.util.List;
import org.omidb.portal.form.domain.Question.Kind;
import org.omidb.portal.form.domain.Question.Option;
import org.omidb.portal.shared.domain.DateBounds;

/** Words to write a form with; every question is required until it says {@code optional()}. */
final class Questions {

  private Questions() {}

  static Question text(String id, String label, String noun, int limit) {
    return new Question(id, Kind.TEXT, label, noun, limit, List.of());
  }

  static Question longText(String id, String label, String noun, int limit) {
    return new Question(id, Kind.TEXTAREA, label, noun, limit, List.of());
  }

  static Question mail(String id, String label, String noun) {
    return new Question(id, Kind.EMAIL, label, noun, 254, List.of());
  }

  static Question date(String id, String label, String noun, DateBounds days) {
    return new Question(id, Kind.DATE, label, noun, 0, List.of()).within(days);
  }

  static Question yesNo(String id, String label, String noun) {
    var options = List.of(new Option("yes", "Yes"), new Option("no", "No"));
    return new Question(id, Kind.YES_NO, label, noun, 0, options);
  }

  static Question radios(String id, String label, String noun, Option... options) {
    return new Question(id, Kind.RADIOS, label, noun, 0, List.of(options));
  }

  static Question checkboxes(String id, String label, String noun, Option... options) {
    return new Question(id, Kind.CHECKBOXES, label, noun, 0, List.of(options));
  }

  static Question declarations(String id, String label, String noun, Option... options) {
    return new Question(id, Kind.DECLARATIONS, label, noun, 0, List.of(options));
  }

  static Question file(String id, String label, String noun, int bytes) {
    return new Question(id, Kind.FILE, label, noun, bytes, List.of());
  }

  static Question selection(String id, String label, String noun) {
    return new Question(id, Kind.SELECTION, label, noun, 0, List.of());
  }

  static Option option(String value, String label) {
    return new Option(value, label);
  }

  /** A choice that says that none of the others applies. */
  static Option alone(String value, String label) {
    return new Option(value, label, true);
  }
}
