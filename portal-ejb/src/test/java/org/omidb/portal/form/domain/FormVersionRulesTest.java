package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.form.domain.FormName.INTEREST;
import static org.omidb.portal.form.domain.FormVersionRefusal.*;
import static org.omidb.portal.form.domain.Questions.mail;
import static org.omidb.portal.form.domain.Questions.meaning;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.form.domain.FormVersionCommand.Bundled;
import org.omidb.portal.form.domain.FormVersionCommand.DraftVersion;
import org.omidb.portal.form.domain.FormVersionCommand.EditForm;
import org.omidb.portal.form.domain.FormVersionCommand.PublishBundled;
import org.omidb.portal.form.domain.FormVersionCommand.PublishVersion;
import org.omidb.portal.form.domain.FormVersionCommand.RetireVersion;
import org.omidb.portal.form.domain.FormVersionEvent.VersionDrafted;
import org.omidb.portal.form.domain.FormVersionEvent.VersionPublished;
import org.omidb.portal.form.domain.FormVersionEvent.VersionRetired;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.TableAgainstRules;

/** A version is written down, published and retired; who may, and what is refused. */
class FormVersionRulesTest {

  private static final Caller ADMINISTRATOR = caller(Role.ADMINISTRATOR);
  private static final Sha256 HASH = Sha256.of("text");
  private static final Map<Integer, Form> TEXTS =
      Map.of(1, form(1), 2, form(2, yesNo("why", "Why?", "it")), 3, form(3));

  @Test
  void the_portal_begins_with_what_comes_with_it_and_administrators_go_on() {
    assertThat(decide(Caller.PORTAL, state(), bundled(1)))
        .isEqualTo(Decision.acceptAll(List.of(drafted(1), published(1))));
    var begun = state(drafted(1), published(1));
    assertThat(decide(Caller.PORTAL, begun, bundled(3))).isEqualTo(refused(NOT_THE_NEXT_VERSION));
    assertThat(decide(ADMINISTRATOR, begun, bundled(2))).isEqualTo(refused(NOT_PERMITTED));
    assertThat(decide(Caller.PORTAL, begun, publish(1))).isEqualTo(refused(NOT_PERMITTED));
    assertThat(begun.current()).contains(1);
    assertThat(decide(Caller.PORTAL, begun, draft(2))).isEqualTo(refused(NOT_PERMITTED));
    assertThat(decide(ADMINISTRATOR, begun, draft(2))).isEqualTo(accepted(drafted(2)));
  }

  @Test
  void the_portal_goes_on_after_its_own_versions_alone() {
    var begun = state(drafted(1), published(1));
    var second = new Bundled(form(2, text("why", "Why?", "why", 9)), HASH);
    var ours = new PublishBundled(INTEREST, List.of(new Bundled(form(1), HASH), second));
    assertThat(decide(Caller.PORTAL, begun, ours))
        .isEqualTo(Decision.acceptAll(List.of(drafted(2), published(2))));
    var other = new PublishBundled(INTEREST, List.of(new Bundled(form(1), other()), second));
    assertThat(decide(Caller.PORTAL, begun, other)).isEqualTo(refused(KEPT_BY_ADMINISTRATORS));
    var theirs = state(drafted(1), published(1), drafted(2));
    assertThat(decide(Caller.PORTAL, theirs, bundled(3)))
        .isEqualTo(refused(KEPT_BY_ADMINISTRATORS));
    var retired = state(drafted(1), published(1), drafted(2), published(2), new VersionRetired(2));
    assertThat(decide(Caller.PORTAL, retired, bundled(3)))
        .isEqualTo(refused(KEPT_BY_ADMINISTRATORS));
  }

  @Test
  void what_comes_with_the_portal_is_checked_like_any_other_form() {
    var faulty = new Bundled(form(2, yesNo("why", "Why?", "it")), HASH);
    var next = new PublishBundled(INTEREST, List.of(new Bundled(form(1), HASH), faulty));
    assertThat(decide(Caller.PORTAL, state(drafted(1), published(1)), next))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(FaultyForm.class));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nobody_but_an_administrator_touches_a_form(Role role) {
    var state = state(drafted(1), published(1), drafted(2), drafted(3), published(3));
    for (var command : List.of(draft(4), publish(2), new RetireVersion(1))) {
      assertThat(decide(caller(role), state, command).equals(refused(NOT_PERMITTED)))
          .isEqualTo(role != Role.ADMINISTRATOR);
    }
  }

  @Test
  void versions_are_numbered_without_gaps() {
    var state = state(drafted(1), published(1));
    assertThat(decide(ADMINISTRATOR, state, draft(1))).isEqualTo(refused(NOT_THE_NEXT_VERSION));
    assertThat(decide(ADMINISTRATOR, state, draft(3))).isEqualTo(refused(NOT_THE_NEXT_VERSION));
  }

  @Test
  void what_was_not_written_down_is_not_published_nor_anything_twice_or_backwards() {
    var state = state(drafted(1), published(1), drafted(2), drafted(3), published(3));
    assertThat(decide(ADMINISTRATOR, state, publish(4))).isEqualTo(refused(NOT_DRAFTED));
    assertThat(decide(ADMINISTRATOR, state, publish(3))).isEqualTo(refused(ALREADY_PUBLISHED));
    assertThat(decide(ADMINISTRATOR, state, publish(2))).isEqualTo(refused(OVERTAKEN));
  }

