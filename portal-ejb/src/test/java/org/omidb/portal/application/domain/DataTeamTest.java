package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.ENDED;
import static org.omidb.portal.application.domain.ApplicationRefusal.MEMBER_NOT_WAITED_FOR;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_APPROVED;
import static org.omidb.portal.application.domain.ApplicationScenario.EVE;
import static org.omidb.portal.application.domain.ApplicationScenario.RITA;
import static org.omidb.portal.application.domain.ApplicationScenario.ROUND_1;
import static org.omidb.portal.application.domain.ApplicationScenario.agreementMade;
import static org.omidb.portal.application.domain.ApplicationScenario.given;
import static org.omidb.portal.application.domain.ApplicationScenario.interestExpressed;
import static org.omidb.portal.application.domain.ApplicationScenario.invitationAccepted;
import static org.omidb.portal.application.domain.ApplicationScenario.invited;
import static org.omidb.portal.application.domain.ApplicationScenario.outcome;
import static org.omidb.portal.application.domain.ApplicationScenario.reviewOpened;
import static org.omidb.portal.application.domain.ApplicationScenario.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationCommand.SayWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationWithdrawn;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRemoved;
import org.omidb.portal.application.domain.ApplicationEvent.MemberWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent.PrincipalChanged;
import org.omidb.portal.application.domain.ApplicationEvent.TermsAccepted;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** Who will access data, and whom the data wait for. */
class DataTeamTest {

  private static final String RITAS = "rita@example.org";
  private static final String EVES = "eve@example.org";
  private static final Map<PersonId, String> ACCOUNTS = Map.of(RITA, RITAS, EVE, EVES);
  private static final InviteeId GUEST = new InviteeId(new UUID(6, 1));
  private static final NamedRow FIRST = new NamedRow(1, 1);

  /** What Rita has submitted, where all at these addresses will access data, and so will she. */
  static TeamFacts named(int revision, String... addresses) {
    var rows = new ArrayList<NamedMember>();
    for (var address : addresses) {
      rows.add(new NamedMember(rows.size() + 1, "Somebody", address, true));
    }
    return facts(revision, Optional.of(true), Optional.of(rows));
  }

  private static TeamFacts facts(
      int revision, Optional<Boolean> own, Optional<List<NamedMember>> members) {
    return new TeamFacts(Optional.of(new TeamAnswers(revision, RITA, own, members)), ACCOUNTS);
  }

  private static TeamFacts said(boolean own, NamedMember... members) {
    return facts(1, Optional.of(own), Optional.of(List.of(members)));
  }

  private static NamedMember eve(boolean touches) {
    return new NamedMember(1, "Eve", EVES, touches);
  }

  private static ApplicationEvent eveJoined() {
    return new CoApplicantJoined(GUEST, EVE, CoApplicantRole.READ);
  }

  private static ApplicationEvent[] approved(ApplicationEvent... more) {
    var past =
        new ArrayList<>(
            List.of(
                interestExpressed(),
                invited(),
                invitationAccepted(),
                submitted(1),
                reviewOpened(ROUND_1),
                outcome(ROUND_1, ReviewOutcome.APPROVE)));
    past.addAll(List.of(more));
    return past.toArray(ApplicationEvent[]::new);
  }

  private static Applicants applicants(ApplicationEvent... more) {
    return ((Application.Taken) Application.from(List.of(approved(more)))).applicants();
  }

  private static Set<PersonId> asked(TeamFacts facts, ApplicationEvent... more) {
    return DataTeam.of(applicants(more), facts).asked();
  }

  private static List<NamedMember> missing(TeamFacts facts, ApplicationEvent... more) {
    return DataTeam.of(applicants(more), facts).missing();
  }

  @Test
  void who_says_that_they_will_access_data_is_asked_and_who_says_that_they_will_not_is_not() {
    assertThat(asked(said(true))).containsExactly(RITA);
    assertThat(asked(said(false))).isEmpty();
    assertThat(asked(said(false, eve(true)), eveJoined())).containsExactly(EVE);
    assertThat(asked(said(true, eve(false)), eveJoined())).containsExactly(RITA);
    assertThat(asked(said(false, new NamedMember(1, "Rita", RITAS, true)))).containsExactly(RITA);
  }

  @Test
  void who_joins_and_is_not_in_the_table_is_not_asked() {
    assertThat(asked(said(true), eveJoined())).containsExactly(RITA);
  }

  @Test
  void where_no_answer_says_it_all_who_apply_are_asked() {
    assertThat(asked(TeamFacts.NONE, eveJoined())).containsExactlyInAnyOrder(RITA, EVE);
    assertThat(asked(facts(1, Optional.empty(), Optional.empty()), eveJoined()))
        .containsExactlyInAnyOrder(RITA, EVE);
    assertThat(asked(facts(1, Optional.of(false), Optional.empty()), eveJoined()))
        .containsExactly(EVE);
    assertThat(asked(facts(1, Optional.empty(), Optional.of(List.of(eve(false)))), eveJoined()))
        .containsExactly(RITA);
  }

  @Test
  void an_address_is_the_same_whatever_its_case_and_none_is_nobodys() {
    var member = new NamedMember(1, "Eve", " EVE@Example.ORG", true);
    assertThat(asked(said(false, member), eveJoined())).containsExactly(EVE);
    assertThat(missing(said(false, member), eveJoined())).isEmpty();
    var erased =
        new TeamFacts(
            said(true, new NamedMember(1, "Eve", "", true)).answers(),
            Map.of(RITA, RITAS, EVE, ""));
    assertThat(missing(erased, eveJoined())).hasSize(1);
    assertThat(asked(erased, eveJoined())).containsExactly(RITA);
  }

