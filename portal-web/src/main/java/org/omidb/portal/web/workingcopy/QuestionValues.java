package org.omidb.portal.web.workingcopy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.workingcopy.domain.Parameter;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.SectionInWork;

/** Parts of a working copy as the fields of a page, by their names. */
final class QuestionValues {

  private static final List<String> ORDER =
      List.of(
          "title",
          "guidance",
          "group",
          "last",
          "label",
          "noun",
          "hint",
          "why",
          "kind",
          "required",
          "id",
          "shown",
          "meaning",
          "autocomplete");

  private QuestionValues() {}

  static Map<String, @Nullable String> of(QuestionInWork question) {
    var values = new HashMap<String, @Nullable String>();
    values.put("id", question.id());
    values.put("kind", question.kind());
    values.put("label", question.label());
    values.put("noun", question.noun());
    values.put("hint", question.hint());
    values.put("why", question.why());
    values.put("required", question.required() ? "yes" : "no");
    values.put("meaning", question.meaning());
    values.put("shown", question.shown());
    values.put("autocomplete", question.autocomplete());
    question.parameters().forEach((parameter, text) -> values.put(parameter.name(), text));
    return values;
  }

  /** What is said of other kinds, and has no field now, stays. */
  static QuestionInWork read(QuestionInWork old, Map<String, @Nullable String> values) {
    var parameters = new EnumMap<Parameter, String>(Parameter.class);
    for (var parameter : Parameter.values()) {
      if (!text(values, parameter.name()).isEmpty()) {
        parameters.put(parameter, text(values, parameter.name()));
      }
    }
    return new QuestionInWork(
        old.key(),
        text(values, "id"),
        text(values, "kind"),
        text(values, "label"),
        text(values, "noun"),
        text(values, "hint"),
        text(values, "why"),
        text(values, "required").equals("yes"),
        text(values, "meaning"),
        text(values, "shown"),
        text(values, "autocomplete"),
        parameters,
        old.columns());
  }

  static Map<String, @Nullable String> of(SectionInWork section) {
    var values = new HashMap<String, @Nullable String>();
    values.put("id", section.id());
    values.put("title", section.title());
    values.put("guidance", section.guidance());
    values.put("group", section.group());
    values.put("last", section.last() ? "yes" : "no");
    values.put("shown", section.shown());
    return values;
  }

  static SectionInWork read(SectionInWork old, Map<String, @Nullable String> values) {
    return new SectionInWork(
        old.key(),
        text(values, "id"),
        text(values, "title"),
        text(values, "guidance"),
        text(values, "last").equals("yes"),
        text(values, "shown"),
        text(values, "group"),
        old.questions());
  }

  /** What is kept otherwise than it was typed, as it is kept, in the order of the page. */
  static Map<String, String> otherwise(
      Map<String, @Nullable String> kept, Map<String, @Nullable String> typed) {
    var otherwise = new LinkedHashMap<String, String>();
    for (var field : ORDER) {
      if (kept.containsKey(field) && !text(kept, field).equals(text(typed, field))) {
        otherwise.put(field, text(kept, field));
      }
    }
    for (var parameter : Parameter.values()) {
      if (!text(kept, parameter.name()).equals(text(typed, parameter.name()))) {
        otherwise.put(parameter.name(), text(kept, parameter.name()));
      }
    }
    return otherwise;
  }

  private static String text(Map<String, @Nullable String> values, String field) {
    return Objects.requireNonNullElse(values.get(field), "");
  }
}
