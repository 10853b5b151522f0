package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.ApplicantsReading;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.FormsAtFirst;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.web.worklist.WorkWords;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.service.OpenApplications;

/** What the pages show that read applications: the inbox, one's own, one that was submitted. */
class ReadingPagesTest {

  private final OneApplication application = new OneApplication();
  private Map<ApplicationId, List<OfficeHolder>> holders = Map.of();
  private final CurrentPerson person = StandIns.asking(StandIns.caller(2, Role.LICENSING));

  @Test
  void the_inbox_has_each_later_stage_in_one_of_its_tables() {
    var page = inbox();
    assertThat(stages(page.getOpen()))
        .containsExactly(
            Stage.INVITED,
            Stage.DRAFTING,
            Stage.CHANGING,
            Stage.SUBMITTED,
            Stage.UNDER_REVIEW,
            Stage.APPROVED,
            Stage.UNDER_AGREEMENT);
    assertThat(stages(page.getEnded()))
        .containsExactly(
            Stage.DECLINED,
            Stage.REJECTED,
            Stage.WITHDRAWN,
            Stage.CLOSED,
            Stage.DUPLICATE,
            Stage.SPAM);
  }

  @Test
  void each_table_is_sorted_by_itself_and_by_the_order_of_the_stages() {
    application.parameters.put("ended.sort", "state");
    application.parameters.put("ended.order", "down");
    assertThat(stages(inbox().getEnded())).first().isEqualTo(Stage.SPAM);
    assertThat(stages(inbox().getOpen())).first().isEqualTo(Stage.INVITED);
  }

  @Test
  void each_table_is_found_in_by_the_words_for_the_state() {
    application.parameters.put(
        "open.q", new Texts().get("application.stage." + Stage.UNDER_REVIEW));
    assertThat(stages(inbox().getOpen())).containsExactly(Stage.UNDER_REVIEW);
    assertThat(stages(inbox().getEnded())).hasSize(6);
  }

  @Test
  void who_has_one_is_said_by_its_open_steps_and_by_its_stage_where_those_are_not_told() {
    var line = inbox().getOpen().rows().getLast();
    assertThat(inbox().holder(line)).isEqualTo("The parties of the agreement");
    holders = Map.of(OneApplication.ID, List.of(OfficeHolder.DATA_MANAGERS, OfficeHolder.NOBODY));
    assertThat(inbox().holder(line)).isEqualTo("The data managers, Nobody");
    application.parameters.put("open.q", "data managers");
    assertThat(stages(inbox().getOpen())).hasSize(7);
  }

  @Test
  void what_was_submitted_is_read_and_anything_earlier_answered() {
    assertThat(inbox().page(inbox().getOpen().rows().getFirst()))
        .isEqualTo("/staff/interest?id=" + OneApplication.ID);
    application.revision = 1;
    assertThat(inbox().page(inbox().getOpen().rows().getFirst()))
        .isEqualTo("/application/read?id=" + OneApplication.ID);
  }

  @Test
  void ones_own_applications_are_those_of_the_person_who_looks() {
    assertThat(own().getLines()).extracting(ApplicationLine::id).containsExactly(OneApplication.ID);
    application.hidden = true;
    assertThat(own().getLines()).isEmpty();
  }

  @Test
  void there_is_a_receipt_once_something_was_submitted() {
    assertThatThrownBy(this::submitted).isInstanceOf(NotFoundException.class);
    application.revision = 1;
    assertThat(submitted().getLine().id()).isEqualTo(OneApplication.ID);
    application.hidden = true;
    assertThatThrownBy(this::submitted).isInstanceOf(NotFoundException.class);
  }

  @Test
  void what_was_erased_is_said_to_be_and_what_was_never_submitted_is_not_there() {
    application.erased = true;
    assertThatThrownBy(this::read).isInstanceOf(NotFoundException.class);
    application.revision = 1;
    var page = read();
    assertThat(page.isErased()).isTrue();
    assertThat(page.isScreened()).as("the screening is not there any more").isFalse();
    assertThat(page.getSections()).isEmpty();
  }

  @Test
  void what_was_submitted_is_read_in_the_sections_of_its_form() {
    var page = read();
    assertThat(page.isScreened()).isTrue();
    assertThat(page.getSections()).isEqualTo(FirstForms.of(FormName.APPLICATION).sections());
    var team = FirstForms.of(FormName.APPLICATION).section("team").orElseThrow();
    assertThat(page.answers(team).first("members")).contains("Ada");
    assertThat(page.answers(FirstForms.of(FormName.APPLICATION).section("flow").orElseThrow()))
        .isEqualTo(Answers.NONE);
    assertThat(page.getFiles()).containsOnlyKeys(OneDraft.FILE.id().toString());
    assertThat(page.getApplicant()).isEqualTo("person1");
    assertThat(page.getCoApplicants()).isEqualTo("Dr Ada, Dr Ben");
    assertThat(page.getSelection()).isEqualTo("All women");
    assertThat(page.getLine().reference()).isEqualTo("OMI-2026-0042");
    application.hidden = true;
    assertThatThrownBy(this::read).isInstanceOf(NotFoundException.class);
  }

  private static List<Stage> stages(Listing<ApplicationLine> table) {
    return table.rows().stream().map(ApplicationLine::stage).toList();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private InboxPage inbox() {
    var page = new InboxPage();
    page.applications = application;
    page.held =
        new OpenApplications(unused(), unused()) {
          @Override
          public Map<ApplicationId, List<OfficeHolder>> holders(Caller caller) {
            return holders;
          }
        };
    page.words = new WorkWords(new Texts());
    page.person = person;
    page.query = StandIns.query(application.parameters);
    page.texts = new Texts();
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private OwnApplicationsPage own() {
    var page = new OwnApplicationsPage();
    page.applications = application;
    page.person = person;
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private SubmittedPage submitted() {
    var page = new SubmittedPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.person = person;
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ReadPage read() {
    var page = new ReadPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.submissions = submissions();
    page.attachments = new OneDraft().attachments();
    page.selections =
        new Selections(unused(), unused(), unused()) {
          @Override
          public String sentence(FrozenSelectionId id) {
            return "All women";
          }
        };
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

  private Submissions submissions() {
    return new Submissions(
        unused(), unused(), unused(), unused(), unused(), unused(), new FormsAtFirst(), unused()) {
      @Override
      public Optional<Revision> find(Caller caller, ApplicationId id) {
        return application.erased || application.hidden ? Optional.empty() : Optional.of(sent());
      }
    };
  }

  private static Revision sent() {
    return Revision.of(
        FirstForms.of(FormName.APPLICATION).version(),
        Map.of("team", Answers.of(Map.of("members", List.of("Ada")))),
        Map.of("flow.png", OneDraft.FILE));
  }
}
