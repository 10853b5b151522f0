package org.omidb.portal.workingcopy.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Lists with one of their parts at another place. */
final class Moved {

  private Moved() {}

  /** The same list if the part is not in it, or is at its end already. */
  static <T> List<T> in(List<T> parts, Predicate<T> which, boolean up) {
    var all = new ArrayList<>(parts);
    for (int from = 0; from < all.size(); from++) {
      if (which.test(all.get(from))) {
        int to = from + (up ? -1 : 1);
        if (to >= 0 && to < all.size()) {
          Collections.swap(all, from, to);
        }
        return all;
      }
    }
    return all;
  }

  static List<SectionInWork> question(List<SectionInWork> sections, int key, boolean up) {
    for (int i = 0; i < sections.size(); i++) {
      var questions = sections.get(i).questions();
      int beyond = i + (up ? -1 : 1);
      boolean atItsEnd =
          !questions.isEmpty() && (up ? questions.getFirst() : questions.getLast()).key() == key;
      if (atItsEnd && beyond >= 0 && beyond < sections.size()) {
        return across(sections, i, beyond, up);
      }
    }
    return sections.stream()
        .map(it -> it.with(in(it.questions(), question -> question.key() == key, up)))
        .toList();
  }

  /** With a question behind another, or first in a section; the same if it is behind itself. */
  static List<SectionInWork> put(List<SectionInWork> sections, int key, int at) {
    var question =
        sections.stream()
            .flatMap(it -> it.questions().stream())
            .filter(it -> it.key() == key && key != at)
            .findFirst();
    return question
        .map(moved -> sections.stream().map(it -> it.with(placed(it, moved, at))).toList())
        .orElse(sections);
  }

  private static List<QuestionInWork> placed(SectionInWork section, QuestionInWork moved, int at) {
    var all = new ArrayList<QuestionInWork>();
    if (section.key() == at) {
      all.add(moved);
    }
    for (var question : section.questions()) {
      if (question.key() != moved.key()) {
        all.add(question);
      }
      if (question.key() == at) {
        all.add(moved);
      }
    }
    return all;
  }

  private static List<SectionInWork> across(
      List<SectionInWork> sections, int from, int to, boolean up) {
    var left = new ArrayList<>(sections.get(from).questions());
    var joined = new ArrayList<>(sections.get(to).questions());
    if (up) {
      joined.addLast(left.removeFirst());
    } else {
      joined.addFirst(left.removeLast());
    }
    var all = new ArrayList<>(sections);
    all.set(from, sections.get(from).with(left));
    all.set(to, sections.get(to).with(joined));
    return all;
  }
}
