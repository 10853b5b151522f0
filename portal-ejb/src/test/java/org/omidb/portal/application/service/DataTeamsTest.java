package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;
import static org.omidb.portal.application.domain.CoApplicantRole.READ;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.NamedRow;
import org.omidb.portal.application.domain.TermsStanding;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Who will access data, as the form that was submitted last says. */
@NeedsDatabase
class DataTeamsTest extends ApplyingTogether {

  private static final NamedRow FIRST = new NamedRow(1, 1);

  /** Has the draft go on in the form that asks who will access data, and answers it. */
  private void answered(String own, String... members) {
    portal.forms.publish(LaterForm.withTeam(2, true));
    assertThat(decided(it -> it.moves().move(portal.rita, id, 2))).isInstanceOf(Accepted.class);
    answerAllBut(id, "declarations");
    team(own, members);
    declared();
  }

  private void declared() {
    answer(id, FirstForms.of(FormName.APPLICATION).section("declarations").orElseThrow());
  }

  /** Rows as “name address access”. */
  private void team(String own, String... members) {
    var values = new TreeMap<>(drafted(id, "team").written().all().values());
    values.put("own-access", new Texts(List.of(own)));
    var rows = new ArrayList<Fields>();
    for (var member : members) {
      var parts = new TreeMap<String, List<String>>();
      parts.put("name", List.of(member.split(" ", -1)[0]));
      parts.put("email", List.of(member.split(" ", -1)[1]));
      parts.put("access", List.of(member.split(" ", -1)[2]));
      rows.add(new Fields(parts));
    }
    values.put("team-members", new Rows(rows));
    assertThat(keep(id, "team", version(id, "team"), new Typed(values))).isEqualTo(inPlace());
  }

  private void approved() {
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    reviewed(id, ReviewOutcome.APPROVE);
    portal.mails.clear();
  }

  private Decision<ApplicationEvent> accept(Caller caller) {
    return decided(it -> it.acceptingTerms().accept(caller, id, AccessTerms.current().hash()));
  }

  private Decision<ApplicationEvent> without(Caller caller, NamedRow row) {
    return decided(it -> it.acceptingTerms().sayWithoutAccess(caller, id, row));
  }

  private TermsStanding standing() {
    return portal.with(it -> it.accessTerms().standing(id));
  }

  private AccessTermsView view(Caller caller) {
    return portal.with(it -> it.accessTerms().read(caller, id));
  }

  private List<String> recipients() {
    return portal.mails.stream().map(Portal.Mail::recipient).sorted().toList();
  }

