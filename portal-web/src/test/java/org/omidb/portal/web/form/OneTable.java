package org.omidb.portal.web.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.form.domain.TableColumn;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.shared.domain.DateBounds;

/** A table of at most three members, with a column of each kind that people type into. */
public final class OneTable {

  public static final QuestionKind KIND =
      new Table(
          "member",
          List.of(
              column("name", new ShortText(TextLimit.characters(10)), "the name"),
              column("since", new Day(DateBounds.past(30)), "the first day"),
              column("weeks", new Amount("weeks", BigDecimal.ZERO, BigDecimal.TEN, 0), "the weeks"),
              column("part", new YesNo(), "whether {} takes part")),
          0,
          3);

  private OneTable() {}

  public static Rows row(String name, String since, String weeks, String part) {
    return new Rows(List.of(fields(name, since, weeks, part)));
  }

  public static Fields fields(String name, String since, String weeks, String part) {
    var parts = new TreeMap<String, List<String>>();
    parts.put("name", List.of(name));
    parts.put("since", List.of(since));
    parts.put("weeks", List.of(weeks));
    parts.put("part", List.of(part));
    return new Fields(parts);
  }

  private static TableColumn column(String id, QuestionKind kind, String noun) {
    return new TableColumn(id, kind, id, noun, "", id.equals("name"));
  }
}
