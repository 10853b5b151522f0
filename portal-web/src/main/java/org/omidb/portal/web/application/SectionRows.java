package org.omidb.portal.web.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.web.form.SentFields;
import org.omidb.portal.web.shared.Query;

/**
 * The groups of fields that a section's page shows for questions with several parts. A table has a
 * row for everything that stands in it, at least one, and one more where somebody has asked for it.
 */
public final class SectionRows {

  /** Says in an address which table has an empty row at its end. */
  public static final String MORE = "more";

  private final Section section;
  private final Typed stands;
  private final Optional<String> more;
  private final Optional<ToIntFunction<Question>> sent;

  /** {@code sent} says how many rows of a table a page had that was sent; one opened has none. */
  private SectionRows(
      Section section,
      Typed stands,
      Optional<String> more,
      Optional<ToIntFunction<Question>> sent) {
    this.section = section;
    this.stands = stands;
    this.more = more;
    this.sent = sent;
  }

  /** What the page of a section shows that was opened, or sent. */
  public static SectionRows of(
      Section section, Typed stands, Query query, HttpServletRequest request) {
    var sent = new SentFields(request);
    return new SectionRows(
        section,
        stands,
        query.text(MORE),
        request.getMethod().equals("POST") ? Optional.of(sent::rows) : Optional.empty());
  }

  /** Whether the page has a button for a row. */
  public boolean isAny() {
    return section.questions().stream().anyMatch(it -> it.kind() instanceof Table);
  }

  public List<Group> groups(Question question) {
    return question.kind() instanceof Several
        ? Group.of(question, stands.in(question.id()), shown(question))
        : List.of();
  }

  /** Whether this is the row that somebody has asked for. */
  public boolean added(Question question, Group group) {
    return isMore(question) && group.number() == filled(question) + 1;
  }

  public String name(Question question, Group group) {
    return Group.row(question, group.number());
  }

  private int shown(Question question) {
    return sent.map(it -> it.applyAsInt(question))
        .orElse(Math.max(1, filled(question) + (isMore(question) ? 1 : 0)));
  }

  private int filled(Question question) {
    return stands.in(question.id()) instanceof Rows(var rows) ? rows.size() : 0;
  }

  private boolean isMore(Question question) {
    return more.filter(question.id()::equals).isPresent()
        && question.kind() instanceof Table table
        && filled(question) < table.most();
  }
}
