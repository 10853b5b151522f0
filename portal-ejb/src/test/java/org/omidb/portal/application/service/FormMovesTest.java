package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.ANOTHER_FORM_SINCE;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRefusal.NO_NEWER_FORM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormChange;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;

/** A draft keeps the version of the form that it began with, until somebody moves it. */
@NeedsDatabase
class FormMovesTest extends ApplicationJourney {

  @Test
  void a_draft_is_saved_submitted_and_read_in_the_version_in_which_it_began() {
    var id = accepted();
    portal.forms.publish(LaterForm.second());
    answerAllBut(id, "nothing");
    assertThat(draft(id).form().version()).isEqualTo(1);
    assertThat(draft(id).section("team").answers().first("experience")).contains("Something");
    assertThat(draft(id).section("legal").answers().first("lawful-basis")).contains("Something");
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    var revision = revision(id);
    assertThat(revision.formVersion()).isEqualTo(1);
    assertThat(revision.section("legal").first("lawful-basis")).contains("Something");
    assertThat(revision.section("outputs").first("models")).contains("Something");
    assertThat(portal.with(it -> it.submissions().form(revision)).version()).isEqualTo(1);
    assertThat(draft(id).form().version()).isEqualTo(1);
  }

  @Test
  void a_new_draft_begins_in_the_current_version() {
    portal.forms.publish(LaterForm.second());
    var id = accepted();
    assertThat(draft(id).form().version()).isEqualTo(2);
    assertThat(portal.happened.getLast().events())
        .containsExactly(new ApplicationEvent.InvitationAccepted(portal.rita.id(), 2));
    assertThat(found(it -> it.moves().newer(portal.rita, id))).isEmpty();
  }

  @Test
  void what_comes_back_for_changes_stays_in_its_version_and_can_move() {
    var id = submitted();
    portal.forms.publish(LaterForm.second());
    assertThat(found(it -> it.moves().newer(portal.rita, id))).isEmpty();
    returned(id);
    assertThat(draft(id).form().version()).isEqualTo(1);
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    returned(id);
    assertThat(move(portal.rita, id)).isInstanceOf(Accepted.class);
    save(id, "security", drafted(id, "security").version(), Map.of("backups", "Nowhere"));
    answer(id, draft(id).form().section("security").orElseThrow());
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(revision(id).formVersion()).isEqualTo(2);
  }

  @Test
  void the_difference_is_shown_before() {
    var id = accepted();
    portal.forms.publish(LaterForm.second());
    var newer = found(it -> it.moves().newer(portal.rita, id)).orElseThrow();
    assertThat(newer.from().version()).isEqualTo(1);
    assertThat(newer.to().version()).isEqualTo(2);
    assertThat(newer.difference().of(FormChange.Kind.ADDED))
        .extracting(FormChange::where)
        .containsExactly("backups");
    save(id, "team", 0, Map.of("members", "Ada", "experience", "Much"));
    var lost = portal.with(it -> it.moves().withoutPlace(portal.rita, id, newer.to()));
    assertThat(lost.section().questions()).extracting(Question::id).containsExactly("experience");
    assertThat(portal.with(it -> it.moves().withoutPlace(portal.rita, id)).isNothing()).isTrue();
  }

  @Test
  void a_move_keeps_every_answer_and_shows_what_has_no_place() {
    var id = complete();
    keep(
        id,
        "retention",
        version(id, "retention"),
        Typed.of(Map.of("until", List.of("31", "2", "2029"))));
    var before = draft(id);
    portal.forms.publish(LaterForm.second());
    assertThat(move(portal.rita, id)).isInstanceOf(Accepted.class);
    var after = draft(id);
    assertThat(after.form().version()).isEqualTo(2);
    assertThat(after.section("team").answers().first("models")).contains("Something");
    assertThat(after.section("flow").answers().first("ethics")).isPresent();
    assertThat(after.section("retention").written().typed().all("until"))
        .containsExactly("31", "2", "2029");
    assertThat(everything(after)).isEqualTo(everything(before));
    var lost = portal.with(it -> it.moves().withoutPlace(portal.rita, id));
    assertThat(lost.section().questions())
        .extracting(Question::label)
        .doesNotContain("experience")
        .hasSize(3);
    assertThat(lost.written().answers().first("lawful-basis")).contains("Something");
    assertThat(task(id, "security")).isEqualTo(Task.Status.IN_PROGRESS);
  }

