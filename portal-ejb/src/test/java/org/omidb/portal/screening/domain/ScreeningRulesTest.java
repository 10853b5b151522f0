package org.omidb.portal.screening.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;
import static org.omidb.portal.screening.domain.PublishedCriterion.REPUTATION;
import static org.omidb.portal.screening.domain.PublishedCriterion.RESEARCH_TEAM;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.screening.domain.ScreeningCommand.NoteFinding;
import org.omidb.portal.screening.domain.ScreeningEvent.CriterionNoted;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

/** What can be noted of an application, and by whom. */
class ScreeningRulesTest {

  private static final Sha256 WORDS = Sha256.of("words");
  private static final CriterionNoted MET =
      new CriterionNoted(1, REPUTATION, CriterionFinding.MET, WORDS);

  @Test
  void a_finding_stands_until_the_next() {
    var screening = Screening.BEGINNING.evolve(MET);
    assertThat(screening.last(REPUTATION)).contains(MET);
    assertThat(screening.last(RESEARCH_TEAM)).isEmpty();
    var doubt = new CriterionNoted(2, REPUTATION, CriterionFinding.IN_DOUBT, WORDS);
    assertThat(
            licensing(
                screening, new NoteFinding(2, REPUTATION, CriterionFinding.IN_DOUBT, WORDS, 1)))
        .isEqualTo(Decision.accept(doubt));
    assertThat(screening.evolve(doubt).last(REPUTATION)).contains(doubt);
    assertThat(screening.evolve(doubt).count(REPUTATION)).isEqualTo(2);
  }

  @Test
  void a_page_that_does_not_know_the_last_finding_overwrites_none() {
    var screening = Screening.BEGINNING.evolve(MET);
    assertThat(
            licensing(
                screening, new NoteFinding(1, REPUTATION, CriterionFinding.NOT_MET, WORDS, 0)))
        .isEqualTo(Decision.refuse(ScreeningRefusal.NOTED_MEANWHILE));
    assertThat(
            licensing(screening, new NoteFinding(1, RESEARCH_TEAM, CriterionFinding.MET, WORDS, 0)))
        .isEqualTo(
            Decision.accept(new CriterionNoted(1, RESEARCH_TEAM, CriterionFinding.MET, WORDS)));
  }

  @Test
  void what_was_not_submitted_is_not_screened() {
    assertThat(
            licensing(
                Screening.BEGINNING,
                new NoteFinding(0, REPUTATION, CriterionFinding.MET, WORDS, 0)))
        .isEqualTo(Decision.refuse(ScreeningRefusal.NOTHING_SUBMITTED));
  }

  @Test
  void licensing_notes_and_those_who_watch_read() {
    for (var role : Role.values()) {
      boolean notes =
          !decide(role, Set.of()).equals(Decision.refuse(ScreeningRefusal.NOT_PERMITTED));
      assertThat(notes).as("%s", role).isEqualTo(role == Role.LICENSING);
      assertThat(ScreeningPermissions.reads(caller(role), Set.of()))
          .as("%s", role)
          .isEqualTo(Set.of(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR).contains(role));
    }
  }

  @Test
  void who_is_anything_to_the_application_but_of_its_panel_reads_and_notes_nothing() {
    for (var relation : ApplicationRelation.values()) {
      boolean reads = ScreeningPermissions.reads(caller(Role.LICENSING), Set.of(relation));
      assertThat(reads).as("%s", relation).isEqualTo(relation == ON_PANEL);
      assertThat(decide(Role.LICENSING, Set.of(relation)) instanceof Decision.Accepted)
          .isEqualTo(reads);
    }
    assertThat(
            ScreeningPermissions.reads(
                caller(Role.LICENSING), Set.of(ON_PANEL, ApplicationRelation.CONFLICTED)))
        .isFalse();
  }

  private static Decision<ScreeningEvent> licensing(Screening screening, NoteFinding command) {
    return ScreeningPermissions.decide(caller(Role.LICENSING), Set.of(), screening, command);
  }

  private static Decision<ScreeningEvent> decide(Role role, Set<ApplicationRelation> relations) {
    return ScreeningPermissions.decide(
        caller(role),
        relations,
        Screening.BEGINNING,
        new NoteFinding(1, REPUTATION, CriterionFinding.MET, WORDS, 0));
  }

  private static Caller caller(Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }
}
