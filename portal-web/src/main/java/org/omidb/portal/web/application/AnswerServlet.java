package org.omidb.portal.web.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.OlderPages;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.web.form.SentFields;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/**
 * Saves one question of a section while its page stays open: what {@code answers.js} sends as
 * somebody leaves it. The answer says when it was saved, or what has become of it. It is taken from
 * the portal's own pages alone ({@code FrontDoor}), with the key that the page was made with in a
 * header of its own, which no form of another site can send.
 */
@WebServlet("/application/answer")
public class AnswerServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Drafts drafts;
  @Inject transient OlderPages pages;
  @Inject transient Asked asked;
  @Inject transient SectionKey key;
  @Inject transient HereNow here;
  @Inject transient CurrentPerson person;
  @Inject transient Display display;
  @Inject transient Texts texts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!key.isOfOurPage(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      var now = drafts.read(person.caller(), asked.application());
      int version = asked.number("form-version");
      boolean before = version < now.form().version();
      var draft = before ? pages.read(person.caller(), asked.application(), version) : now;
      var section = asked.find("section").flatMap(draft.form()::section);
      var question = section.flatMap(it -> asked.find("question").flatMap(it::question));
      if (version != draft.form().version()) {
        answer(response, AnswerSaved.not(texts.get("application.answer.form")));
      } else if (question.filter(AnswerServlet::isSaved).isPresent() && before) {
        answer(response, saveBefore(request, section.orElseThrow(), question.get()));
      } else if (question.filter(AnswerServlet::isSaved).isPresent()) {
        here.renewed(section.orElseThrow().id());
        answer(response, save(request, section.orElseThrow(), question.get()));
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (NotFoundException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** A file is sent with its page. */
  private static boolean isSaved(Question question) {
    return question.asks() && !(question.kind() instanceof Upload);
  }

  private AnswerSaved save(HttpServletRequest request, Section whole, Question question) {
    var caller = person.caller();
    var id = asked.application();
    var section = whole.only(Set.of(question.id()));
    var fields = new SentFields(request);
    var filled = FilledWith.parse(asked.find("filled").orElse(""));
    return switch (drafts.save(caller, id, whole.id(), question, filled, fields.typed(section))) {
      case Accepted(var kept) ->
          switch (kept.getFirst()) {
            case SectionKept.InPlace() -> saved(whole, section);
            case SectionKept.PutAside(var where) ->
                AnswerSaved.beside(
                    texts.get("application.answer.beside"),
                    texts.get("application.answer.choose"),
                    "%s%s?id=%s&section=%s&aside=%s"
                        .formatted(
                            request.getContextPath(), SectionKey.PAGE, id, whole.id(), where));
          };
      case Refused(var refusal) -> refused(refusal);
    };
  }

  /** Under its question, wherever that is asked now, or beside what was saved there since. */
  private AnswerSaved saveBefore(HttpServletRequest request, Section whole, Question question) {
    var id = asked.application();
    var section = whole.only(Set.of(question.id()));
    var typed = new SentFields(request).typed(section);
    var filled = FilledWith.parse(asked.find("filled").orElse(""));
    int version = asked.number("form-version");
    return switch (pages.save(person.caller(), id, version, whole.id(), question, filled, typed)) {
      case Accepted(var kept) ->
          switch (kept.getFirst()) {
            case SectionKept.InPlace() ->
                AnswerSaved.at(
                    texts.get("application.answer.saved-before"),
                    FilledWith.of(section, typed).text(),
                    asked.find("portal.asked").orElse(""));
            case SectionKept.PutAside(var where) ->
                AnswerSaved.beside(
                    texts.get("application.answer.beside"),
                    texts.get("application.answer.choose"),
                    asked.path("tasks", ""));
          };
      case Refused(var refusal) -> refused(refusal);
    };
  }

  private AnswerSaved refused(Refusal refusal) {
    return AnswerSaved.not(
        texts.text("application.refusal." + refusal.name(), refusal.limits().toArray()));
  }

  private AnswerSaved saved(Section whole, Section section) {
    var now = drafts.read(person.caller(), asked.application());
    var saved = now.section(whole.id());
    return AnswerSaved.at(
        texts.text("application.answer.saved", saved.saved().map(display::time).orElse("")),
        FilledWith.of(section, saved.written().all()).text(),
        SentFields.names(now.asked(whole, saved.answers())));
  }

  private static void answer(HttpServletResponse response, AnswerSaved saved) throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(saved.json());
  }
}
