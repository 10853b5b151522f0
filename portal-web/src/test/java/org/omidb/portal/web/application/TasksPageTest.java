package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.application.domain.TermsStanding;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.SectionGroup;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Texts;

/** What of an application is done and what is left, and what comes next. */
class TasksPageTest {

  private static final Set<Stage> DECIDED =
      EnumSet.of(
          Stage.CHANGING, Stage.APPROVED, Stage.UNDER_AGREEMENT, Stage.REJECTED, Stage.CLOSED);

  private final OneApplication application = new OneApplication();
  private Caller reader = StandIns.caller(1);
  private final OneDraft draft = new OneDraft();
  private final List<AgreementLine> agreements = new ArrayList<>();

  @Test
  void each_section_has_its_state_in_words_and_colour() {
    draft.saved("retention", 1, Typed.of(Map.of("until", List.of("31", "2", "2029"))));
    draft.saved(
        "team", 1, Typed.of(Map.of("members", List.of("Ada"), "experience", List.of("Much"))));
    draft.saved("security", 1, Typed.of(Map.of("storage", List.of("Here"))));
    assertThat(state("retention")).isEqualTo("Needs changes, yellow, 1 answer needs another look");
    assertThat(state("team")).isEqualTo("Complete, , ");
    assertThat(state("flow")).isEqualTo("Not started, blue, ");
    assertThat(state("security")).isEqualTo("In progress, light-blue, ");
    var last = FirstForms.of(FormName.APPLICATION).sections().getLast().id();
    assertThat(state(last)).isEqualTo("Cannot start yet, , ");
    assertThat(page().getCompleted()).isEqualTo(1);
  }

  @Test
  void a_section_about_which_a_question_waits_needs_changes() {
    draft.saved(
        "team", 1, Typed.of(Map.of("members", List.of("Ada"), "experience", List.of("Much"))));
    var page = page();
    assertThat(page.status(task("team"), 1)).isEqualTo("Needs changes");
    assertThat(page.colour(task("team"), 1)).isEqualTo("yellow");
  }

  @Test
  void sections_stand_in_their_groups() {
    assertThat(page().getGroups()).extracting(SectionGroup::title).containsExactly("");
    draft.form = BundledForms.of(FormName.APPLICATION).getLast();
    assertThat(page().getGroups())
        .extracting(SectionGroup::title)
        .containsExactly("You", "Study", "Data", "Safeguards");
    assertThat(page().getGroups().stream().flatMap(it -> it.sections().stream()))
        .extracting(Section::id)
        .containsExactlyElementsOf(draft.form.sections().stream().map(Section::id).toList());
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void the_outcome_is_shown_once_the_committee_has_decided(Stage stage) {
    application.stage = stage;
    application.revision = 1;
    assertThat(page().isDecided()).isEqualTo(DECIDED.contains(stage));
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_second_revision_follows_a_decision(Stage stage) {
    application.stage = stage;
    application.revision = 2;
    assertThat(page().isDecided()).isTrue();
  }

  @Test
  void who_edits_with_others_reads_the_declarations_and_writes_the_rest() {
    reader = StandIns.caller(2);
    application.relations = Set.of(ApplicationRelation.CO_EDITOR);
    var page = page();
    for (var task : page.getTasks()) {
      assertThat(page.address(task)).contains(task.section().last() ? "check?" : "section?");
    }
    assertThat(page.getTasks()).anyMatch(task -> task.section().last());
  }

  @Test
  void nothing_was_decided_of_what_was_closed_before_it_was_submitted() {
    application.stage = Stage.CLOSED;
    application.revision = 0;
    assertThat(page().isDecided()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void what_was_received_is_to_be_destroyed_once_its_agreement_has_ended(Stage stage) {
    application.stage = stage;
    agreements.add(agreement("DSA-2026-0001", AgreementStage.ENDED));
    agreements.add(agreement("DSA-2026-0002", AgreementStage.DRAFTING));
    assertThat(page().getEnded())
        .isEqualTo(stage == Stage.CLOSED ? List.of("DSA-2026-0001") : List.of());
  }

  private static AgreementLine agreement(String reference, AgreementStage stage) {
    return new AgreementLine(
        new AgreementId(new UUID(1, 1)),
        reference,
        OneApplication.ID,
        StandIns.person(1),
        new FrozenSelectionId(new UUID(1, 2)),
        stage,
        Sha256.of("text"),
        Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2027, 11, 21)),
        false,
        Optional.empty(),
        Instant.EPOCH);
  }

  @Test
  void it_is_withdrawn_by_those_alone_who_may() {
    assertThat(page().isWithdrawable()).isFalse();
    application.offers = Set.of(ApplicationCommand.Withdraw.class);
    assertThat(page().isWithdrawable()).isTrue();
    assertThat(page().getLine().id()).isEqualTo(OneApplication.ID);
  }

  @Test
  void who_has_not_accepted_the_terms_is_asked_once_it_is_approved() {
    waiting = Set.of(StandIns.person(1));
    for (var stage : Stage.values()) {
      application.stage = stage;
      assertThat(page().isAskedForTerms())
          .isEqualTo(stage == Stage.APPROVED || stage == Stage.UNDER_AGREEMENT);
    }
    application.stage = Stage.APPROVED;
    waiting = Set.of(StandIns.person(2));
    assertThat(page().isAskedForTerms()).isFalse();
    assertThat(page().getMissing()).isEqualTo(2);
    application.stage = Stage.DRAFTING;
    assertThat(page().getMissing()).isZero();
  }

  private Set<PersonId> waiting = Set.of();

  @Test
  void there_is_no_page_for_strangers() {
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private String state(String section) {
    var page = page();
    var task = task(section);
    return page.status(task, 0) + ", " + page.colour(task, 0) + ", " + page.hint(task);
  }

  private Task task(String section) {
    return page().task(draft.form.section(section).orElseThrow());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private TasksPage page() {
    var page = new TasksPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.drafts = draft;
    page.agreements =
        new Agreements(unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<AgreementLine> of(Caller caller, ApplicationId id) {
            return agreements;
          }
        };
    page.terms =
        new AccessTermsReading(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public TermsStanding standing(ApplicationId id) {
            return new TermsStanding(waiting, 2, Set.of());
          }
        };
    page.person = StandIns.asking(reader);
    page.texts = new Texts();
    page.load();
    return page;
  }
}
