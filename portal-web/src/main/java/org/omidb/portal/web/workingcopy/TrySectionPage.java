package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.application.SectionRows;
import org.omidb.portal.web.form.FieldValues;
import org.omidb.portal.web.form.SentFields;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Redirects;

/**
 * The page {@code admin/try-section.xhtml}: a section as an applicant sees it. With {@code all} in
 * its address it shows what is asked only sometimes, too.
 */
@Named
@RequestScoped
public class TrySectionPage {

  @Inject HttpServletRequest request;
  @Inject Query query;
  @Inject AskedCopy askedCopy;
  @Inject TriedForm triedForm;
  @Inject Messages messages;
  @Inject Redirects redirects;

  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  @SuppressWarnings("NullAway.Init")
  private Section whole;

  @SuppressWarnings("NullAway.Init")
  private Section section;

  @SuppressWarnings("NullAway.Init")
  private SectionRows rows;

  private Written written = Written.NONE;
  private Map<String, @Nullable Object> values = new HashMap<>();

  /**
   * @throws NotFoundException if there is no such section, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    draft = triedForm.draft();
    whole = triedForm.whole(query.text("section").orElse(""));
    written = draft.section(whole.id()).written();
    section = isAll() ? whole : draft.asked(whole, written.answers());
    values = FieldValues.of(section, written);
    rows = SectionRows.of(section, written.all(), query, request);
    if (!request.getMethod().equals("POST")) {
      problems().forEach(it -> messages.fieldError(it.question().id(), it.message()));
    }
  }

  /** Mistakes are always shown, gaps where somebody has asked for every answer. */
  private List<Problem> problems() {
    return DraftRules.check(section, written.all(), draft.today()).stream()
        .filter(it -> isLookedAt() || it.kind() != Problem.Kind.MISSING)
        .toList();
  }

  /** Keeps what was typed, and goes on; where something is missing or mistaken it is shown. */
  public @Nullable String saveAndContinue() {
    return save(
        typed(),
        now -> {
          var next = now.asked(whole, now.section(whole.id()).answers());
          if (new SentFields(request).isMore(section, next)) {
            messages.info("application.section-saved-more", section.title());
            return address(section);
          }
          return now.problems(next).isEmpty()
              ? now.next(whole).map(this::address).orElse(list())
              : address(section) + "&look=again";
        });
  }

  /** Keeps what was typed, and goes back to the list. */
  public @Nullable String saveForLater() {
    return save(typed(), now -> list());
  }

  /** Keeps what was typed, and shows the page with one more row of a table. */
  public @Nullable String addRow(String table) {
    return save(typed(), now -> address(section) + "&" + SectionRows.MORE + "=" + table);
  }

  /** Keeps what was typed but one row of a table. */
  public @Nullable String removeRow(String table, int number) {
    var question = section.question(table).orElseThrow(() -> new NotFoundException("Table"));
    return save(
        typed().with(table, new SentFields(request).without(question, number)),
        now -> address(section));
  }

  private @Nullable String save(Typed typed, Function<Draft, String> next) {
    triedForm.save(whole.id(), typed).ifPresent(now -> redirects.to(next.apply(now)));
    return null;
  }

  private Typed typed() {
    var fields = new SentFields(request);
    var typed = fields.kept(whole, section, fields.typed(whole), written.all());
    for (var question : whole.questions()) {
      if (question.kind() instanceof Upload) {
        typed =
            !fields.files(question).isEmpty()
                ? TriedForm.withFile(typed, question.id())
                : typed.with(question.id(), written.all().in(question.id()));
      }
    }
    return typed;
  }

  private String list() {
    return "/admin/try?of=" + askedCopy.getOf();
  }

  private String address(Section to) {
    return "/admin/try-section?of=%s&section=%s%s"
        .formatted(askedCopy.getOf(), to.id(), isAll() ? "&all=yes" : "");
  }

  public Section getSection() {
    return section;
  }

  public Map<String, @Nullable Object> getValues() {
    return values;
  }

  public Written getWritten() {
    return written;
  }

  /** The groups of fields of questions that have several parts. */
  public SectionRows getRows() {
    return rows;
  }

  public String getAskedNames() {
    return SentFields.names(section);
  }

  public boolean isWithFiles() {
    return TriedForm.asksForFiles(section);
  }

  /** Whether the page shows what is asked only sometimes, too. */
  public boolean isAll() {
    return query.text("all").isPresent();
  }

  /** Whether something of the section is asked only sometimes. */
  public boolean isConditional() {
    return whole.shown().isPresent()
        || whole.questions().stream().anyMatch(it -> it.shown().isPresent());
  }

  private boolean isLookedAt() {
    return query.text("look").isPresent();
  }
}
