package org.omidb.portal.web.application;

import static org.omidb.portal.web.Unused.unused;

import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Notes;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** A section's page as somebody opens or sends it, and what it says. */
abstract class SectionPages {

  static final String HERE =
      "/application/section?faces-redirect=true&section=%s&id=" + OneDraft.ID;
  static final String TASKS = "/application/tasks?faces-redirect=true&id=" + OneDraft.ID;

  final OneDraft draft = new OneDraft();
  final SomePeople people = new SomePeople();
  final Texts texts = new Texts();
  final List<String> said = new ArrayList<>();

  static SentForm opened(String section) {
    return asking(SentForm.get(), section);
  }

  static SentForm sent(String section) {
    return sent(section, 0);
  }

  static SentForm sent(String section, int version) {
    return asking(SentForm.post(), section).with("version", Integer.toString(version));
  }

  static SentForm asking(SentForm form, String section) {
    return form.with("id", OneDraft.ID.toString()).with("section", section);
  }

  @SuppressWarnings("UnnecessaryAssignment")
  SectionPage page(SentForm form) {
    var page = new SectionPage();
    page.request = form.request();
    page.asked = new Asked(page.request);
    page.query = new Query(page.request);
    page.person = new CurrentPerson(page.request);
    page.applications = draft.applications();
    page.drafts = draft;
    page.before = draft.before(page.asked, page.request, page.person, new Said(page.person));
    page.fileAnswers = new FileAnswers(draft.attachments(), draft.files(), page.person, texts);
    page.selections = new Selections(unused(), unused(), unused()) {};
    page.here = people.here(page.asked, draft, page.person);
    page.authors = SomePeople.authors(page.person);
    page.display = new Display();
    page.texts = texts;
    page.messages = new Said(page.person);
    page.load();
    return page;
  }

  /** Writes down what a page says. */
  private final class Said extends Messages {

    Said(CurrentPerson person) {
      super(texts, new Notes(), person);
    }

    @Override
    public void info(String key, Object... values) {
      said.add(texts.text(key, values));
    }

    @Override
    public void refusal(String feature, Refusal refusal, Object... values) {
      said.add(refusal.name());
    }

    @Override
    public void fieldError(String clientId, String text) {
      said.add(clientId + ": " + text);
    }
  }
}
