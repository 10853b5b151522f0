package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.agreement.domain.Party.CRH;
import static org.omidb.portal.agreement.domain.Party.RECIPIENT;
import static org.omidb.portal.agreement.domain.Party.ROYAL_SURREY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.timeline.service.Timelines;

/** Who hears that a text comes back from signing. */
@NeedsDatabase
class TextComesBackTest extends AgreementCase {

  private static final Term LONGER =
      Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2028, 11, 21));

  private final ApplicationId application = approved();
  private final AgreementId agreement = signing(application);

  @Test
  void who_has_signed_and_the_recipients_signatory_hear_that_it_is_taken_back() {
    sign(world.colin, agreement, CRH);
    world.mails.clear();
    world.with(it -> it.drawingUp().revise(world.lena, agreement, LONGER, false));
    assertThat(mailed())
        .containsExactlyInAnyOrder(
            "colin@example.org: the agreement comes back to be changed",
            "rufus@example.org: the agreement comes back to be changed");
  }

  @Test
  void the_applicant_hears_that_it_is_taken_back_once_and_nothing_of_what_is_written_then() {
    world.with(it -> it.drawingUp().revise(world.lena, agreement, LONGER, false));
    world.with(it -> it.drawingUp().revise(world.lena, agreement, TERM, true));
    assertThat(told(world.rita)).containsOnlyOnce("taken-back").doesNotContain("revised");
    assertThat(told(world.lena)).contains("taken-back", "revised");
  }

  @Test
  void a_draft_that_nobody_was_asked_to_sign_is_revised_in_silence() {
    var draft = drawnUp(approved());
    accept(world.rufus, invite(draft));
    world.mails.clear();
    world.with(it -> it.drawingUp().revise(world.lena, draft, LONGER, false));
    assertThat(world.mails).isEmpty();
  }

  @Test
  void the_team_and_the_others_hear_that_a_signatory_declined() {
    sign(world.rufus, agreement, RECIPIENT);
    sign(world.colin, agreement, CRH);
    world.mails.clear();
    var text = text(agreement);
    decided(it ->
        it.signatures().decline(world.rosa, agreement, ROYAL_SURREY, text, "Clause 5 is missing"));
    assertThat(mailed())
        .containsExactlyInAnyOrder(
            "team@example.org: a signatory declined to sign",
            "colin@example.org: the agreement comes back to be changed",
            "rufus@example.org: the agreement comes back to be changed");
    assertThat(world.mails).noneMatch(mail -> mail.body().contains("Clause 5"));
  }

  @Test
  void who_declines_is_not_told_of_it() {
    world.mails.clear();
    var text = text(agreement);
    decided(it -> it.signatures().decline(world.rufus, agreement, RECIPIENT, text, "Too long"));
    assertThat(mailed()).containsExactly("team@example.org: a signatory declined to sign");
  }

  private List<String> mailed() {
    return world.mails.stream()
        .map(mail -> mail.recipient() + mail.subject().replaceFirst("^[^:]*", ""))
        .toList();
  }

  private List<String> told(Caller reader) {
    return world.with(it -> it.timelines().of(reader, application)).stream()
        .filter(entry -> entry.streamType().equals("agreement"))
        .map(Timelines.Entry::type)
        .toList();
  }
}
