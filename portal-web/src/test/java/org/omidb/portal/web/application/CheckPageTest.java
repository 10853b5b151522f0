package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;

/** All answers at a glance, and the submission of what was shown. */
class CheckPageTest {

  private static final Caller RITA = StandIns.caller(1);
  private static final SelectionId MINE = new SelectionId(new UUID(6, 1));

  private final OneApplication application = new OneApplication();
  private Caller reader = RITA;
  private final OneDraft draft = new OneDraft();
  private final Said said = Said.on("application/check.xhtml");

  CheckPageTest() {
    application.parameters.put("draft", Sha256.of("shown").hex());
  }

  @Test
  void what_was_shown_is_submitted_and_leads_to_the_receipt() {
    assertThat(page().submit())
        .isEqualTo("/application/submitted?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps)
        .containsExactly(List.of("submit", RITA, OneApplication.ID, Sha256.of("shown")));
    assertThat(said.all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_is_told_on_the_page(ApplicationRefusal refusal) {
    application.refusal = Optional.of(refusal);
    assertThat(page().submit()).isNull();
    said.assertRefused("application", refusal);
  }

  @Test
  void a_form_that_does_not_say_which_draft_it_showed_submits_nothing() {
    application.parameters.put("draft", "nonsense");
    assertThatThrownBy(page()::submit).isInstanceOf(NotShownException.class);
    application.parameters.remove("draft");
    assertThatThrownBy(page()::submit).isInstanceOf(NotShownException.class);
    assertThat(application.steps).isEmpty();
  }

  @Test
  void it_shows_the_draft_whose_fingerprint_its_form_sends() {
    var before = page().getFingerprint();
    draft.saved("team", 1, Typed.of(Map.of("members", List.of("Ada"))));
    assertThat(page().getFingerprint()).isNotEqualTo(before);
    assertThat(page().written(section("team")).answers().first("members")).contains("Ada");
    assertThat(page().getSections()).isEqualTo(FirstForms.of(FormName.APPLICATION).sections());
    assertThat(page().getLine().id()).isEqualTo(OneApplication.ID);
  }

  @Test
  void who_edits_with_others_changes_no_declaration_and_is_told_of_none_that_is_missing() {
    var declarations = section("declarations");
    assertThat(page().changes(declarations)).isTrue();
    assertThat(gaps(page())).contains("declarations.name");
    reader = StandIns.caller(2);
    application.relations = Set.of(ApplicationRelation.CO_EDITOR);
    assertThat(page().changes(declarations)).isFalse();
    assertThat(page().changes(section("team"))).isTrue();
    assertThat(gaps(page())).contains("team.members").doesNotContain("declarations.name");
  }

  @Test
  void it_lists_what_is_missing_or_mistaken_and_marks_the_mistakes() {
    draft.saved("retention", 1, Typed.of(Map.of("until", List.of("31", "2", "2029"))));
    var page = page();
    assertThat(page.mistakes(section("retention"))).containsOnlyKeys("until");
    assertThat(page.mistakes(section("team"))).isEmpty();
    assertThat(gaps(page)).contains("retention.until", "team.members");
    assertThat(page.getGaps())
        .filteredOn(CheckPage.Gaps::started)
        .extracting(gap -> gap.section().id())
        .containsExactly("retention");
    draft.saved(
        "team", 1, Typed.of(Map.of("members", List.of("Ada"), "experience", List.of("Much"))));
    assertThat(page().getGaps())
        .extracting(gap -> gap.section().id())
        .contains("retention")
        .doesNotContain("team");
  }

  @Test
  void it_shows_the_selection_by_its_name_or_says_that_it_is_gone() {
    assertThat(page().getSelection()).startsWith("This selection is no longer there");
    draft.saved("data", 1, Typed.of(Map.of("selection", List.of(MINE.toString()))));
    assertThat(page().getSelection()).startsWith("Mine\n").endsWith(Criteria.ALL.sentence());
    draft.saved("data", 2, Typed.of(Map.of("selection", List.of(new UUID(6, 2).toString()))));
    assertThat(page().getSelection()).startsWith("This selection is no longer there");
  }

  @Test
  void it_names_the_files_of_answers_at_which_the_virus_scanner_has_still_to_look() {
    draft.waits = true;
    assertThat(page().getWaiting()).as("no answer names the file").isEmpty();
    draft.saved(
        "flow", 1, Typed.of(Map.of("diagram", List.of(OneDraft.FILE.id().toString(), "other"))));
    var diagram = section("flow").question("diagram").orElseThrow();
    assertThat(page().getWaiting())
        .containsExactly(
            new CheckPage.Waiting(section("flow"), diagram.label(), OneDraft.FILE.fileName()));
    draft.waits = false;
    assertThat(page().getWaiting()).isEmpty();
  }

  @Test
  void what_a_condition_leaves_out_is_neither_shown_nor_missing() {
    draft.form = OneDraft.asking();
    draft.saved("s", 1, Typed.of(Map.of("w", List.of("no"), "why", List.of("too long a text"))));
    assertThat(page().getSections()).extracting(Section::id).containsExactly("s");
    assertThat(page().getSections().getFirst().questions()).hasSize(1);
    assertThat(page().getGaps()).isEmpty();
    draft.saved("s", 2, Typed.of(Map.of("w", List.of("yes"))));
    assertThat(gaps(page())).containsExactly("more.m");
  }

  @Test
  void there_is_no_page_for_strangers() {
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private static List<String> gaps(CheckPage page) {
    return page.getGaps().stream()
        .flatMap(part -> part.all().stream().map(gap -> part.section().id() + "." + gap.question()))
        .toList();
  }

  private static Section section(String id) {
    return FirstForms.of(FormName.APPLICATION).section(id).orElseThrow();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private CheckPage page() {
    var page = new CheckPage();
    page.asked = StandIns.asked(application.parameters);
    page.query = StandIns.query(application.parameters);
    page.applications = application;
    page.drafts = draft;
    page.submissions =
        new Submissions(
            unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Decision<ApplicationEvent> submit(Caller caller, ApplicationId id, Sha256 shown) {
            return application.taken("submit", caller, id, shown);
          }
        };
    page.attachments = draft.attachments();
    page.selections = selections();
    page.person = StandIns.asking(reader);
    page.messages = said;
    page.load();
    return page;
  }

  private static Selections selections() {
    return new Selections(unused(), unused(), unused()) {
      @Override
      public Optional<SavedSelection> named(SelectionId id) {
        return Optional.of(new SavedSelection(id, "Mine", Criteria.ALL, Instant.EPOCH))
            .filter(it -> id.equals(MINE));
      }
    };
  }
}
