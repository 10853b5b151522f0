package org.omidb.portal.link.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.link.domain.LinkAnswer;
import org.omidb.portal.link.domain.LinkAnswer.ForAnother;
import org.omidb.portal.link.domain.LinkAnswer.Theirs;
import org.omidb.portal.link.domain.LinkAnswer.Unknown;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.OlderDatabase;

/** Links that were mailed when invitations and requests to sign had tables of their own. */
@NeedsDatabase
class OlderLinksTest {

  private static final UUID APPLICATION = new UUID(1, 1);
  private static final UUID AGREEMENT = new UUID(1, 2);
  private static final UUID EVE = new UUID(1, 3);

  private static final Instant END = Instant.parse("2026-12-23T00:00:00Z");

  private final Office office = new Office();

  @Test
  void links_that_were_mailed_before_go_on_working() {
    var database = OlderDatabase.at("older_links", "20261129.1400");
    database.run(older());
    database.migrate();
    database.inTransaction(em -> {
      heldByThoseTheyWereMailedTo(em);
      withoutAddressHeldByNobody(em);
      notAskedForAgain(em);
      assertThat(ends(em)).hasSize(4).containsOnly(END);
      return em;
    });
  }

  private void heldByThoseTheyWereMailedTo(EntityManager em) {
    var rita = Office.caller(em, "rita");
    var rufus = Office.caller(em, "rufus");
    assertThat(held(em, LinkPurpose.APPLICANT, rita, "invited"))
        .isInstanceOfSatisfying(
            Theirs.class, it -> assertThat(it.link().subject()).isEqualTo(APPLICATION));
    assertThat(held(em, LinkPurpose.SIGNATORY, rufus, "to sign"))
        .isInstanceOfSatisfying(
            Theirs.class, it -> assertThat(it.link().subject()).isEqualTo(AGREEMENT));
    assertThat(held(em, LinkPurpose.APPLICANT, rufus, "invited")).isInstanceOf(ForAnother.class);
    assertThat(held(em, LinkPurpose.SIGNATORY, rita, "invited")).isEqualTo(new Unknown());
    assertThat(held(em, LinkPurpose.APPLICANT, rufus, "to sign")).isEqualTo(new Unknown());
  }

  private void withoutAddressHeldByNobody(EntityManager em) {
    for (var name : List.of("rita", "rufus")) {
      var caller = Office.caller(em, name);
      assertThat(held(em, LinkPurpose.APPLICANT, caller, "invited before"))
          .isInstanceOf(ForAnother.class);
      assertThat(held(em, LinkPurpose.SIGNATORY, caller, "to sign before"))
          .isInstanceOf(ForAnother.class);
    }
  }

  /** Eve has asked for Rita's invitation before; the team is not told again. */
  private void notAskedForAgain(EntityManager em) {
    var eve = new Caller(new PersonId(EVE), Set.of());
    office.links(em).askForOwn(LinkPurpose.APPLICANT, eve, "invited", UUID::toString);
    assertThat(office.mails).isEmpty();
  }

  private LinkAnswer held(EntityManager em, LinkPurpose purpose, Caller caller, String secret) {
    return office.links(em).look(purpose, caller, secret);
  }

  private static List<Instant> ends(EntityManager em) {
    List<?> ends =
        em.createNativeQuery("select expires from mailed_link", Instant.class).getResultList();
    return ends.stream().map(Instant.class::cast).toList();
  }

  private static String older() {
    return """
    insert into person values ('%3$s', 'test', 'eve', 'Eve', 'eve@example.org');
    insert into application (id, reference, stage, title, organisation, begun, since)
      values ('%1$s', 'OMI-2026-0001', 'AGREED', 'Early signs', 'University', now(), now());
    insert into agreement (id, reference, application_id, applicant, selection, stage, template,
        document, from_date, until_date, starts, ends, linking_forbidden, since)
      values ('%2$s', 'AGR-2026-0001', '%1$s', '%3$s', '%1$s', 'DRAFTING', 1,
        repeat('0', 64), '2026-12-01', '2027-12-01', now(), now(), false, now());
    insert into invitation (token, application_id, expires, address) values
      ('%4$s', '%1$s', '2026-12-23 00:00:00+00', 'rita@example.org'),
      ('%5$s', '%1$s', '2026-12-23 00:00:00+00', null);
    insert into agreement_invitation (token, agreement_id, expires, address) values
      ('%6$s', '%2$s', '2026-12-23 00:00:00+00', 'rufus@example.org'),
      ('%7$s', '%2$s', '2026-12-23 00:00:00+00', null);
    insert into invitation_request values ('%4$s', '%3$s', now());
    """
        .formatted(
            APPLICATION,
            AGREEMENT,
            EVE,
            token("invited"),
            token("invited before"),
            token("to sign"),
            token("to sign before"));
  }

  private static String token(String secret) {
    return LinkSecret.hash(secret).hex();
  }
}
