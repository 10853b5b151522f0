package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.testing.NeedsDatabase;

/** Nobody submits what another has declared, or another's name as their own. */
@NeedsDatabase
class FreshDeclarationsTest extends ApplyingTogether {

  private static final List<String> OF_THE_WRITER = List.of("full-name", "email");

  @BeforeEach
  void written() {
    joined(nora, "nora@example.org", EDIT);
    answerAllBut(id, "declarations");
    answer(id, FirstForms.of(FormName.APPLICATION).section("declarations").orElseThrow());
    assertThat(missing("declarations")).isEmpty();
  }

  @Test
  void who_takes_over_a_draft_declares_anew_and_says_who_they_are() {
    handedOver();
    assertThat(missing("declarations")).contains("name");
    assertThat(missing("applicant")).containsExactlyElementsOf(OF_THE_WRITER);
    assertThat(missing("project")).isEmpty();
    assertThat(portal.mails)
        .anySatisfy(mail -> {
          assertThat(mail.recipient()).isEqualTo("nora@example.org");
          assertThat(mail.body()).contains("the declarations, are yours to fill in anew");
        });
  }

  @Test
  void who_took_over_after_a_submission_does_so_once_it_comes_back() {
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    handedOver();
    assertThat(missing("applicant")).isEmpty();
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    assertThat(missing("declarations")).contains("name");
    assertThat(missing("applicant")).containsExactlyElementsOf(OF_THE_WRITER);
  }

  @Test
  void who_submitted_it_declares_anew_and_says_nothing_of_themselves_twice() {
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    assertThat(missing("declarations")).contains("name");
    assertThat(missing("applicant")).isEmpty();
  }

  @Test
  void nobody_declares_in_the_name_of_the_principal_applicant() {
    assertThatThrownBy(() -> declare(nora)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> declareAlone(nora)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> declareOnOlderPage(nora)).isInstanceOf(NotFoundException.class);
    assertThat(declareAlone(portal.rita)).isEqualTo(inPlace());
    handedOver();
    assertThat(declare(nora)).isEqualTo(inPlace());
    assertThatThrownBy(() -> declare(portal.rita)).isInstanceOf(NotFoundException.class);
  }

  private void handedOver() {
    assertThat(decided(it -> it.coApplicants().handOver(portal.rita, id, nora.id())))
        .isInstanceOf(Accepted.class);
  }

  private static Typed name() {
    return Typed.of(Map.of("name", List.of("Dr Nora")));
  }

  private Decision<SectionKept> declare(Caller caller) {
    int version = drafted(id, "declarations").version();
    return portal.with(it ->
        it.drafts()
            .save(
                caller, id, "declarations", version, FilledWith.UNKNOWN, name(), Optional.empty()));
  }

  private Decision<SectionKept> declareAlone(Caller caller) {
    var section = FirstForms.of(FormName.APPLICATION).section("declarations").orElseThrow();
    var question = section.question("name").orElseThrow();
    var filled = FilledWith.of(section, drafted(id, "declarations").written().all());
    return portal.with(
        it -> it.drafts().save(caller, id, "declarations", question, filled, name()));
  }

  private Decision<SectionKept> declareOnOlderPage(Caller caller) {
    return portal.with(
        it -> it.olderPages().save(caller, id, 1, "declarations", FilledWith.UNKNOWN, name()));
  }

  private List<String> missing(String section) {
    var draft = portal.with(it -> it.drafts().read(nora, id));
    return draft.problems(draft.form().section(section).orElseThrow()).stream()
        .map(problem -> problem.question().id())
        .toList();
  }
}
