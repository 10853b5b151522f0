package org.omidb.portal.casefile.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.casefile.domain.CaseEvent.Fact;
import org.omidb.portal.casefile.store.CaseRows.LesionRow;
import org.omidb.portal.disclosure.NbssWords;

/** What is known of a lesion, in words: its own values, then what it can be chosen by. */
final class LesionFacts {

  private static final String SECTION = "LESION";

  private LesionFacts() {}

  static List<Fact> of(LesionRow lesion) {
    var facts = new ArrayList<Fact>();
    for (var column : List.of("LesionDescription", "LesionPosition")) {
      NbssWords.standard()
          .words(SECTION, column, lesion.fields().path(column).asText(""))
          .ifPresent(words -> facts.add(new Fact(label(column), words)));
    }
    add(facts, "Signs", Optional.of(String.join(", ", lesion.signs())));
    add(facts, "Malignancy", lesion.invasive());
    add(facts, "Grade", lesion.grade());
    add(facts, "Size", lesion.sizeMm().map(size -> size + " mm"));
    add(facts, "Oestrogen receptor", lesion.er());
    add(facts, "Progesterone receptor", lesion.pr());
    add(facts, "HER2", lesion.her2());
    add(facts, "Conspicuity", Optional.of(String.join(", ", lesion.conspicuity())));
    return facts;
  }

  private static String label(String column) {
    return column.equals("LesionPosition")
        ? "Position"
        : NbssWords.standard().label(SECTION, column);
  }

  private static void add(List<Fact> facts, String label, Optional<String> words) {
    words
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> facts.add(new Fact(label, text.replace('-', ' '))));
  }
}
