package org.omidb.portal.web.form;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.QuestionKind.Country;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.Heading;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.ParkedParts;
import org.omidb.portal.web.shared.PostedText;

/**
 * What was sent in the fields of a section, letter by letter. It is read from the request and not
 * from the view, which refuses what it cannot convert.
 */
public final class SentFields {

  /** Names the file that the browser did not send because it is too large (portal.js). */
  private static final String TOO_LARGE = "-too-large";

  /** Stands behind the id of a question for files in the name of the field that says their sort. */
  private static final String SORT = "_sort";

  /** Stands behind it in the name of the field that says which file another replaces. */
  private static final String REPLACES = "_replaces";

  /** The hidden field that names the questions of the page. */
  public static final String ASKED = "portal.asked";

  /** Stands behind the id of a table in the name of the field that counts its rows. */
  private static final String ROWS = "_rows";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  private final HttpServletRequest request;

  public SentFields(HttpServletRequest request) {
    this.request = request;
  }

  /** What was typed and chosen; files come one by one. */
  public Typed typed(Section section) {
    var typed = new TreeMap<String, AnswerValue>();
    section.questions().stream()
        .filter(question -> !(question.kind() instanceof Upload))
        .forEach(question -> typed.put(question.id(), sent(question)));
    return new Typed(typed);
  }

  private AnswerValue sent(Question question) {
    var groups =
        Group.of(question, AnswerValue.Texts.NONE, rows(question)).stream()
            .map(this::fields)
            .toList();
    return switch (question.kind()) {
      case Table table -> new Rows(groups);
      case Several several -> groups.getFirst();
      case QuestionKind kind -> new Texts(texts(question));
    };
  }

  /** The rows of a table, but the one with this number. */
  public AnswerValue without(Question table, int number) {
    return new Rows(
        Group.of(table, AnswerValue.Texts.NONE, rows(table)).stream()
            .filter(group -> group.number() != number)
            .map(this::fields)
            .toList());
  }

  private Fields fields(Group group) {
    var parts = new TreeMap<String, List<String>>();
    group.parts().forEach(part -> parts.put(part.id(), texts(part.question())));
    return new Fields(parts);
  }

  /**
   * How many rows of a table the page has shown, as its hidden field says; 0 if it says nothing.
   */
  public int rows(Question question) {
    var named = request.getParameter(question.id() + ROWS);
    return named != null && NUMBER.matcher(named).matches() ? Integer.parseInt(named) : 0;
  }

  /**
   * What was sent, with what a question held before that the page did not show: its condition did
   * not hold when the page was made.
   *
   * @param whole the section with all its questions
   * @param now as it is asked now, where the page does not say what it has shown
   */
  public Typed kept(Section whole, Section now, Typed sent, Typed before) {
    var asked = asked(now);
    var all = sent;
    for (var question : whole.questions()) {
      if (!asked.contains(question.id()) && !sent.has(question.id())) {
        all = all.with(question.id(), before.in(question.id()));
      }
    }
    return all;
  }

  /** Whether a section asks, after it was saved, what the page has not shown. */
  public boolean isMore(Section now, Section saved) {
    var asked = asked(now);
    return saved.questions().stream().anyMatch(question -> !asked.contains(question.id()));
  }

  private Set<String> asked(Section now) {
    var named = request.getParameter(ASKED);
    return Set.copyOf(Arrays.asList((named == null ? names(now) : named).split(",", -1)));
  }

  /** The questions that a page shows, as its hidden field names them. */
  public static String names(Section shown) {
    return shown.questions().stream().map(Question::id).collect(joining(","));
  }

  /** The files that were chosen, when the form was parked and now; one may be empty. */
  public List<Part> files(Question question) {
    return Stream.concat(ParkedParts.of(request, question.id()).stream(), chosen(question).stream())
        .toList();
  }

  private List<Part> chosen(Question question) {
    var type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return List.of();
    }
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(question.id()))
          .filter(part -> part.getSubmittedFileName() != null)
          .filter(part -> !part.getSubmittedFileName().isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    } catch (ServletException e) {
      throw new IllegalStateException("A form with a file has no parts", e);
    }
  }

  /** The names of files that were chosen and not sent, as they are too large. */
  public List<String> unsentFiles(Question question) {
    return values(question.id() + TOO_LARGE).toList();
  }

  /** The names of files that were chosen and could not be kept while the form was parked. */
  public List<String> lostFiles(Question question) {
    return values(question.id() + ParkedForm.NOT_KEPT).toList();
  }

  /** The file whose place another is to take, as a hidden field says. */
  public Optional<UUID> replaced(Question question) {
    return values(question.id() + REPLACES).findFirst().flatMap(Ids::find);
  }

  /** What the files are, as was said beside their field; the usual where nothing was. */
  public FileSort sort(Question question, Upload asked) {
    return values(question.id() + SORT)
        .flatMap(name -> asked.sorts().stream().filter(sort -> sort.name().equals(name)))
        .findFirst()
        .orElse(asked.sort());
  }

  private List<String> texts(Question question) {
    return switch (question.kind()) {
      case ShortText(var limit) -> first(question);
      case LongText(var limit) -> first(question);
      case Email() -> first(question);
      case Amount(var unit, var least, var most, var decimals) -> first(question);
      case ChoiceOfOne(var options) -> values(question.id()).toList();
      case ChoiceOfSeveral(var options) -> values(question.id()).toList();
      case Declarations(var options) -> values(question.id()).toList();
      case YesNo() -> values(question.id()).toList();
      case Country() -> values(question.id()).toList();
      case CohortSelection() -> values(question.id()).toList();
      case Day(var bounds) ->
          Stream.of("", "-month", "-year")
              .map(part -> values(question.id() + part).findFirst().orElse(""))
              .toList();
      case Upload upload -> List.of();
      case Telephone() -> first(question);
      case Orcid() -> first(question);
      case Heading() -> List.of();
      case Several several -> List.of();
    };
  }

  private List<String> first(Question question) {
    return values(question.id()).limit(1).toList();
  }

  private Stream<String> values(String name) {
    var values = request.getParameterValues(name);
    return values == null ? Stream.empty() : Stream.of(PostedText.withoutNul(values));
  }
}
