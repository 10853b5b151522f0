package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.agreement.domain.AgreementRefusal.*;
import static org.omidb.portal.agreement.domain.Party.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.RefusedException;
import org.omidb.portal.testing.NeedsDatabase;

/** An agreement from its first draft to its end, on a real PostgreSQL. */
@NeedsDatabase
class AgreementProcessTest extends AgreementCase {

  @Test
  void the_text_says_what_was_approved_and_hides_no_markup() {
    var agreement = drawnUp(approved("Report after a year"));
    var text = read(world.lena, agreement).document();
    assertThat(text)
        .contains("AGR-2026-")
        .contains("Early &lt;signs&gt; &amp; late")
        .contains("1 High St<br/>Leeds")
        .contains("2D cases with a malignant lesion that is marked.")
        .contains("22 November 2026")
        .contains("Report after a year (the applicant)")
        .doesNotContain("{{");
    assertThat(Sha256.of(text)).isEqualTo(read(world.lena, agreement).line().document());
  }

  @Test
  void only_an_approved_application_gets_an_agreement_and_only_one() {
    assertThat(drawUp(new AgreementId(Uuid7.next()), world.submitted()))
        .isEqualTo(Decision.refuse(APPLICATION_NOT_APPROVED));
    var application = approved();
    var agreement = drawnUp(application);
    assertThat(drawUp(new AgreementId(Uuid7.next()), application))
        .isEqualTo(Decision.refuse(APPLICATION_HAS_AGREEMENT));
    assertThat(drawUp(agreement, application)).isEqualTo(Decision.acceptAll(List.of()));
  }

  @Test
  void a_form_is_offered_where_an_agreement_would_be_drawn_up() {
    assertThat(obstacle(world.lena, world.submitted())).contains(APPLICATION_NOT_APPROVED);
    var application = approved();
    assertThat(obstacle(world.lena, application)).isEmpty();
    assertThat(obstacle(world.rita, application)).contains(NOT_PERMITTED);
    assertThat(obstacle(new Caller(world.rita.id(), Set.of(Role.LICENSING)), application))
        .contains(NOT_PERMITTED);
    drawnUp(application);
    assertThat(obstacle(world.lena, application)).contains(APPLICATION_HAS_AGREEMENT);
  }

  private Optional<AgreementRefusal> obstacle(Caller caller, ApplicationId application) {
    return world.with(it -> it.drawingUp().obstacle(caller, application));
  }

