package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.OverQuota;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.NotShownException;

/** Where saving a section leads, what is kept on the way, and what the page says about it. */
class SectionPageTest extends SectionPages {

  @Test
  void a_mistake_is_saved_and_the_list_says_how_many_there_are() {
    var page = page(sent("retention").with("until", "31").with("method", "Shredded"));
    assertThat(page.saveForLater()).isEqualTo(TASKS);
    assertThat(draft.typed("retention"))
        .isEqualTo(Typed.of(Map.of("until", List.of("31", "", ""), "method", List.of("Shredded"))));
    assertThat(said)
        .containsExactly("Retention and destruction: saved. 1 answer needs another look");
  }

  @Test
  void going_on_shows_first_what_is_missing_or_mistaken() {
    assertThat(page(sent("team").with("members", "None")).saveAndContinue())
        .isEqualTo(HERE.formatted("team") + "&look=again");
    assertThat(said).containsExactly("Team: saved");
    said.clear();
    var page = page(opened("team").with("look", "again"));
    assertThat(said).containsExactly("experience: Enter the experience of the team");
    assertThat(page.getPlace()).isEqualTo(new SectionPlace("", 3, 13, "project"));
    assertThat(page.getValues()).containsEntry("members", "None");
  }

  @Test
  void a_section_without_gaps_leads_to_the_next_one() {
    var sent = sent("team").with("members", "None").with("experience", "Much");
    assertThat(page(sent).saveAndContinue()).isEqualTo(HERE.formatted("project"));
  }

  @Test
  void the_last_section_before_the_declarations_leads_to_the_list() {
    var sent =
        sent("retention")
            .with("until", "30")
            .with("until-month", "9")
            .with("until-year", "2029")
            .with("responsible", "Rita")
            .with("method", "Shredded");
    assertThat(page(sent).saveAndContinue()).isEqualTo(TASKS);
  }

  @Test
  void an_opened_page_shows_mistakes_as_they_were_typed_and_no_gaps() {
    draft.saved("retention", 1, Typed.of(Map.of("until", List.of("31", "2", "2029"))));
    var page = page(opened("retention"));
    assertThat(page.getValues()).containsEntry("until", List.of("31", "2", "2029"));
    assertThat(said).hasSize(1).first().asString().startsWith("until: The date until which");
  }

  @Test
  void a_page_that_nobody_has_filled_in_says_nothing() {
    page(opened("retention"));
    assertThat(said).isEmpty();
  }

  @Test
  void a_file_is_stored_whatever_is_wrong_beside_it() {
    var sent = sent("flow").with("linkage", "x".repeat(1_001)).file("diagram", "a.png", bytes(8));
    assertThat(page(sent).saveForLater()).isEqualTo(TASKS);
    assertThat(draft.answers("flow").first("diagram")).contains(OneDraft.FILE.id().toString());
    assertThat(draft.typed("flow").all("linkage")).containsExactly("x".repeat(1_001));
  }

  @Test
  void a_refused_file_loses_no_answer_and_is_named() {
    draft.fileRefusal = Optional.of(ApplicationRefusal.FILE_TOO_LARGE);
    var sent = sent("flow").with("linkage", "None").file("diagram", "C:\\a/big.pdf", bytes(8));
    assertThat(page(sent).saveForLater()).isEqualTo(TASKS);
    assertThat(draft.answers("flow").first("linkage")).contains("None");
    said.clear();
    page(opened("flow"));
    assertThat(said)
        .containsExactly(
            "diagram: “big.pdf” has not been stored."
                + " The selected file must be 5 MB or smaller.");
  }

  @Test
  void a_file_that_the_browser_did_not_send_is_named_too() {
    page(sent("flow").with("diagram-too-large", "film.mp4")).saveForLater();
    assertThat(draft.typed("flow").all("diagram").getFirst()).isEqualTo("film.mp4");
    page(sent("flow", 1).with("diagram-not-kept", "lost.pdf")).saveForLater();
    assertThat(draft.typed("flow").all("diagram").toString())
        .startsWith("[lost.pdf, You were signed out");
  }