  @Test
  void after_a_hand_over_each_keeps_what_was_said_of_them() {
    var handedOver = new PrincipalChanged(RITA, EVE, HandOverReason.HANDED_OVER);
    assertThat(asked(said(true, eve(true)), eveJoined(), handedOver))
        .containsExactlyInAnyOrder(RITA, EVE);
    assertThat(asked(said(false, eve(true)), eveJoined(), handedOver)).containsExactly(EVE);
    assertThat(asked(said(true, eve(false)), eveJoined(), handedOver)).containsExactly(RITA);
    assertThat(asked(said(true), eveJoined(), handedOver))
        .as("nothing was said of her who answers for it now")
        .containsExactlyInAnyOrder(RITA, EVE);
  }

  @Test
  void who_is_named_for_data_and_has_not_joined_is_missing() {
    assertThat(missing(said(true, eve(true)))).containsExactly(eve(true));
    assertThat(missing(said(true, eve(false)))).isEmpty();
    assertThat(missing(said(true, eve(true)), eveJoined())).isEmpty();
    assertThat(missing(TeamFacts.NONE)).isEmpty();
  }

  @Test
  void who_has_gone_is_not_waited_for_until_they_come_back() {
    for (var gone : List.of(new CoApplicantLeft(EVE), new CoApplicantRemoved(EVE))) {
      assertThat(missing(said(true, eve(true)), eveJoined(), gone)).isEmpty();
      assertThat(asked(said(true, eve(true)), eveJoined(), gone)).containsExactly(RITA);
      assertThat(asked(said(true, eve(true)), eveJoined(), gone, eveJoined()))
          .containsExactlyInAnyOrder(RITA, EVE);
    }
  }

  @Test
  void the_principal_applicant_says_that_somebody_who_is_missing_will_not_access_data() {
    var facts = said(true, eve(true));
    var says = new SayWithoutAccess(FIRST, facts);
    var happened = new MemberWithoutAccess(FIRST);
    given(approved()).when(says).thenHappened(happened);
    given(approved(agreementMade())).when(says).thenHappened(happened);
    given(approved(happened)).when(says).thenHappened();
    assertThat(missing(facts, happened)).isEmpty();
    assertThat(asked(facts, happened, eveJoined()))
        .as("who comes all the same is asked")
        .containsExactlyInAnyOrder(RITA, EVE);
  }

  @Test
  void it_is_said_of_nobody_else() {
    var says = new SayWithoutAccess(FIRST, said(true, eve(true)));
    given(approved(eveJoined())).when(says).thenRefused(MEMBER_NOT_WAITED_FOR);
    given(approved())
        .when(new SayWithoutAccess(FIRST, said(true, eve(false))))
        .thenRefused(MEMBER_NOT_WAITED_FOR);
    given(approved())
        .when(new SayWithoutAccess(new NamedRow(1, 2), said(true, eve(true))))
        .thenRefused(MEMBER_NOT_WAITED_FOR);
    given(approved())
        .when(new SayWithoutAccess(FIRST, named(2, EVES)))
        .thenRefused(MEMBER_NOT_WAITED_FOR);
    given(approved())
        .when(new SayWithoutAccess(FIRST, TeamFacts.NONE))
        .thenRefused(MEMBER_NOT_WAITED_FOR);
  }

  @Test
  void it_is_said_from_the_approval_on() {
    var says = new SayWithoutAccess(FIRST, said(true, eve(true)));
    given(interestExpressed(), invited(), invitationAccepted())
        .when(says)
        .thenRefused(NOT_APPROVED);
    given(interestExpressed()).when(says).thenRefused(NOT_APPROVED);
    given(interestExpressed(), invited()).when(says).thenRefused(NOT_APPROVED);
    given(approved(new ApplicationWithdrawn(1))).when(says).thenRefused(ENDED);
  }

  @Test
  void what_was_said_of_an_earlier_revision_is_forgotten_with_it() {
    assertThat(missing(named(1, EVES), new MemberWithoutAccess(FIRST))).isEmpty();
    assertThat(missing(named(2, EVES), new MemberWithoutAccess(FIRST))).hasSize(1);
    assertThat(missing(named(1, "x@example.org", EVES), new MemberWithoutAccess(FIRST)))
        .extracting(NamedMember::row)
        .containsExactly(2);
  }

  @Test
  void the_terms_are_complete_once_the_last_who_is_missing_has_come_or_will_not_access_data() {
    var facts = said(true, eve(true));
    var rita = new TermsAccepted(RITA, 1, AccessTerms.current().hash());
    var eve = new TermsAccepted(EVE, 1, AccessTerms.current().hash());
    assertThat(completes(facts, rita)).isFalse();
    assertThat(completes(facts, new MemberWithoutAccess(FIRST), rita)).isTrue();
    assertThat(completes(facts, eveJoined(), rita)).isFalse();
    assertThat(completes(facts, eve, rita, eveJoined())).isTrue();
    assertThat(completes(said(true, eve(false)), rita)).isTrue();
  }

  /** Whether the last of these events completes the terms, after the earlier ones. */
  private static boolean completes(
      TeamFacts facts, ApplicationEvent last, ApplicationEvent... earlier) {
    var before = Application.from(List.of(approved(earlier)));
    return AccessTermsRules.completed(before, before.evolve(last), facts);
  }
}
