package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.TextLimit.Unit;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.workingcopy.domain.CheckedCopy;
import org.omidb.portal.workingcopy.domain.CopyChange;
import org.omidb.portal.workingcopy.domain.CopyChange.AddColumn;
import org.omidb.portal.workingcopy.domain.CopyChange.MovePart;
import org.omidb.portal.workingcopy.domain.CopyChange.WriteQuestion;
import org.omidb.portal.workingcopy.domain.FaultInWork;
import org.omidb.portal.workingcopy.domain.KindName;
import org.omidb.portal.workingcopy.domain.Parameter;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/**
 * The page {@code admin/copy-question.xhtml}: one question of a working copy, or one column of a
 * table. Saving takes whatever was typed; what keeps it from being published is said afterwards.
 */
@Named
@RequestScoped
public class CopyQuestionPage {

  @Inject AskedCopy askedCopy;
  @Inject Query query;
  @Inject WorkingCopies copies;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Redirects redirects;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private WorkingCopy copy;

  @SuppressWarnings("NullAway.Init")
  private CheckedCopy checked;

  /** As it stands in the working copy. */
  @SuppressWarnings("NullAway.Init")
  private QuestionInWork question;

  private final Map<String, @Nullable String> values = new HashMap<>();
  private boolean writtenSince;

  /**
   * @throws NotFoundException if there is no such question, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    copy = askedCopy.copy();
    checked = copies.check(person.caller(), copy);
    question =
        copy.form()
            .question(askedCopy.key("key"))
            .orElseThrow(() -> new NotFoundException("Question"));
    values.putAll(QuestionValues.of(question));
  }

  /** Saves, and goes back to the list once nothing is wrong with the question. */
  public @Nullable String save() {
    saved().ifPresent(now -> redirects.to(next(now)));
    return null;
  }

  private String next(WorkingCopy now) {
    var written = now.form().question(question.key()).orElseThrow();
    boolean otherKind = !written.kind().equals(question.kind());
    boolean faulty = !copies.check(person.caller(), now).at(question.key()).isEmpty();
    messages.info(otherKind ? "workingcopy.kind-changed" : "workingcopy.saved", written.title());
    return otherKind || faulty ? here() : back();
  }

  /** Saves, and opens the page of a new column. */
  public @Nullable String addColumn() {
    changed(new AddColumn(question.key()))
        .ifPresent(now -> redirects.to(askedCopy.page("copy-question", now.form().lastKey())));
    return null;
  }

  /** Saves, and moves a column before the one above it. */
  public @Nullable String up() {
    return moved(true);
  }

  /** Saves, and moves a column behind the one below it. */
  public @Nullable String down() {
    return moved(false);
  }

  private @Nullable String moved(boolean up) {
    changed(new MovePart(question.key(), up)).ifPresent(now -> redirects.to(back()));
    return null;
  }

  private Optional<WorkingCopy> changed(CopyChange change) {
    return saved().flatMap(now -> askedCopy.change(change));
  }

  /** What was typed stays in the fields where it cannot be written over what another wrote. */
  private Optional<WorkingCopy> saved() {
    var typed = QuestionValues.read(question, values);
    var saved = askedCopy.change(new WriteQuestion(typed, query.shown("was")));
    writtenSince = saved.isEmpty();
    if (writtenSince) {
      load(askedCopy.copy());
    }
    return saved;
  }

  private void load(WorkingCopy now) {
    copy = now;
    question = now.form().question(question.key()).orElse(question);
  }

  private String here() {
    return askedCopy.page("copy-question", question.key());
  }

  /** The table of a column, or the list of all questions. */
  public String back() {
    return copy.form()
        .tableOf(question.key())
        .map(table -> askedCopy.page("copy-question", table.key()))
        .orElse(askedCopy.list(question.key()));
  }

  /** The fingerprint of what the fields were filled with; a hidden field brings it back. */
  public String getWas() {
    return query
        .text("was")
        .filter(sent -> !writtenSince)
        .orElse(question.fingerprint().toString());
  }

  public Map<String, @Nullable String> getValues() {
    return values;
  }

  public QuestionInWork getQuestion() {
    return question;
  }

  public boolean isColumn() {
    return copy.form().tableOf(question.key()).isPresent();
  }

  public boolean isTable() {
    return question.kindName().equals(Optional.of(KindName.TABLE));
  }

  /** Whether a question of the kind that it has now is said more of by this. */
  public boolean asks(String parameter) {
    return question.kindName().stream()
        .anyMatch(kind -> kind.parameters().contains(Parameter.valueOf(parameter)));
  }

  /** Whether it asks for a person, whose fields are others than those of an organisation. */
  public boolean isPerson() {
    return question.kindName().equals(Optional.of(KindName.PERSON));
  }

  public List<String> getFaults() {
    return faults(question);
  }

  public List<String> faults(QuestionInWork part) {
    return checked.at(part.key()).stream().map(FaultInWork::what).toList();
  }

  /** Whether another has written here since the page was made. */
  public boolean isWrittenSince() {
    return writtenSince;
  }

  /** What stands in the working copy otherwise than in the fields, by the name of the field. */
  public Map<String, String> getOtherwise() {
    return QuestionValues.otherwise(QuestionValues.of(question), values);
  }

  public List<KindName> getKinds() {
    return List.of(KindName.values());
  }

  public List<Meaning> getMeanings() {
    return List.of(Meaning.values());
  }

  /** What the portal reads an answer for, in words. */
  public String meaning(Meaning meaning) {
    return texts.get("workingcopy.meaning." + (meaning == Meaning.COHORT ? "CASES" : meaning));
  }

  public List<Unit> getUnits() {
    return List.of(Unit.values());
  }

  public List<FileSort> getSorts() {
    return List.of(FileSort.values());
  }

  /** The questions before it that offer choices, which its condition can wait for. */
  public List<Question> getEarlier() {
    var before =
        copy.form().sections().stream()
            .flatMap(it -> it.questions().stream())
            .takeWhile(it -> it.key() != question.key())
            .map(QuestionInWork::id)
            .toList();
    return Earlier.choices(checked.form(), before);
  }

  /** How a question is asked, in words. */
  public String kind(QuestionInWork part) {
    return part.kindName().map(it -> texts.get("workingcopy.kind." + it)).orElse("");
  }

  /** The section, or the table, in which it stands. */
  public String getPlace() {
    return Stream.concat(
            copy.form().tableOf(question.key()).map(QuestionInWork::title).stream(),
            copy.form().sectionOf(question.key()).map(it -> it.name()).stream())
        .findFirst()
        .orElse("");
  }
}