  private List<String> remindedNextDay() {
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)));
    portal.mails.clear();
    portal.with(it -> {
      it.termsReminders().look(id);
      return true;
    });
    return recipients();
  }

  @Test
  void only_who_will_access_data_is_asked_and_reminded() {
    joined(nora, "nora@example.org", READ);
    joined(eve, "eve@example.org", EDIT);
    answered("no", "Nora NORA@example.org yes", "Eve eve@example.org no");
    approved();
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(nora.id()), 0, Set.of()));
    assertThat(remindedNextDay()).containsExactly("nora@example.org");
    for (var reader : List.of(portal.rita, nora, eve, portal.lena)) {
      assertThat(ids(view(reader).asked())).containsExactly(nora.id());
      assertThat(ids(view(reader).others())).containsExactly(portal.rita.id(), eve.id());
    }
    assertThat(view(eve).may()).as("who need not may").isTrue();
    assertThat(accept(eve)).isInstanceOf(Accepted.class);
    assertThat(view(eve).of(eve.id())).isPresent();
    portal.mails.clear();
    accept(nora);
    assertThat(recipients()).containsExactly("team@example.org");
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(), 0, Set.of(eve.id(), nora.id())));
  }

  private static List<PersonId> ids(List<AccessTermsView.Person> people) {
    return people.stream().map(AccessTermsView.Person::id).toList();
  }

  @Test
  void who_is_named_for_data_and_has_not_joined_keeps_it_from_leaving() {
    answered("yes", "Nora nora@example.org yes", "Ann ann@example.org no");
    approved();
    accept(portal.rita);
    assertThat(recipients()).as("the team hears of nothing that is complete").isEmpty();
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(), 1, Set.of(portal.rita.id())));
    assertThat(view(portal.lena).missing())
        .containsExactly(new AccessTermsView.Missing(FIRST, "Nora", "nora@example.org", false));
    invite(portal.rita, "Nora@Example.org", READ);
    assertThat(view(portal.rita).missing().getFirst().invited()).isTrue();
    join(nora, joinSecret());
    assertThat(view(portal.rita).missing()).isEmpty();
    assertThat(standing().waiting()).containsExactly(nora.id());
    portal.mails.clear();
    accept(nora);
    assertThat(recipients()).containsExactly("team@example.org");
  }

  @Test
  void the_principal_applicant_is_reminded_of_who_has_not_joined_while_somebody_has_not() {
    joined(eve, "eve@example.org", EDIT);
    answered("yes", "Nora nora@example.org yes", "Eve eve@example.org no");
    approved();
    assertThat(remindedNextDay()).containsExactly("rita@example.org", "rita@example.org");
    assertThat(portal.mails.getLast().body())
        .contains("has not joined", "/application/terms?id=" + id + "#missing")
        .doesNotContain("Nora");
    accept(portal.rita);
    assertThat(remindedNextDay()).isEmpty();
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(5)));
    assertThat(remindedNextDay()).containsExactly("rita@example.org");
    without(portal.rita, FIRST);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(7)));
    assertThat(remindedNextDay()).isEmpty();
  }

  @Test
  void the_principal_applicant_says_that_they_will_not_and_the_team_hears() {
    answered("yes", "Nora nora@example.org yes");
    approved();
    accept(portal.rita);
    assertThat(view(portal.rita).maySay()).isTrue();
    assertThat(without(portal.rita, FIRST))
        .isEqualTo(Decision.accept(new ApplicationEvent.MemberWithoutAccess(FIRST)));
    assertThat(recipients()).containsExactly("team@example.org", "team@example.org");
    assertThat(portal.mails.getFirst().body()).contains("will not access", "/terms?id=" + id);
    assertThat(portal.mails.getFirst().body()).doesNotContain("Nora");
    assertThat(standing().missing()).isZero();
    portal.mails.clear();
    assertThat(without(portal.rita, FIRST)).isEqualTo(Decision.acceptAll(List.of()));
    assertThat(portal.mails).isEmpty();
  }

  @Test
  void nobody_else_says_so_and_of_nobody_else() {
    joined(eve, "eve@example.org", EDIT);
    answered("yes", "Nora nora@example.org yes", "Eve eve@example.org yes");
    assertThat(view(portal.rita).maySay()).isFalse();
    assertThat(without(portal.rita, FIRST))
        .isEqualTo(Decision.refuse(ApplicationRefusal.NOT_APPROVED));
    approved();
    assertThatThrownBy(() -> without(nora, FIRST)).isInstanceOf(NotFoundException.class);
    for (var other : List.of(eve, portal.lena)) {
      assertThat(view(other).maySay()).isFalse();
      assertThat(without(other, FIRST))
          .isEqualTo(Decision.refuse(ApplicationRefusal.NOT_PERMITTED));
    }
    for (var row : List.of(new NamedRow(1, 2), new NamedRow(1, 3), new NamedRow(2, 1))) {
      assertThat(without(portal.rita, row))
          .isEqualTo(Decision.refuse(ApplicationRefusal.MEMBER_NOT_WAITED_FOR));
    }
    assertThat(standing().missing()).isEqualTo(1);
  }

  @Test
  void the_answers_that_were_submitted_last_count_and_nothing_that_is_only_written() {
    answered("no", "Nora nora@example.org yes");
    assertThat(standing().waiting()).as("nothing is submitted").containsExactly(portal.rita.id());
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(), 1, Set.of()));
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    team("yes", "Nora nora@example.org no");
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(), 1, Set.of()));
    declared();
    approved();
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(portal.rita.id()), 0, Set.of()));
  }

  @Test
  void a_draft_of_an_earlier_version_is_asked_as_before_and_moves_without_loss() {
    portal.forms.publish(LaterForm.withTeam(2, false));
    assertThat(decided(it -> it.moves().move(portal.rita, id, 2))).isInstanceOf(Accepted.class);
    answerAllBut(id, "declarations");
    team("no", "Nora nora@example.org yes");
    declared();
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(standing())
        .as("a version that is not read asks all who apply")
        .isEqualTo(new TermsStanding(Set.of(portal.rita.id()), 0, Set.of()));
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    var before = drafted(id, "team").answers();
    portal.forms.publish(LaterForm.withTeam(3, true));
    assertThat(decided(it -> it.moves().move(portal.rita, id, 3))).isInstanceOf(Accepted.class);
    assertThat(drafted(id, "team").answers()).isEqualTo(before);
    assertThat(standing().waiting()).as("until it is submitted").containsExactly(portal.rita.id());
    declared();
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(), 1, Set.of()));
  }

  @Test
  void once_the_words_are_erased_all_who_apply_are_asked() {
    answered("no", "Nora nora@example.org yes");
    approved();
    TestDatabase.inTransaction(em ->
        em.createNativeQuery("update application_revision set body = '' where application_id = :id")
            .setParameter("id", id.value())
            .executeUpdate());
    assertThat(standing()).isEqualTo(new TermsStanding(Set.of(portal.rita.id()), 0, Set.of()));
  }
}