  @Test
  void a_choice_that_is_not_offered_any_more_is_shown_in_the_words_of_before() {
    var id = accepted();
    keep(
        id,
        "data",
        0,
        Typed.of(Map.of("processing", List.of("processed", LaterForm.NOT_OFFERED.value()))));
    portal.forms.publish(LaterForm.offeringLess());
    assertThat(move(portal.rita, id)).isInstanceOf(Accepted.class);
    var lost = portal.with(it -> it.moves().withoutPlace(portal.rita, id));
    assertThat(lost.written().answers().all("processing"))
        .containsExactly(LaterForm.NOT_OFFERED.value());
    assertThat(lost.section().questions())
        .singleElement()
        .satisfies(it ->
            assertThat(it.labelOf(LaterForm.NOT_OFFERED.value()))
                .isEqualTo(LaterForm.NOT_OFFERED.label()));
  }

  @Test
  void what_has_no_place_is_not_submitted_and_stays_through_further_saves() {
    var id = moved();
    answer(id, draft(id).form().section("security").orElseThrow());
    answer(id, draft(id).form().section("team").orElseThrow());
    assertThat(withoutPlace(id)).containsExactly("ethics-reference", "experience", "lawful-basis");
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    var revision = revision(id);
    assertThat(revision.formVersion()).isEqualTo(2);
    assertThat(revision.section("team").values()).containsOnlyKeys("members", "models");
    assertThat(revision.sections()).doesNotContainKey("legal");
    assertThat(withoutPlace(id)).containsExactly("ethics-reference", "experience", "lawful-basis");
  }

  @Test
  void what_is_asked_again_comes_back() {
    var id = moved();
    var first =
        org.omidb.portal.form.service.FirstForms.of(
            org.omidb.portal.form.domain.FormName.APPLICATION);
    portal.forms.publish(new Form(3, first.sections()));
    assertThat(move(portal.rita, id, 3)).isInstanceOf(Accepted.class);
    assertThat(withoutPlace(id)).isEmpty();
    assertThat(draft(id).complete()).isTrue();
    assertThat(draft(id).section("team").answers().first("experience")).contains("Something");
  }