  @Test
  void each_of_several_files_is_stored_and_each_that_is_not_is_named() {
    var sent =
        sent("flow")
            .with("diagram-too-large", "film.mp4", "more.mp4")
            .file("diagram", "a.png", bytes(8))
            .file("diagram", "b.png", bytes(8));
    page(sent).saveForLater();
    assertThat(draft.sorts).hasSize(2);
    assertThat(draft.typed("flow").all("diagram"))
        .contains("film.mp4", "more.mp4", OneDraft.FILE.id().toString());
    assertThat(draft.answers("flow").all("diagram")).containsExactly(OneDraft.FILE.id().toString());
  }

  @Test
  void what_does_not_fit_is_told_how_much_would() {
    draft.fileRefusal = Optional.of(new OverQuota(1_500_000, 5_000_000, 60 << 20));
    page(sent("flow").file("diagram", "a.png", bytes(8))).saveForLater();
    assertThat(draft.typed("flow").all("diagram").getLast())
        .isEqualTo(
            "It has 4.8\u00a0MB, and there is room for 1.4\u00a0MB more: all files of an application"
                + " can have 60\u00a0MB together. Remove files that you do not need, or choose a"
                + " smaller one.");
  }

  @Test
  void a_file_is_taken_away_and_everything_else_on_the_page_is_saved() {
    draft.saved("flow", 1, Typed.of(Map.of("diagram", List.of(OneDraft.FILE.id().toString()))));
    var page = page(sent("flow", 1).with("linkage", "None"));
    assertThat(page.removeFile("diagram", OneDraft.FILE.id().toString()))
        .isEqualTo(HERE.formatted("flow"));
    assertThat(draft.removed).containsExactly(OneDraft.FILE.id());
    assertThat(draft.answers("flow").first("linkage")).contains("None");
    assertThat(said).contains("flow.png has been removed");
    assertThatThrownBy(() -> page(sent("flow", 2)).removeFile("diagram", "nonsense"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_first_of_the_files_takes_the_place_of_the_one_that_is_named() {
    var old = OneDraft.FILE.id().toString();
    draft.saved("flow", 1, Typed.of(Map.of("diagram", List.of(old))));
    assertThat(page(sent("flow", 1)).replaceFile(old))
        .isEqualTo(HERE.formatted("flow") + "&replace=" + old);
    var sent = sent("flow", 2).with("diagram_replaces", old);
    page(sent.file("diagram", "a.png", bytes(8)).file("diagram", "b.png", bytes(8))).saveForLater();
    assertThat(draft.replaced).containsExactly(OneDraft.FILE.id());
    page(sent("flow", 3).with("diagram_replaces", "nonsense").file("diagram", "a.png", bytes(8)))
        .saveForLater();
    assertThat(draft.replaced).hasSize(1);
  }

  @Test
  void a_file_is_of_the_sort_that_was_chosen_if_its_question_takes_it() {
    draft.form = BundledForms.of(FormName.APPLICATION).getLast();
    for (var sort : List.of("OTHER", "CURRICULUM_VITAE", "nonsense")) {
      var sent = sent("legal").with("ethics-letter_sort", sort);
      page(sent.file("ethics-letter", "a.png", bytes(8))).saveForLater();
    }
    assertThat(draft.sorts)
        .containsExactly(FileSort.OTHER, FileSort.ETHICS_LETTER, FileSort.ETHICS_LETTER);
  }

  @Test
  void of_two_windows_the_later_one_keeps_its_text_beside_what_is_saved() {
    draft.saved("team", 3, Typed.of(Map.of("members", List.of("Ada"))));
    var where = page(sent("team", 2).with("members", "Ben")).saveAndContinue();
    var aside = draft.asides.getFirst();
    assertThat(where).isEqualTo(HERE.formatted("team") + "&aside=" + aside.id());
    var page = page(opened("team").with("aside", aside.id().toString()));
    assertThat(page.isPutAside()).isTrue();
    assertThat(page.getValues()).containsEntry("members", "Ben");
    assertThat(page.getSaved().answers().first("members")).contains("Ada");
    assertThat(page.getVersion()).isEqualTo(3);
    assertThat(page.getOtherAsides()).isEmpty();
    assertThat(page(opened("team")).getOtherAsides()).containsExactly(aside);
  }

  @Test
  void a_page_brings_back_what_was_saved_when_it_was_filled() {
    draft.saved("team", 3, Typed.of(Map.of("members", List.of("Ada"))));
    var shown = page(opened("team")).getFilledWith();
    draft.saved("team", 4, Typed.of(Map.of("members", List.of("Ben"))));
    var sent = sent("team", 3).with("members", "Ada").with("filled", shown);
    assertThat(page(sent).getFilledWith()).isEqualTo(shown);
    page(sent).saveForLater();
    assertThat(draft.filled.text()).isEqualTo(shown).isNotEmpty();
  }

  @Test
  void what_comes_after_the_application_was_submitted_is_put_aside() {
    draft.saved("team", 3, Typed.of(Map.of("members", List.of("Ada"))));
    assertThat(page(opened("team")).isForm()).isTrue();
    draft.stage = Stage.SUBMITTED;
    assertThat(page(opened("team")).isForm()).isFalse();
    var late = page(sent("team", 3).with("members", "Ben"));
    assertThat(late.isForm()).isTrue();
    assertThat(late.isSavable()).isTrue();
    assertThat(late.saveForLater()).contains("&aside=");
    var aside = draft.asides.getFirst().id().toString();
    var kept = page(opened("team").with("aside", aside));
    assertThat(kept.isForm()).isTrue();
    assertThat(kept.isSavable()).isFalse();
  }

  @Test
  void text_that_was_put_aside_is_saved_over_the_other_or_deleted() {
    draft.saved("team", 3, Typed.of(Map.of("members", List.of("Ada"))));
    page(sent("team", 2).with("members", "Ben")).saveForLater();
    var ben = draft.asides.getFirst().id().toString();
    page(sent("team", 3).with("aside", ben).with("members", "Both")).saveForLater();
    assertThat(draft.answers("team").first("members")).contains("Both");
    assertThat(draft.asides).isEmpty();
    page(sent("team", 2).with("members", "Cyd")).saveForLater();
    var cyd = draft.asides.getFirst().id().toString();
    assertThat(page(sent("team").with("aside", cyd)).discard()).isEqualTo(HERE.formatted("team"));
    assertThat(draft.asides).isEmpty();
  }

  @Test
  void too_much_text_stays_on_the_page() {
    draft.refusal = Optional.of(ApplicationRefusal.ANSWERS_TOO_LARGE);
    assertThat(page(sent("team").with("members", "x")).saveForLater()).isNull();
    assertThat(said).containsExactly("ANSWERS_TOO_LARGE");
  }

  @Test
  void a_submitted_application_has_no_draft_and_nothing_to_put_right() {
    draft.saved("team", 1, Typed.of(Map.of("members", List.of("x".repeat(5_000)))));
    draft.stage = Stage.SUBMITTED;
    assertThat(page(opened("team")).isDraft()).isFalse();
    assertThat(said).isEmpty();
  }

  @Test
  void the_declarations_are_open_to_the_principal_applicant_alone() {
    assertThat(page(opened("declarations")).isDraft()).isTrue();
    draft.relations = Set.of(ApplicationRelation.CO_EDITOR);
    assertThatThrownBy(() -> page(opened("declarations"))).isInstanceOf(NotFoundException.class);
    assertThat(page(opened("team")).isDraft()).isTrue();
  }

  @Test
  void a_section_that_the_form_does_not_have_is_not_found() {
    assertThatThrownBy(() -> page(opened("nonsense"))).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_form_that_does_not_say_what_it_was_filled_from_saves_nothing() {
    var page = page(asking(SentForm.post(), "team").with("members", "Ada"));
    assertThatThrownBy(page::saveForLater).isInstanceOf(NotShownException.class);
  }

  @Test
  void an_answer_that_leads_to_more_questions_shows_them_after_the_save() {
    draft.form = OneDraft.asking();
    var page = page(sent("s").with("w", "yes").with("portal.asked", "w"));
    assertThat(page.getAskedNames()).isEqualTo("w");
    assertThat(page.saveAndContinue()).isEqualTo(HERE.formatted("s"));
    assertThat(said)
        .containsExactly("S: saved. Your answers lead to more questions, which stand below");
    said.clear();
    var shown = page(opened("s"));
    assertThat(shown.getAskedNames()).isEqualTo("w,why");
    assertThat(said).isEmpty();
    var whole = sent("s", 1).with("w", "yes").with("why", "So").with("portal.asked", "w,why");
    assertThat(page(whole).saveAndContinue()).isEqualTo(HERE.formatted("more"));
  }

  @Test
  void what_the_page_did_not_show_keeps_its_answer() {
    draft.form = OneDraft.asking();
    draft.saved("s", 1, Typed.of(Map.of("w", List.of("no"), "why", List.of("So"))));
    var page = page(sent("s", 1).with("w", "yes").with("portal.asked", "w"));
    assertThat(page.getSection().questions()).hasSize(1);
    page.saveForLater();
    assertThat(draft.answers("s").first("why")).contains("So");
    page(sent("s", 2).with("w", "yes").with("portal.asked", "w,why")).saveForLater();
    assertThat(draft.answers("s").first("why")).isEmpty();
  }

  @Test
  void it_says_which_section_of_how_many_it_is() {
    draft.form = OneDraft.asking();
    assertThat(page(opened("s")).getPlace()).isEqualTo(new SectionPlace("", 1, 1, ""));
    assertThat(page(opened("more")).getPlace().isAsked()).isFalse();
    draft.saved("s", 1, Typed.of(Map.of("w", List.of("yes"))));
    assertThat(page(opened("more")).getPlace()).isEqualTo(new SectionPlace("", 2, 2, ""));
    draft.form = BundledForms.of(FormName.APPLICATION).getLast();
    assertThat(page(opened("project")).getPlace())
        .isEqualTo(new SectionPlace("Study", 4, 13, "funding"));
  }

  @Test
  void a_section_that_is_left_out_is_passed_over_and_not_lost() {
    draft.form = OneDraft.asking();
    var no = page(sent("s").with("w", "no").with("portal.asked", "w"));
    assertThat(no.saveAndContinue()).isEqualTo(TASKS);
    var opened = page(sent("more").with("m", "More"));
    assertThat(opened.saveForLater()).isEqualTo(TASKS);
    assertThat(draft.answers("more").first("m")).contains("More");
  }

  private static byte[] bytes(int length) {
    return new byte[length];
  }

  @Test
  void a_page_that_was_made_before_the_draft_moved_is_kept_in_its_own_questions() {
    draft.form = OneDraft.asking();
    var sent =
        sent("team").with("form-version", "1").with("members", "Ada").with("experience", "Much");
    assertThat(page(sent).saveForLater()).isEqualTo(TASKS);
    assertThat(draft.sentFromBefore)
        .containsExactly(
            List.of(
                1,
                "team",
                Typed.of(Map.of("members", List.of("Ada"), "experience", List.of("Much")))));
    assertThat(said).containsExactly(texts.text("application.section-of-before"));
    said.clear();
    draft.kept = new SectionKept.PutAside(UUID.randomUUID());
    assertThat(page(sent).saveAndContinue()).isEqualTo(TASKS);
    assertThat(said).containsExactly(texts.text("application.section-of-before-aside"));
  }

  @Test
  void a_page_of_before_that_is_too_large_stays() {
    draft.form = OneDraft.asking();
    draft.refusal = Optional.of(ApplicationRefusal.ANSWERS_TOO_LARGE);
    var page = page(sent("team").with("form-version", "1").with("members", "Ada"));
    assertThat(page.saveForLater()).isNull();
    assertThat(page.getFormVersion()).isEqualTo(1);
  }

  @Test
  void an_opened_page_is_of_the_version_of_the_draft_whatever_its_address_says() {
    draft.form = OneDraft.asking();
    assertThat(page(opened("s").with("form-version", "1")).getFormVersion()).isEqualTo(2);
    assertThat(page(sent("s").with("form-version", "2").with("w", "yes")).saveForLater())
        .isEqualTo(TASKS);
    assertThat(draft.sentFromBefore).isEmpty();
  }
}
