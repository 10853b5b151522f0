package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.workingcopy.domain.CheckedCopy;
import org.omidb.portal.workingcopy.domain.CopyChange;
import org.omidb.portal.workingcopy.domain.CopyChange.AddQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.AddSection;
import org.omidb.portal.workingcopy.domain.CopyChange.MovePart;
import org.omidb.portal.workingcopy.domain.CopyChange.PutQuestion;
import org.omidb.portal.workingcopy.domain.FaultInWork;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.SectionInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/**
 * The page {@code admin/copy.xhtml}: all sections and questions of a working copy. The part that
 * the address names has buttons to arrange it.
 */
@Named
@RequestScoped
public class CopyPage {

  @Inject AskedCopy askedCopy;
  @Inject WorkingCopies copies;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Redirects redirects;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private WorkingCopy copy;

  @SuppressWarnings("NullAway.Init")
  private CheckedCopy checked;

  private int part;

  /**
   * @throws NotFoundException if there is no working copy, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    copy = askedCopy.copy();
    checked = copies.check(person.caller(), copy);
    part = askedCopy.key("part");
  }

  public @Nullable String up() {
    return arranged(new MovePart(part, true));
  }

  public @Nullable String down() {
    return arranged(new MovePart(part, false));
  }

  /** Puts the question where the form has said. */
  public @Nullable String put() {
    return arranged(new PutQuestion(part, askedCopy.key("to")));
  }

  /**
   * Where the chosen question can stand.
   *
   * @param key of the section at whose beginning, or of the question behind which
   * @param now whether it stands there
   */
  public record Place(int key, String name, boolean now) {}

  /** All places of a section; none is behind the chosen question itself. */
  public List<Place> places(SectionInWork section) {
    var places = new ArrayList<Place>();
    int before = section.key();
    var name = texts.text("workingcopy.place-first");
    for (var question : section.questions()) {
      places.add(new Place(before, name, isChosen(question.key())));
      before = question.key();
      name = texts.text("workingcopy.place-after", question.title());
    }
    places.add(new Place(before, name, false));
    return places.stream().filter(it -> !isChosen(it.key())).toList();
  }

  private @Nullable String arranged(CopyChange change) {
    if (askedCopy.change(change).isPresent()) {
      messages.info("workingcopy.moved", title(part));
      redirects.to(askedCopy.list(part));
    }
    return null;
  }

  /** Adds a question behind the part, or at its end if it is a section, and opens its page. */
  public @Nullable String addQuestion() {
    return added(new AddQuestion(part), "copy-question");
  }

  /** Adds a section behind the part, or at the end, and opens its page. */
  public @Nullable String addSection() {
    return added(new AddSection(part), "copy-section");
  }

  private @Nullable String added(CopyChange change, String page) {
    askedCopy
        .change(change)
        .ifPresent(now -> redirects.to(askedCopy.page(page, now.form().lastKey())));
    return null;
  }

  /** Compares with the version that is current now. */
  public @Nullable String compareWithCurrent() {
    askedCopy
        .taken(copies.compareWithCurrent(person.caller(), askedCopy.name()))
        .ifPresent(now -> redirects.to("/admin/copy-publish?of=" + askedCopy.getOf()));
    return null;
  }

  private String title(int key) {
    return copy.form()
        .section(key)
        .map(SectionInWork::name)
        .or(() -> copy.form().question(key).map(QuestionInWork::title))
        .orElse("");
  }

  public List<SectionInWork> getSections() {
    return copy.form().sections();
  }

  public boolean isChosen(int key) {
    return part == key;
  }

  /** What keeps it from being published, the form as a whole first. */
  public List<FaultInWork> getFaults() {
    return checked.faults();
  }

  /** What is wrong at one part, or in one of its columns. */
  public List<String> faults(QuestionInWork question) {
    return checked.faults().stream()
        .filter(it ->
            it.key() == question.key()
                || question.columns().stream().anyMatch(column -> column.key() == it.key()))
        .map(FaultInWork::what)
        .distinct()
        .toList();
  }

  public List<String> faults(int key) {
    return checked.at(key).stream().map(FaultInWork::what).toList();
  }

  /** How a question is asked, in words. */
  public String kind(QuestionInWork question) {
    return question.kindName().map(it -> texts.get("workingcopy.kind." + it)).orElse("");
  }

  public boolean isOvertaken() {
    return copies.isOvertaken(copy);
  }

  public int getBase() {
    return copy.form().base();
  }

  public WorkingCopy getCopy() {
    return copy;
  }

  /** Who has changed it last. */
  public String getBy() {
    return people.names(List.of(copy.by())).getOrDefault(copy.by(), "");
  }

  /** Which part it is about, where a fault stands; empty for the form as a whole. */
  public String where(FaultInWork fault) {
    return title(fault.key());
  }

  /** The page on which a fault is put right; empty for the form as a whole. */
  public String page(FaultInWork fault) {
    return fault.key() == 0
        ? ""
        : askedCopy.page(
            copy.form().section(fault.key()).isPresent() ? "copy-section" : "copy-question",
            fault.key());
  }
}