  @Test
  void text_that_waits_beside_a_section_waits_where_it_is_asked_for_now() {
    var id = accepted();
    save(id, "outputs", 0, Map.of("publications", "Two", "models", "Kept"));
    aside(save(id, "outputs", 0, Map.of("publications", "Two", "models", "Deleted")));
    save(id, "team", 0, Map.of("members", "Ada", "experience", "Some"));
    aside(save(id, "team", 0, Map.of("members", "Ben", "experience", "Much")));
    portal.forms.publish(LaterForm.second());
    move(portal.rita, id);
    assertThat(listed(it -> it.drafts().asides(portal.rita, id)))
        .extracting(Aside::section, Aside::typed)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("team", one("models", "Deleted")),
            org.assertj.core.groups.Tuple.tuple("team", one("members", "Ben")));
    assertThat(draft(id).withoutPlace().all("experience")).containsExactly("Some", "Much");
  }

  @Test
  void a_page_of_before_the_move_submits_nothing() {
    var id = complete();
    var shown = shown(id);
    portal.forms.publish(LaterForm.second());
    move(portal.rita, id);
    assertThat(submit(id, shown))
        .isEqualTo(
            Decision.refuse(
                org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_CHANGED));
  }

  @Test
  void the_team_can_move_a_draft_and_its_applicant_hears_of_it() {
    var id = complete();
    portal.forms.publish(LaterForm.second());
    int mails = portal.mails.size();
    assertThat(found(it -> it.moves().newer(portal.lena, id))).isPresent();
    assertThat(move(portal.lena, id)).isInstanceOf(Accepted.class);
    assertThat(portal.mails.subList(mails, portal.mails.size()))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("rita@example.org");
          assertThat(mail.subject()).contains("new questions");
          assertThat(mail.body()).contains("/application/tasks?id=" + id);
        });
    assertThat(draft(id).section("team").by()).contains(portal.rita.id());
  }

  @Test
  void an_applicant_who_moves_it_needs_no_mail() {
    var id = accepted();
    portal.forms.publish(LaterForm.second());
    int mails = portal.mails.size();
    move(portal.rita, id);
    assertThat(portal.mails).hasSize(mails);
  }

  @Test
  void a_move_writes_nothing_so_it_saves_nothing() {
    var id = accepted();
    save(id, "team", 0, Map.of("members", "Ada", "experience", "Some"));
    var saved = drafted(id, "team").saved();
    portal.forms.publish(LaterForm.second());
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(20)));
    move(portal.lena, id);
    assertThat(drafted(id, "team").saved()).isEqualTo(saved);
  }

  @Test
  void nobody_moves_twice_or_to_what_they_were_not_shown() {
    var id = accepted();
    assertThat(move(portal.rita, id, 1)).isEqualTo(Decision.refuse(NO_NEWER_FORM));
    portal.forms.publish(LaterForm.second());
    assertThat(move(portal.rita, id, 3)).isEqualTo(Decision.refuse(ANOTHER_FORM_SINCE));
    move(portal.rita, id);
    assertThat(move(portal.rita, id)).isEqualTo(Decision.refuse(NO_NEWER_FORM));
  }

  @Test
  void others_move_nothing() {
    var id = accepted();
    portal.forms.publish(LaterForm.second());
    var eve = Portal.caller("eve", Role.RESEARCHER);
    assertThatThrownBy(() -> move(eve, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> portal.with(it -> it.moves().newer(eve, id)))
        .isInstanceOf(NotFoundException.class);
    var auditor = Portal.caller("ada", Role.AUDITOR);
    assertThat(found(it -> it.moves().newer(auditor, id))).isEmpty();
    assertThat(move(auditor, id)).isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThatThrownBy(() -> portal.with(it -> it.moves().withoutPlace(portal.lena, id)))
        .isInstanceOf(NotFoundException.class);
    assertThat(draft(id).form().version()).isEqualTo(1);
  }

  private ApplicationId moved() {
    var id = complete();
    portal.forms.publish(LaterForm.second());
    assertThat(move(portal.rita, id)).isInstanceOf(Accepted.class);
    return id;
  }

  private Decision<ApplicationEvent> move(Caller caller, ApplicationId id) {
    return move(caller, id, 2);
  }

  private Decision<ApplicationEvent> move(Caller caller, ApplicationId id, int version) {
    return decided(it -> it.moves().move(caller, id, version));
  }

  private void returned(ApplicationId id) {
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    answer(id, draft(id).form().section("declarations").orElseThrow());
  }

  private Draft draft(ApplicationId id) {
    return portal.with(it -> it.drafts().read(portal.rita, id));
  }

  private Revision revision(ApplicationId id) {
    return portal.with(it -> it.submissions().read(portal.rita, id));
  }

  private List<String> withoutPlace(ApplicationId id) {
    return portal
        .with(it -> it.moves().withoutPlace(portal.rita, id))
        .section()
        .questions()
        .stream()
        .map(Question::id)
        .toList();
  }

  /** All that stands in any field, wherever. */
  private static Map<String, List<String>> everything(Draft draft) {
    var all = new java.util.TreeMap<String, List<String>>();
    draft
        .all()
        .values()
        .forEach(typed -> typed.values().forEach((id, answer) -> all.put(id, answer.texts())));
    return all;
  }

  private static Typed one(String question, String text) {
    return Typed.of(Map.of(question, List.of(text)));
  }
}
