package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;
import static org.omidb.portal.application.domain.CoApplicantRole.READ;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.EarlierOffer;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;

/** Answers copied from one application into another, by who is in the teams of both. */
@NeedsDatabase
class EarlierAnswersTest extends ApplyingTogether {

  private static final String PROJECT = "project";

  private final ApplicationId earlier = accepted(newVisitor("v-" + UUID.randomUUID() + "@x.org"));

  @Test
  void what_is_chosen_is_copied_and_the_rest_is_not() {
    saveEarlier(Map.of("aims", "To find them", "methods", "By looking"));
    save(id, PROJECT, version(), Map.of("methods", "Another way"));
    assertThat(questions(offer(portal.rita, earlier))).contains("aims", "methods");
    assertThat(copy(portal.rita, earlier, "aims", "nonsense")).isEqualTo(inPlace());
    assertThat(text("aims")).containsExactly("To find them");
    assertThat(text("methods")).containsExactly("Another way");
    assertThat(questions(offer(portal.rita, earlier))).contains("methods").doesNotContain("aims");
  }

  @Test
  void what_somebody_has_saved_meanwhile_stays_and_the_copy_waits_beside_it() {
    saveEarlier(Map.of("aims", "To find them"));
    var before = filled();
    save(id, PROJECT, version(), Map.of("aims", "Written meanwhile"));
    Decision<SectionKept> kept =
        portal.with(it ->
            it.earlierAnswers().copy(portal.rita, id, PROJECT, before, earlier, List.of("aims")));
    assertThat(kept).isInstanceOf(Accepted.class).isNotEqualTo(inPlace());
    assertThat(text("aims")).containsExactly("Written meanwhile");
  }

  @Test
  void files_selections_and_declarations_stay_where_they_are() {
    answerAll(earlier);
    EarlierOffer data =
        portal.with(it -> it.earlierAnswers().offer(portal.rita, id, "data", earlier));
    assertThat(questions(data)).contains("reason").doesNotContain("selection");
    assertHidden(it -> it.offer(portal.rita, id, "declarations", earlier));
    assertHidden(it -> it.section(portal.rita, id, "declarations"));
    assertHidden(it -> it.section(portal.rita, id, "nonsense"));
  }

  @Test
  void only_who_is_in_both_teams_copies_and_only_who_writes_the_one() {
    saveEarlier(Map.of("aims", "To find them"));
    joined(nora, "nora@example.org", EDIT);
    joined(eve, "eve@example.org", READ);
    assertThat(others(nora)).isEmpty();
    assertHidden(it -> it.offer(nora, id, PROJECT, earlier));
    assertHidden(it -> it.copy(nora, id, PROJECT, FilledWith.UNKNOWN, earlier, List.of("aims")));
    assertHidden(it -> it.others(eve, id));
    assertHidden(it -> it.offer(eve, id, PROJECT, earlier));
    for (var role : Role.values()) {
      var other = Portal.caller("other", role);
      assertHidden(it -> it.others(other, id));
      assertHidden(it -> it.offer(other, id, PROJECT, earlier));
      assertHidden(it -> it.section(other, id, PROJECT));
    }
    assertThat(others(portal.rita)).extracting(ApplicationLine::id).containsExactly(earlier);
    assertHidden(it -> it.offer(portal.rita, id, PROJECT, id));
    assertHidden(it -> it.offer(portal.rita, id, PROJECT, new ApplicationId(UUID.randomUUID())));
  }

  @Test
  void an_application_that_has_ended_gives_what_was_submitted() {
    answerAll(earlier);
    assertThat(submit(earlier)).isInstanceOf(Accepted.class);
    portal.with(it -> it.applications().withdraw(portal.rita, earlier));
    portal.with(it -> {
      it.leftovers().deleteWords(earlier);
      return it;
    });
    assertThat(questions(offer(portal.rita, earlier))).contains("aims", "methods");
  }

  /** Other answers are in it from the expression of interest. */
  private void saveEarlier(Map<String, String> answers) {
    int version = drafted(earlier, PROJECT).version();
    var all = drafted(earlier, PROJECT).written().all();
    for (var answer : answers.entrySet()) {
      all = all.with(answer.getKey(), List.of(answer.getValue()));
    }
    assertThat(keep(earlier, PROJECT, version, all)).isEqualTo(inPlace());
  }

  private int version() {
    return drafted(id, PROJECT).version();
  }

  private void answerAll(ApplicationId application) {
    answerAllBut(application, "declarations");
    form().sections().stream().filter(it -> it.last()).forEach(it -> answer(application, it));
  }

  private Form form() {
    return portal.with(it -> it.drafts().read(portal.rita, id)).form();
  }

  private FilledWith filled() {
    return FilledWith.of(form().section(PROJECT).orElseThrow(), stands());
  }

  private Typed stands() {
    return portal.with(it -> it.drafts().read(portal.rita, id)).section(PROJECT).written().all();
  }

  private List<String> text(String question) {
    return stands().all(question);
  }

  private List<ApplicationLine> others(Caller caller) {
    return listed(it -> it.earlierAnswers().others(caller, id));
  }

  private EarlierOffer offer(Caller caller, ApplicationId from) {
    return portal.with(it -> it.earlierAnswers().offer(caller, id, PROJECT, from));
  }

  private Decision<SectionKept> copy(Caller caller, ApplicationId from, String... chosen) {
    var now = filled();
    return portal.with(
        it -> it.earlierAnswers().copy(caller, id, PROJECT, now, from, List.of(chosen)));
  }

  private static List<String> questions(EarlierOffer offer) {
    return offer.section().questions().stream().map(Question::id).toList();
  }

  private void assertHidden(Consumer<EarlierAnswers> asking) {
    assertThatThrownBy(() ->
            portal.with(it -> {
              asking.accept(it.earlierAnswers());
              return it;
            }))
        .isInstanceOf(NotFoundException.class);
  }
}
