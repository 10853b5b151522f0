package org.omidb.portal.workingcopy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.Form;

/**
 * A form as administrators are changing it. It holds whatever was typed; {@link CopyCheck} says
 * which form it would be, and what keeps it from being one.
 *
 * @param base the number of the version from which it was begun, or with which it was compared last
 * @param lastKey the last key that was given to a part
 */
public record FormInWork(int base, int lastKey, List<SectionInWork> sections) {

  public FormInWork {
    sections = List.copyOf(sections);
  }

  /** A version of a form, with nothing changed yet. */
  public static FormInWork of(Form form) {
    var keys = new Keys(0);
    var sections = form.sections().stream().map(it -> SectionInWork.of(it, keys)).toList();
    return new FormInWork(form.version(), keys.last(), sections);
  }

  public Optional<SectionInWork> section(int key) {
    return sections.stream().filter(it -> it.key() == key).findFirst();
  }

  /** A question, or a column of one. */
  public Optional<QuestionInWork> question(int key) {
    return questions()
        .flatMap(it -> Stream.concat(Stream.of(it), it.columns().stream()))
        .filter(it -> it.key() == key)
        .findFirst();
  }

  /** The section in which a question stands, or the question of a column. */
  public Optional<SectionInWork> sectionOf(int key) {
    return sections.stream()
        .filter(section ->
            section.questions().stream().anyMatch(it -> it.key() == key || isColumnOf(it, key)))
        .findFirst();
  }

  /** The table of which this is a column; nothing for a question of its own. */
  public Optional<QuestionInWork> tableOf(int key) {
    return questions().filter(it -> isColumnOf(it, key)).findFirst();
  }

  /** Whether there is a part of this key. */
  public boolean has(int key) {
    return section(key).isPresent() || question(key).isPresent();
  }

  Stream<QuestionInWork> questions() {
    return sections.stream().flatMap(it -> it.questions().stream());
  }

  private static boolean isColumnOf(QuestionInWork table, int key) {
    return table.columns().stream().anyMatch(it -> it.key() == key);
  }

  /** With one section written anew; its questions stay. */
  FormInWork with(SectionInWork section) {
    return each(it -> it.key() == section.key() ? section.with(it.questions()) : it);
  }

  /** With one question or column written anew; the columns of a table stay. */
  FormInWork with(QuestionInWork question) {
    return eachQuestion(it -> written(it, question));
  }

  private static QuestionInWork written(QuestionInWork old, QuestionInWork question) {
    return old.key() == question.key()
        ? question.with(old.columns())
        : old.with(old.columns().stream().map(it -> written(it, question)).toList());
  }

  /** With a new section behind that of this key; at the end, if there is none. */
  FormInWork withSectionBehind(int key) {
    var keys = new Keys(lastKey);
    var all = new ArrayList<SectionInWork>();
    var group = sections.isEmpty() ? "" : sections.getLast().group();
    boolean added = false;
    for (var section : sections) {
      all.add(section);
      if (section.key() == key) {
        all.add(SectionInWork.empty(keys.next(), section.group()));
        added = true;
      }
    }
    if (!added) {
      all.add(SectionInWork.empty(keys.next(), group));
    }
    return new FormInWork(base, keys.last(), all);
  }

  /**
   * With a new question behind that of this key, or at the end of the section or table of this key.
   */
  FormInWork withQuestionAt(int key) {
    var keys = new Keys(lastKey);
    var all =
        sections.stream()
            .map(section ->
                section.key() == key
                    ? section.with(added(section.questions(), keys))
                    : section.with(behind(section.questions(), key, keys)))
            .toList();
    return new FormInWork(base, keys.last(), all);
  }

  private static List<QuestionInWork> added(List<QuestionInWork> questions, Keys keys) {
    return Stream.concat(questions.stream(), Stream.of(QuestionInWork.empty(keys.next()))).toList();
  }

  private static List<QuestionInWork> behind(List<QuestionInWork> questions, int key, Keys keys) {
    var all = new ArrayList<QuestionInWork>();
    for (var question : questions) {
      all.add(question.with(behind(question.columns(), key, keys)));
      if (question.key() == key) {
        all.add(QuestionInWork.empty(keys.next()));
      }
    }
    return all;
  }

  /** With a new column at the end of the table of this key. */
  FormInWork withColumnOf(int table) {
    var keys = new Keys(lastKey);
    var all =
        eachQuestion(it -> it.key() == table ? it.with(added(it.columns(), keys)) : it).sections();
    return new FormInWork(base, keys.last(), all);
  }

  /** Without this part, and what is in it. */
  FormInWork without(int key) {
    var kept = sections.stream().filter(it -> it.key() != key).toList();
    return new FormInWork(base, lastKey, kept)
        .each(section -> section.with(without(section.questions(), key)));
  }

  private static List<QuestionInWork> without(List<QuestionInWork> questions, int key) {
    return questions.stream()
        .filter(it -> it.key() != key)
        .map(it -> it.with(without(it.columns(), key)))
        .toList();
  }

  /**
   * With this part one place further up or down; the first question of a section goes up to the end
   * of the section before, and the last one down to the beginning of the next.
   */
  FormInWork moved(int key, boolean up) {
    if (section(key).isPresent()) {
      return new FormInWork(base, lastKey, Moved.in(sections, it -> it.key() == key, up));
    }
    if (tableOf(key).isPresent()) {
      return eachQuestion(it -> it.with(Moved.in(it.columns(), column -> column.key() == key, up)));
    }
    return new FormInWork(base, lastKey, Moved.question(sections, key, up));
  }

  /** Whether this is the key of a question of its own, and no column. */
  boolean isQuestion(int key) {
    return questions().anyMatch(it -> it.key() == key);
  }

  /**
   * With a question of its own behind that of this key, or first in the section of this key. Where
   * it is told to stand behind itself it stays.
   */
  FormInWork put(int key, int at) {
    return new FormInWork(base, lastKey, Moved.put(sections, key, at));
  }

  /** The same, to be compared with another version. */
  FormInWork on(int version) {
    return new FormInWork(version, lastKey, sections);
  }

  /** With the sections of another, whose keys begin behind those that were given here. */
  FormInWork replacedBy(Form other) {
    var keys = new Keys(lastKey);
    var all = other.sections().stream().map(it -> SectionInWork.of(it, keys)).toList();
    return new FormInWork(base, keys.last(), all);
  }

  FormInWork tidied() {
    return each(SectionInWork::tidied);
  }

  private FormInWork each(UnaryOperator<SectionInWork> change) {
    return new FormInWork(base, lastKey, sections.stream().map(change).toList());
  }

  private FormInWork eachQuestion(UnaryOperator<QuestionInWork> change) {
    return each(section -> section.with(section.questions().stream().map(change).toList()));
  }
}
