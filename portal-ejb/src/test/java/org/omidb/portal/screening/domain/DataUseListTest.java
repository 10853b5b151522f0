package org.omidb.portal.screening.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.screening.domain.DataUseCommand.PublishTerms;
import org.omidb.portal.screening.domain.DataUseEvent.TermsPublished;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

/** Which lists of terms can be published, and by whom. */
class DataUseListTest {

  private static final Sha256 CONTENT = Sha256.of("a list");
  private static final DataUseTerm HEALTH = new DataUseTerm(DataUse.HEALTH, "");

  @Test
  void ids_are_the_ontologys_and_no_two_alike() {
    var ids = new HashSet<String>();
    for (var use : DataUse.values()) {
      assertThat(use.id()).matches("DUO:[0-9]{7}");
      assertThat(ids.add(use.id())).as(use.id()).isTrue();
    }
    assertThat(DataUse.ETHICS.id()).isEqualTo("DUO:0000021");
    assertThat(DataUse.NON_COMMERCIAL.id()).isEqualTo("DUO:0000046");
  }

  @Test
  void the_example_can_be_read_and_says_that_it_is_made_up() {
    assertThat(DataUseList.EXAMPLE.fault()).isEmpty();
    assertThat(DataUseList.EXAMPLE.madeUp()).isTrue();
  }

  @Test
  void a_detail_says_what_its_term_needs() {
    assertFault(DataUse.GEOGRAPHY, "", DataUseTerm.Fault.MISSING);
    assertFault(DataUse.GEOGRAPHY, "GB XX", DataUseTerm.Fault.NO_COUNTRY);
    assertFault(DataUse.TIME_LIMIT, "0", DataUseTerm.Fault.NO_MONTHS);
    assertFault(DataUse.TIME_LIMIT, "601", DataUseTerm.Fault.NO_MONTHS);
    assertFault(DataUse.TIME_LIMIT, "a year", DataUseTerm.Fault.NO_MONTHS);
    assertFault(DataUse.DISEASE, "\u200b ", DataUseTerm.Fault.MISSING);
    assertFault(DataUse.DISEASE, "x".repeat(301), DataUseTerm.Fault.TOO_LONG);
    assertFault(DataUse.ETHICS, "please", DataUseTerm.Fault.NOT_NEEDED);
  }

  @Test
  void a_term_stands_once_and_can_be_read() {
    assertThat(publish(administrator(), 0, HEALTH, HEALTH))
        .isEqualTo(Decision.refuse(ScreeningRefusal.TERM_TWICE));
    assertThat(publish(administrator(), 0, new DataUseTerm(DataUse.TIME_LIMIT, "soon")))
        .isEqualTo(Decision.refuse(ScreeningRefusal.TERM_UNREADABLE));
    assertThat(publish(administrator(), 0, HEALTH))
        .isEqualTo(Decision.accept(new TermsPublished(1, CONTENT)));
  }

  @Test
  void that_there_is_no_restriction_is_said_beside_none() {
    var none = new DataUseTerm(DataUse.NO_RESTRICTION, "");
    assertThat(publish(administrator(), 0, HEALTH, none))
        .isEqualTo(Decision.refuse(ScreeningRefusal.RESTRICTED_AND_NOT));
    assertThat(publish(administrator(), 0, none))
        .isEqualTo(Decision.accept(new TermsPublished(1, CONTENT)));
  }

  @Test
  void a_page_of_before_publishes_nothing() {
    assertThat(publish(administrator(), 1, HEALTH))
        .isEqualTo(Decision.refuse(ScreeningRefusal.LIST_CHANGED));
    assertThat(DataUseLog.BEGINNING.evolve(new TermsPublished(1, CONTENT)).last()).isEqualTo(1);
  }

  @Test
  void nobody_but_an_administrator_publishes() {
    for (var role : Role.values()) {
      var decision = publish(caller(role), 0, HEALTH);
      assertThat(decision.equals(Decision.refuse(ScreeningRefusal.NOT_PERMITTED)))
          .as("%s", role)
          .isEqualTo(role != Role.ADMINISTRATOR);
    }
  }

  private static void assertFault(DataUse use, String detail, DataUseTerm.Fault fault) {
    assertThat(new DataUseTerm(use, detail).fault()).as(detail).contains(fault);
  }

  private static Caller administrator() {
    return caller(Role.ADMINISTRATOR);
  }

  private static Caller caller(Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }

  private static Decision<DataUseEvent> publish(Caller caller, int seen, DataUseTerm... terms) {
    var list = new DataUseList(List.of(terms), false);
    return DataUsePermissions.decide(
        caller, DataUseLog.BEGINNING, new PublishTerms(list, CONTENT, seen));
  }
}
