package org.omidb.portal.workingcopy.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.TableColumn;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * A question, or a column of a table, as administrators are changing it. All of it is text as it
 * was typed, so that nothing is lost that no question can be.
 *
 * @param key tells it from the others of its working copy, whatever its id is at the moment
 * @param kind the name of a {@link KindName}, if it is one
 * @param meaning the name of a {@link Meaning}, if it is one; empty for none
 * @param shown its condition in words that {@link ConditionText} reads; empty for always
 * @param parameters what is said of its kind, and of kinds that it had before
 * @param columns of a table
 */
public record QuestionInWork(
    int key,
    String id,
    String kind,
    String label,
    String noun,
    String hint,
    String why,
    boolean required,
    String meaning,
    String shown,
    String autocomplete,
    Map<Parameter, String> parameters,
    List<QuestionInWork> columns) {

  public QuestionInWork {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    columns = List.copyOf(columns);
  }

  /** Where nothing is written yet. */
  static QuestionInWork empty(int key) {
    return new QuestionInWork(key, "", "", "", "", "", "", true, "", "", "", Map.of(), List.of());
  }

  static QuestionInWork of(Question question, Keys keys) {
    return new QuestionInWork(
        keys.next(),
        question.id(),
        KindName.of(question.kind()).name(),
        question.label(),
        question.noun(),
        question.hint(),
        question.why(),
        question.required(),
        question.meaning().map(Meaning::name).orElse(""),
        ConditionText.write(question.shown()),
        question.autocomplete(),
        KindText.parameters(question.kind()),
        KindText.columns(question.kind(), keys));
  }

  static QuestionInWork of(TableColumn column, Keys keys) {
    return new QuestionInWork(
        keys.next(),
        column.id(),
        KindName.of(column.kind()).name(),
        column.label(),
        column.noun(),
        column.hint(),
        "",
        column.required(),
        "",
        "",
        "",
        KindText.parameters(column.kind()),
        List.of());
  }

  /** What is said of its kind, as it was typed; empty where nothing was. */
  public String parameter(Parameter parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  public Optional<KindName> kindName() {
    return KindName.find(kind);
  }

  /** What people call it: its words, or its id where it has none. */
  public String title() {
    return !label.isEmpty() ? label : !id.isEmpty() ? id : "New question";
  }

  /** By which a page says what it has shown of it; its columns have pages of their own. */
  public Sha256 fingerprint() {
    return Sha256.of(with(List.of()).toString());
  }

  QuestionInWork with(List<QuestionInWork> others) {
    return new QuestionInWork(
        key,
        id,
        kind,
        label,
        noun,
        hint,
        why,
        required,
        meaning,
        shown,
        autocomplete,
        parameters,
        others);
  }

  /** The same as people mean it: what nobody sees is left out. */
  QuestionInWork tidied() {
    return new QuestionInWork(
        key,
        VisibleText.line(id),
        VisibleText.line(kind),
        VisibleText.line(label),
        VisibleText.line(noun),
        VisibleText.lines(hint),
        VisibleText.lines(why),
        required,
        VisibleText.line(meaning),
        VisibleText.line(shown),
        VisibleText.line(autocomplete),
        parameters.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, it -> VisibleText.lines(it.getValue()))),
        columns.stream().map(QuestionInWork::tidied).toList());
  }
}
