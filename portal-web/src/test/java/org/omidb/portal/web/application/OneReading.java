package org.omidb.portal.web.application;

import static org.omidb.portal.web.Unused.unused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.service.ApplicantsReading;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.FormsAtFirst;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Said;

/** The pages on which one application is read: what was submitted, and its draft. */
final class OneReading {

  final OneApplication application = new OneApplication();
  final OneDraft draft = new OneDraft();
  private final Map<String, Answers> answers = new HashMap<>();

  void answered(String section, Answers given) {
    answers.put(section, given);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  ReadPage read(CurrentPerson person) {
    var page = new ReadPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.submissions = submissions();
    page.attachments = draft.attachments();
    page.selections = selections();
    page.people = StandIns.people();
    page.reading =
        new ApplicantsReading(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<String> coApplicants(Caller caller, ApplicationId id) {
            return List.of("Dr Ada", "Dr Ben");
          }
        };
    page.screenings =
        new ScreeningReading(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public boolean isFor(Caller caller, ApplicationLine line) {
            return true;
          }
        };
    page.person = person;
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  CheckPage check(CurrentPerson person) {
    var page = new CheckPage();
    page.asked = StandIns.asked(application.parameters);
    page.query = StandIns.query(application.parameters);
    page.applications = application;
    page.drafts = draft;
    page.submissions = submissions();
    page.attachments = draft.attachments();
    page.selections = selections();
    page.person = person;
    page.messages = Said.on("application/check.xhtml");
    page.load();
    return page;
  }

  private Submissions submissions() {
    return new Submissions(
        unused(), unused(), unused(), unused(), unused(), unused(), new FormsAtFirst(), unused()) {
      @Override
      public Optional<Revision> find(Caller caller, ApplicationId id) {
        return application.erased || application.hidden
            ? Optional.empty()
            : Optional.of(
                Revision.of(FirstForms.of(FormName.APPLICATION).version(), answers, Map.of()));
      }
    };
  }

  private static Selections selections() {
    return new Selections(unused(), unused(), unused()) {
      @Override
      public String sentence(FrozenSelectionId id) {
        return "All women";
      }

      @Override
      public Optional<SavedSelection> named(SelectionId id) {
        return Optional.empty();
      }
    };
  }
}
