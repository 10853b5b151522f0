package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;
import static org.omidb.portal.application.domain.ApplicationScenario.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsDuplicate;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsSpam;
import org.omidb.portal.application.domain.ApplicationCommand.PutBack;
import org.omidb.portal.application.domain.ApplicationEvent.MarkedAsDuplicate;
import org.omidb.portal.application.domain.ApplicationEvent.MarkedAsSpam;
import org.omidb.portal.application.domain.ApplicationEvent.ReturnedToInbox;
import org.omidb.portal.history.domain.Audience;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Sha256;

/** What is put aside before it was answered, and put back. */
class SortingRulesTest {

  private static final Reference OMI_41 = new Reference(Reference.Kind.OMI, 2026, 41);
  private static final Application WAITS = new Application.Interested(OMI_41);
  private static final ApplicationEvent DUPLICATE = new MarkedAsDuplicate(OMI_41);
  private static final ApplicationEvent SPAM = new MarkedAsSpam();
  private static final ApplicationEvent BACK = new ReturnedToInbox();

  @Test
  void what_waits_for_an_answer_is_marked_as_a_duplicate_of_another_one() {
    given(interestExpressed()).when(new MarkAsDuplicate(OMI_41, WAITS)).thenHappened(DUPLICATE);
  }

  @Test
  void it_may_be_the_same_as_one_that_has_long_been_answered() {
    for (var other : List.of(invited(), interestDeclined())) {
      given(interestExpressed())
          .when(new MarkAsDuplicate(OMI_41, WAITS.evolve(other)))
          .thenHappened(DUPLICATE);
    }
  }

  @Test
  void nothing_is_a_duplicate_of_itself() {
    given(interestExpressed()).when(new MarkAsDuplicate(OMI_42, WAITS)).thenRefused(OWN_REFERENCE);
  }

  @Test
  void nothing_is_a_duplicate_of_what_is_not_there() {
    given(interestExpressed())
        .when(new MarkAsDuplicate(OMI_41, new Application.Unknown()))
        .thenRefused(ORIGINAL_UNKNOWN);
  }

  @Test
  void of_two_only_one_is_the_others_duplicate_so_no_chain_leads_back() {
    var other = WAITS.evolve(new MarkedAsDuplicate(OMI_42));
    given(interestExpressed())
        .when(new MarkAsDuplicate(OMI_41, other))
        .thenRefused(ORIGINAL_SORTED_OUT);
    given(interestExpressed())
        .when(new MarkAsDuplicate(OMI_41, WAITS.evolve(SPAM)))
        .thenRefused(ORIGINAL_SORTED_OUT);
  }

  @Test
  void spam_is_marked_once() {
    given(interestExpressed()).when(new MarkAsSpam()).thenHappened(SPAM);
    given(interestExpressed(), SPAM).when(new MarkAsSpam()).thenRefused(SORTED_OUT);
    given().when(new MarkAsSpam()).thenRefused(NOT_EXPRESSED);
    given().when(new MarkAsDuplicate(OMI_41, WAITS)).thenRefused(NOT_EXPRESSED);
  }

  @Test
  void what_was_answered_is_not_put_aside() {
    for (var command : List.of(new MarkAsSpam(), new MarkAsDuplicate(OMI_41, WAITS))) {
      given(interestExpressed(), invited()).when(command).thenRefused(ALREADY_ANSWERED);
      given(interestExpressed(), invited(), invitationAccepted())
          .when(command)
          .thenRefused(ALREADY_ANSWERED);
      given(interestExpressed(), interestDeclined()).when(command).thenRefused(ENDED);
    }
  }

  @ParameterizedTest
  @MethodSource("sortedOut")
  void what_was_put_aside_is_answered_only_after_it_was_put_back(ApplicationEvent aside) {
    given(interestExpressed(), aside).when(new Invite(LINK, IN_A_MONTH)).thenRefused(SORTED_OUT);
    given(interestExpressed(), aside)
        .when(new DeclineExpression(DeclineReason.OTHER, Sha256.of("sorry")))
        .thenRefused(SORTED_OUT);
    given(interestExpressed(), aside).when(new PutBack(false)).thenHappened(BACK);
    given(interestExpressed(), aside, BACK)
        .when(new Invite(LINK, IN_A_MONTH))
        .thenHappened(invited());
  }

  @ParameterizedTest
  @MethodSource("sortedOut")
  void what_nobody_can_read_any_more_is_not_put_back(ApplicationEvent aside) {
    given(interestExpressed(), aside).when(new PutBack(true)).thenRefused(WORDS_ERASED);
  }

  @Test
  void nothing_is_put_back_that_was_not_put_aside() {
    given().when(new PutBack(false)).thenRefused(NOT_SORTED_OUT);
    given(interestExpressed()).when(new PutBack(false)).thenRefused(NOT_SORTED_OUT);
    given(interestExpressed(), interestDeclined())
        .when(new PutBack(false))
        .thenRefused(NOT_SORTED_OUT);
  }

  /** It may name somebody else's, and a visitor is not told what they were taken for. */
  @ParameterizedTest
  @MethodSource("all")
  void nobody_outside_the_team_hears_of_it(ApplicationEvent event) {
    assertThat(event.audience()).isEqualTo(Audience.TEAM);
  }

  static Stream<ApplicationEvent> sortedOut() {
    return Stream.of(DUPLICATE, SPAM);
  }

  static Stream<ApplicationEvent> all() {
    return Stream.of(DUPLICATE, SPAM, BACK);
  }
}
