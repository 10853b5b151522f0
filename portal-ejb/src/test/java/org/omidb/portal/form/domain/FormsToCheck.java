package org.omidb.portal.form.domain;

import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.longText;
import static org.omidb.portal.form.domain.Questions.mail;
import static org.omidb.portal.form.domain.Questions.meaning;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.Table;

/** Forms with little in them, and what is wrong with each. */
abstract class FormsToCheck {

  static final Question NAME = meaning(Meaning.FULL_NAME, text("name", "Name", "it", 9));
  static final Question MAIL = meaning(Meaning.EMAIL, mail("mail", "Mail", "it"));
  static final Question FIRM = meaning(Meaning.ORGANISATION, text("firm", "Firm", "it", 9));
  static final Question TITLE = meaning(Meaning.TITLE, text("title", "Title", "it", 9));
  static final Question SURE = yesNo("sure", "Sure?", "it");
  static final Question WHY = text("why", "Why?", "why", 9);

  static List<String> grouped(String... groups) {
    var sections = new ArrayList<Section>();
    for (var group : groups) {
      var id = "s" + sections.size();
      sections.add(new Section(id, id, "", List.of(), false, Optional.empty(), group));
    }
    return said(FormCheck.check(FormName.APPLICATION, new Form(2, sections), List.of()));
  }

  static final QuestionKind SHORT = text("x", "X", "x", 9).kind();
  static final QuestionKind WORDS = longText("x", "X", "x", 9).kind();
  static final QuestionKind MANY = checkboxes("x", "X", "x", option("a", "A")).kind();

  static TableColumn column(String id, QuestionKind kind) {
    return Questions.column(id, kind, "the part", true);
  }

  static Question table(int least, int most, TableColumn... columns) {
    return new Question("rows", new Table("row", List.of(columns), least, most), "Rows", "rows");
  }

  static Question number(int least, int most, int decimals) {
    var amount = new Amount("", BigDecimal.valueOf(least), BigDecimal.valueOf(most), decimals);
    return new Question("many", amount, "How many?", "it");
  }

  static List<String> faults(Question... more) {
    var all = new ArrayList<>(List.of(NAME, MAIL, FIRM, TITLE));
    all.addAll(List.of(more));
    return of(all.toArray(Question[]::new));
  }

  static List<String> of(Question... questions) {
    return after(List.of(), questions);
  }

  static List<String> after(List<Form> earlier, Question... questions) {
    return said(FormCheck.check(FormName.INTEREST, form(questions), earlier));
  }

  static List<String> applied(Question... questions) {
    return said(FormCheck.check(FormName.APPLICATION, form(questions), List.of()));
  }

  static List<String> inSections(Form form) {
    return said(FormCheck.check(FormName.INTEREST, form, List.of()));
  }

  static List<String> said(List<FormFault> faults) {
    return faults.stream().map(FormFault::toString).toList();
  }

  static Form form(Question... questions) {
    return new Form(2, List.of(section("s", questions)));
  }

  static Section section(String id, Question... questions) {
    return new Section(id, id, "", List.of(questions), false);
  }
}