  @Test
  void a_faulty_form_is_refused_and_its_question_named() {
    var begun = state(drafted(1), published(1), drafted(2));
    assertThat(decide(ADMINISTRATOR, begun, publish(2)))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused ->
                assertThat(refused.refusal().limits())
                    .containsExactly("“why”: An earlier version asks it in another way"));
  }

  @Test
  void the_current_version_is_the_newest_that_was_not_retired() {
    var state = state(drafted(1), published(1), drafted(2), drafted(3), published(3));
    assertThat(state.current()).contains(3);
    assertThat(state.evolve(new VersionRetired(3)).current()).contains(1);
    assertThat(state(drafted(1)).current()).isEmpty();
  }

  @Test
  void one_version_stays_so_that_somebody_can_answer() {
    var one = state(drafted(1), published(1));
    assertThat(decide(ADMINISTRATOR, one, new RetireVersion(1))).isEqualTo(refused(LAST_ONE));
    assertThat(decide(ADMINISTRATOR, one, new RetireVersion(2))).isEqualTo(refused(NOT_PUBLISHED));
    var two = state(drafted(1), published(1), drafted(2), published(2));
    assertThat(decide(ADMINISTRATOR, two, new RetireVersion(2)))
        .isEqualTo(accepted(new VersionRetired(2)));
    var left = two.evolve(new VersionRetired(2));
    assertThat(decide(ADMINISTRATOR, left, new RetireVersion(2)))
        .isEqualTo(refused(ALREADY_RETIRED));
    assertThat(decide(ADMINISTRATOR, left, new RetireVersion(1))).isEqualTo(refused(LAST_ONE));
  }

  @Test
  void a_history_that_contradicts_itself_is_no_state() {
    for (FormVersionEvent event :
        List.of(
            drafted(1), published(2), new VersionRetired(1), new VersionPublished(1, other()))) {
      assertThatThrownBy(() -> state(drafted(1)).evolve(event))
          .as("%s", event)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void every_row_of_the_table_is_possible() {
    var states =
        List.of(
            state(),
            state(drafted(1)),
            state(drafted(1), published(1)),
            state(drafted(1), published(1), drafted(2), drafted(3)),
            state(drafted(1), published(1), drafted(2), published(2)));
    var commands =
        List.of(
            new EditForm(),
            draft(1),
            draft(4),
            publish(1),
            publish(3),
            bundled(1),
            bundled(2),
            new RetireVersion(1));
    TableAgainstRules.samplesAreWhole(
        FormVersions.class, states, FormVersionCommand.class, commands);
    TableAgainstRules.everyRowIsPossible(
        FormVersionPermissions.TABLE, states, commands, FormVersionRules::decide);
    TableAgainstRules.nobodyHearsARule(
        states,
        commands,
        (state, command) -> decide(caller(Role.RESEARCHER), state, command),
        refused(NOT_PERMITTED));
  }

  private static Sha256 other() {
    return Sha256.of("other");
  }

  private static FormVersions state(FormVersionEvent... events) {
    return Evolving.after(FormVersions.beginning(), List.of(events));
  }

  private static FormVersionEvent drafted(int version) {
    return new VersionDrafted(version, HASH);
  }

  private static FormVersionEvent published(int version) {
    return new VersionPublished(version, HASH);
  }

  private static FormVersionCommand draft(int version) {
    return new DraftVersion(form(version), HASH);
  }

  /** All versions up to this one, each asking the same. */
  private static FormVersionCommand bundled(int version) {
    return new PublishBundled(
        INTEREST,
        IntStream.rangeClosed(1, version)
            .mapToObj(number -> new Bundled(new Form(number, form(1).sections()), HASH))
            .toList());
  }

  private static FormVersionCommand publish(int version) {
    return new PublishVersion(INTEREST, version, TEXTS);
  }

  private static Decision<FormVersionEvent> decide(
      Caller caller, FormVersions versions, FormVersionCommand command) {
    return FormVersionPermissions.decide(caller, versions, command);
  }

  private static Decision<FormVersionEvent> accepted(FormVersionEvent event) {
    return Decision.accept(event);
  }

  private static Decision<FormVersionEvent> refused(FormVersionRefusal refusal) {
    return Decision.refuse(refusal);
  }

  private static Caller caller(Role role) {
    return new Caller(new PersonId(new UUID(3, 1)), Set.of(role));
  }

  private static Form form(int version, Question... more) {
    var questions =
        new ArrayList<>(
            List.of(
                meaning(Meaning.FULL_NAME, text("name", "Name", "it", 9)),
                meaning(Meaning.EMAIL, mail("mail", "Mail", "it")),
                meaning(Meaning.ORGANISATION, text("firm", "Firm", "it", 9)),
                meaning(Meaning.TITLE, text("title", "Title", "it", 9))));
    if (version == 1) {
      questions.add(text("why", "Why?", "why", 9));
    }
    questions.addAll(List.of(more));
    return new Form(version, List.of(new Section("s", "S", "", questions, false)));
  }
}