  @Test
  void a_form_that_comes_again_with_other_terms_is_refused_and_with_the_same_it_is_one() {
    var application = approved();
    var agreement = drawnUp(application);
    var longer = Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2028, 11, 21));
    assertThat(drawUp(agreement, application, longer, false))
        .isEqualTo(Decision.refuse(DRAWN_UP_OTHERWISE));
    assertThat(drawUp(agreement, application, TERM, true))
        .isEqualTo(Decision.refuse(DRAWN_UP_OTHERWISE));
    assertThat(drawUp(agreement, approved(), TERM, false))
        .isEqualTo(Decision.refuse(DRAWN_UP_OTHERWISE));
    assertThat(read(world.lena, agreement).line().term()).isEqualTo(TERM);
    decided(it -> it.drawingUp().revise(world.lena, agreement, longer, false));
    assertThat(drawUp(agreement, application, TERM, false))
        .as("the first form, late")
        .isEqualTo(Decision.acceptAll(List.of()));
    assertThat(drawUp(agreement, application, longer, false))
        .isEqualTo(Decision.refuse(DRAWN_UP_OTHERWISE));
  }

  @Test
  void a_refused_draft_takes_its_number_back() {
    var over = Term.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    var application = approved();
    assertThatThrownBy(() ->
            world.with(it ->
                it.drawingUp()
                    .drawUp(world.lena, new AgreementId(Uuid7.next()), application, over, false)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(TERM_PASSED));
  }

  @Test
  void nobody_but_licensing_draws_up_or_ends() {
    var application = approved();
    assertThat(
            decided(it ->
                it.drawingUp()
                    .drawUp(world.rita, new AgreementId(Uuid7.next()), application, TERM, false)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    var agreement = active(application);
    assertThat(
            decided(it -> it.drawingUp().end(world.rita, agreement, EndReason.OTHER, "I am done.")))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void a_draft_is_nobody_elses_business() {
    var agreement = drawnUp(approved());
    for (var other : List.of(world.rita, world.colin, world.rufus, world.maya)) {
      assertThatThrownBy(() -> read(other, agreement)).isInstanceOf(NotFoundException.class);
    }
    assertThat(read(world.ivo, agreement).offers()).isEmpty();
  }

  @Test
  void going_out_leaves_a_job_that_tells_the_signatories() {
    var agreement = signing(approved());
    assertThat(world.jobs).containsExactly(agreement.value());
  }

  @Test
  void it_is_active_once_three_different_people_have_signed() {
    var application = approved();
    var agreement = signing(application);
    assertThat(sign(world.colin, agreement, CRH)).isInstanceOf(Accepted.class);
    assertThat(sign(world.colin, agreement, ROYAL_SURREY))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(sign(world.rufus, agreement, RECIPIENT)).isInstanceOf(Accepted.class);
    assertThat(standing(agreement)).isFalse();
    assertThat(sign(world.rosa, agreement, ROYAL_SURREY)).isInstanceOf(Accepted.class);
    assertThat(standing(agreement)).isTrue();
    assertThat(stage(application)).isEqualTo(Stage.UNDER_AGREEMENT);
    assertThat(world.mails.getLast().recipient()).isEqualTo("rita@example.org");
    assertThat(read(world.rita, agreement).signatures())
        .extracting(signature -> signature.typedName())
        .containsExactlyInAnyOrder("Dr colin", "Dr rosa", "Dr rufus");
  }

  @Test
  void a_revision_voids_the_signatures_and_a_stale_page_signs_nothing() {
    var agreement = signing(approved());
    var stale = read(world.rosa, agreement).line().document();
    sign(world.colin, agreement, CRH);
    var longer = Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2028, 11, 21));
    world.with(it -> it.drawingUp().revise(world.lena, agreement, longer, false));
    assertThat(read(world.lena, agreement).signatures()).isEmpty();
    world.with(it -> it.drawingUp().sendForSigning(world.lena, agreement, text(agreement)));
    assertThat(
            decided(
                it -> it.signatures().sign(world.rosa, agreement, ROYAL_SURREY, stale, "Dr rosa")))
        .isEqualTo(Decision.refuse(TEXT_CHANGED));
    assertThat(sign(world.colin, agreement, CRH)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_signatory_who_declines_sends_it_back_with_a_word() {
    var agreement = signing(approved());
    sign(world.colin, agreement, CRH);
    world.with(it ->
        it.signatures()
            .decline(world.rosa, agreement, ROYAL_SURREY, text(agreement), "Clause 5 is missing"));
    var view = read(world.lena, agreement);
    assertThat(view.line().stage()).isEqualTo(AgreementStage.DRAFTING);
    assertThat(view.signatures()).isEmpty();
    assertThat(view.declined()).contains("Clause 5 is missing");
    assertThat(view.may(AgreementCommand.SendForSigning.class)).isTrue();
  }

  @Test
  void ending_closes_the_application_and_tells_applicant_and_signatory() {
    var application = approved();
    var agreement = active(application);
    world.mails.clear();
    world.with(
        it -> it.drawingUp().end(world.lena, agreement, EndReason.PROJECT_FINISHED, "Thank you."));
    assertThat(standing(agreement)).isFalse();
    assertThat(stage(application)).isEqualTo(Stage.CLOSED);
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactly("rita@example.org", "rufus@example.org");
    assertThat(read(world.rita, agreement).endingWords()).contains("Thank you.");
    assertThat(read(world.rita, agreement).signatures()).hasSize(3);
  }

  @Test
  void one_that_was_never_signed_leaves_the_application_approved_for_another() {
    var application = approved();
    var agreement = signing(application);
    world.with(
        it -> it.drawingUp().end(world.lena, agreement, EndReason.NOT_CONCLUDED, "No answer."));
    assertThat(stage(application)).isEqualTo(Stage.APPROVED);
    assertThat(drawUp(new AgreementId(Uuid7.next()), application)).isInstanceOf(Accepted.class);
  }

  @Test
  void its_last_day_closes_it_before_anybody_notes_it() {
    var agreement = active(approved());
    world.now.set(Instant.parse("2027-11-21T23:59:59Z"));
    assertThat(standing(agreement)).isTrue();
    world.now.set(Instant.parse("2027-11-22T00:00:00Z"));
    assertThat(standing(agreement)).isFalse();
    assertThat(decided(it -> it.drawingUp().expire(agreement))).isInstanceOf(Accepted.class);
    assertThat(read(world.lena, agreement).line().stage()).isEqualTo(AgreementStage.ENDED);
  }
}
