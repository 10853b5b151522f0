package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.form.domain.FormChange.Aspect;
import org.omidb.portal.form.domain.FormChange.Detail;
import org.omidb.portal.form.domain.FormChange.Kind;

/**
 * What one version of a form has otherwise than another, in the order in which the later one asks,
 * and at the end what it no longer asks.
 */
public record FormDifference(List<FormChange> changes) {

  public FormDifference {
    changes = List.copyOf(changes);
  }

  public static FormDifference between(Form before, Form after) {
    var changes = new ArrayList<FormChange>();
    for (var section : after.sections()) {
      before
          .section(section.id())
          .ifPresentOrElse(
              old -> changed(before, old, after, section).ifPresent(changes::add),
              () -> changes.add(section(Kind.SECTION_ADDED, section, List.of())));
      for (var question : section.questions()) {
        before
            .asking(question.id())
            .ifPresentOrElse(
                old -> changed(before, old, after, section, question).ifPresent(changes::add),
                () -> changes.add(question(Kind.ADDED, section, question, List.of())));
      }
    }
    for (var section : before.sections()) {
      if (after.section(section.id()).isEmpty()) {
        changes.add(section(Kind.SECTION_REMOVED, section, List.of()));
      }
      section.questions().stream()
          .filter(question -> after.asking(question.id()).isEmpty())
          .forEach(question -> changes.add(question(Kind.REMOVED, section, question, List.of())));
    }
    return new FormDifference(changes);
  }

  public boolean isNone() {
    return changes.isEmpty();
  }

  /** The changes of one kind. */
  public List<FormChange> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  private static Optional<FormChange> changed(
      Form formBefore, Section before, Form formAfter, Section after) {
    var details = new ArrayList<Detail>();
    add(details, Aspect.TITLE, before.title(), after.title());
    add(details, Aspect.GUIDANCE, before.guidance(), after.guidance());
    add(details, Aspect.GROUP, before.group(), after.group());
    if (!before.shown().equals(after.shown())) {
      details.add(
          new Detail(
              Aspect.CONDITION,
              QuestionWords.condition(formBefore, before.shown()),
              QuestionWords.condition(formAfter, after.shown())));
    }
    add(details, Aspect.LAST, QuestionWords.last(before), QuestionWords.last(after));
    if (!order(before, after).equals(order(after, before))
        || !order(formBefore, formAfter, before).equals(order(formAfter, formBefore, after))) {
      details.add(new Detail(Aspect.ORDER, "", ""));
    }
    return details.isEmpty()
        ? Optional.empty()
        : Optional.of(section(Kind.SECTION_CHANGED, after, details));
  }

  /** The questions that both have, as the first one orders them. */
  private static List<String> order(Section one, Section other) {
    return one.questions().stream()
        .map(Question::id)
        .filter(id -> other.question(id).isPresent())
        .toList();
  }

  /** The sections that both have and that stand before this one. */
  private static List<String> order(Form one, Form other, Section here) {
    return one.sections().stream()
        .map(Section::id)
        .takeWhile(id -> !id.equals(here.id()))
        .filter(id -> other.section(id).isPresent())
        .sorted()
        .toList();
  }

  private static Optional<FormChange> changed(
      Form formBefore, Section sectionBefore, Form formAfter, Section section, Question after) {
    var before = sectionBefore.question(after.id()).orElseThrow();
    var details = new ArrayList<Detail>();
    if (!sectionBefore.id().equals(section.id())) {
      add(details, Aspect.SECTION, sectionBefore.title(), section.title());
    }
    add(details, Aspect.LABEL, before.label(), after.label());
    add(details, Aspect.HINT, before.hint(), after.hint());
    add(details, Aspect.WHY, before.why(), after.why());
    add(details, Aspect.NOUN, before.noun(), after.noun());
    add(details, Aspect.REQUIRED, QuestionWords.required(before), QuestionWords.required(after));
    add(
        details,
        Aspect.ANSWER,
        QuestionWords.kind(before.kind()),
        QuestionWords.kind(after.kind()));
    if (!before.shown().equals(after.shown())) {
      details.add(
          new Detail(
              Aspect.CONDITION,
              QuestionWords.condition(formBefore, before.shown()),
              QuestionWords.condition(formAfter, after.shown())));
    }
    add(details, Aspect.MEANING, meaning(before), meaning(after));
    add(details, Aspect.AUTOCOMPLETE, before.autocomplete(), after.autocomplete());
    return details.isEmpty()
        ? Optional.empty()
        : Optional.of(question(Kind.CHANGED, section, after, details));
  }

  private static String meaning(Question question) {
    return question.meaning().map(QuestionWords::meaning).orElse("");
  }

  private static void add(List<Detail> details, Aspect aspect, String before, String after) {
    if (!before.equals(after)) {
      details.add(new Detail(aspect, before, after));
    }
  }

  private static FormChange section(Kind kind, Section section, List<Detail> details) {
    return new FormChange(kind, section.title(), section.id(), section.title(), details);
  }

  private static FormChange question(
      Kind kind, Section section, Question question, List<Detail> details) {
    return new FormChange(kind, section.title(), question.id(), question.label(), details);
  }
}
