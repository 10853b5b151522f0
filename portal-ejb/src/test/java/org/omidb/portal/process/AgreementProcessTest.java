package org.omidb.portal.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.agreement.domain.AgreementRefusal.*;
import static org.omidb.portal.agreement.domain.Party.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementCondition;
import org.omidb.portal.agreement.domain.AgreementConditions;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.AgreementView;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.RefusedException;

/** An agreement from its first draft to its end, on a real PostgreSQL. */
class AgreementProcessTest {

  private static final Term TERM = Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2027, 11, 21));

  private final World world = new World();

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
  void the_recipients_signatory_comes_by_the_link_in_the_mail() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    assertThat(decided(it -> it.signatures().accept(Caller.VISITOR, secret)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.signatures().accept(world.rufus, "no such link")))
        .isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(accept(world.rufus, secret)).isInstanceOf(Accepted.class);
    assertThat(accept(World.caller("rufus", Role.RESEARCHER), secret))
        .isEqualTo(Decision.refuse(INVITATION_USED));
    assertThat(read(world.rufus, agreement).line().signatory()).contains(world.rufus.id());
  }

  @Test
  void a_forwarded_link_makes_nobody_a_signatory_and_tells_nothing() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    assertThat(accept(world.eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
    assertThat(lookedUp(world.eve, secret)).isFalse();
    assertThat(isForAnother(world.eve, secret)).isTrue();
    assertThat(isForAnother(world.eve, "no such link")).isFalse();
    assertThat(lookedUp(world.rufus, secret)).isTrue();
    assertThat(isForAnother(world.rufus, secret)).isFalse();
    assertThat(read(world.lena, agreement).line().signatory()).isEmpty();
  }

  @Test
  void a_signatorys_link_works_to_the_end_of_the_thirtieth_day() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    world.now.set(Instant.parse("2026-12-23T00:00:00Z"));
    assertThat(accept(world.rufus, secret)).isEqualTo(Decision.refuse(INVITATION_EXPIRED));
    world.now.set(Instant.parse("2026-12-22T23:59:59Z"));
    assertThat(accept(world.rufus, secret)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_signatory_at_another_address_asks_the_team_once() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    world.mails.clear();
    for (var asker : List.of(world.rufus, Caller.VISITOR, world.eve, world.eve)) {
      world.with(it -> {
        it.signatures().askForOwn(asker, secret);
        return asker;
      });
    }
    assertThat(world.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.body()).contains("eve@example.org", "/agreement/invite?id=" + agreement);
        });
  }

  private boolean lookedUp(Caller caller, String secret) {
    return world.with(it -> it.signatures().look(caller, secret)).isPresent();
  }

  private boolean isForAnother(Caller caller, String secret) {
    return world.with(it -> it.signatures().isForAnother(caller, secret));
  }

  @Test
  void a_new_signatory_takes_the_place_of_the_one_before() {
    var agreement = drawnUp(approved());
    accept(world.eve, invite(agreement, "Eve@Example.org"));
    accept(world.rufus, invite(agreement));
    assertThatThrownBy(() -> read(world.eve, agreement)).isInstanceOf(NotFoundException.class);
    var application = read(world.rufus, agreement).line().application();
    assertThat(found(world.eve, application)).isFalse();
    assertThat(found(world.rufus, application)).isTrue();
    assertThat(read(world.rufus, agreement).line().id()).isEqualTo(agreement);
  }

  private boolean found(Caller caller, ApplicationId application) {
    return world.with(it -> it.applications().find(caller, application).isPresent());
  }

  @Test
  void nobody_acts_for_the_other_side_of_their_own_agreement() {
    var application = approved();
    var rita = new Caller(world.rita.id(), Set.of(Role.LICENSING, Role.CRH_SIGNATORY));
    assertThat(
            decided(it ->
                it.drawingUp()
                    .drawUp(rita, new AgreementId(Uuid7.next()), application, TERM, false)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    var agreement = signing(application);
    assertThat(sign(rita, agreement, CRH)).isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(read(rita, agreement).mine()).isEmpty();
    assertThat(read(rita, agreement).offers()).isEmpty();
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
  void nobody_signs_under_another_name_and_the_own_name_is_kept_without_its_hard_spaces() {
    var agreement = signing(approved());
    assertThat(sign(world.colin, agreement, CRH, "Someone Else"))
        .isEqualTo(Decision.refuse(NAME_OF_ANOTHER));
    assertThat(sign(world.rosa, agreement, ROYAL_SURREY, "\u00a0"))
        .isEqualTo(Decision.refuse(NAME_NOT_VISIBLE));
    assertThat(read(world.lena, agreement).signatures()).isEmpty();
    assertThat(sign(world.rosa, agreement, ROYAL_SURREY, "DR\u00a0ROSA"))
        .isInstanceOf(Accepted.class);
    assertThat(read(world.lena, agreement).signatures())
        .extracting(signature -> signature.typedName())
        .containsExactly("DR ROSA");
  }

  @Test
  void while_a_condition_is_open_the_gate_is_told_which_and_it_opens_with_the_last() {
    var agreement = active(approved("Report after a year", "Name <two> users"));
    assertThat(terms(agreement).conditions()).isEqualTo(new Conditions(2));
    assertThat(terms(agreement).openConditions())
        .containsExactly(
            "1. Report after a year (the applicant)", "2. Name <two> users (the applicant)");
    assertThat(mark(world.lena, agreement, 2)).isInstanceOf(Accepted.class);
    assertThat(terms(agreement).openConditions())
        .containsExactly("1. Report after a year (the applicant)");
    assertThat(mark(world.lena, agreement, 1)).isInstanceOf(Accepted.class);
    assertThat(terms(agreement).conditions()).isEqualTo(Conditions.ALL_MET);
    assertThat(terms(agreement).openConditions()).isEmpty();
  }

  @Test
  void an_approval_without_conditions_has_none_to_meet() {
    var agreement = active(approved());
    assertThat(terms(agreement).conditions()).isEqualTo(Conditions.ALL_MET);
    assertThat(conditions(world.rita, agreement)).isEqualTo(AgreementConditions.NONE);
    var letter = Sha256.of("a letter without conditions");
    assertThat(decided(it -> it.drawingUp().markConditionMet(world.lena, agreement, letter, 1)))
        .isEqualTo(Decision.refuse(CONDITION_UNKNOWN));
  }

  @Test
  void a_condition_stands_though_the_letters_words_have_been_erased() {
    var agreement = active(approved("Report after a year"));
    world.with(it -> it.em().createNativeQuery("update review_text set body = ''").executeUpdate());
    assertThat(terms(agreement).openConditions()).containsExactly("Condition 1");
    assertThat(mark(world.lena, agreement, 1)).isInstanceOf(Accepted.class);
    assertThat(terms(agreement).conditions()).isEqualTo(Conditions.ALL_MET);
  }

  @Test
  void only_licensing_marks_and_the_parties_see_who_did() {
    var agreement = active(approved("Report after a year"));
    for (var other : List.of(world.rita, world.colin, world.rosa, world.rufus, world.ivo)) {
      assertThat(mark(other, agreement, 1)).isEqualTo(Decision.refuse(NOT_PERMITTED));
      assertThat(read(other, agreement).may(AgreementCommand.MarkConditionMet.class)).isFalse();
    }
    assertThat(read(world.lena, agreement).may(AgreementCommand.MarkConditionMet.class)).isTrue();
    world.now.set(Instant.parse("2026-11-25T09:00:00Z"));
    mark(world.lena, agreement, 1);
    for (var party : List.of(world.rita, world.colin, world.rosa, world.rufus, world.lena)) {
      assertThat(conditions(party, agreement).all())
          .containsExactly(
              new AgreementCondition(
                  1,
                  "Report after a year",
                  "the applicant",
                  Optional.of(new AgreementCondition.Met(world.lena.id(), world.now.get()))));
    }
    assertThatThrownBy(() -> conditions(world.eve, agreement))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void who_is_next_is_told_when_all_have_signed_and_when_the_last_condition_is_met() {
    var agreement = signing(approved("Report after a year", "Name two users"));
    mark(world.lena, agreement, 1);
    sign(world.colin, agreement, CRH);
    sign(world.rosa, agreement, ROYAL_SURREY);
    world.mails.clear();
    sign(world.rufus, agreement, RECIPIENT);
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactly("team@example.org", "rita@example.org");
    for (var mail : world.mails) {
      assertThat(mail.body()).contains("2. Name two users").doesNotContain("Report after a year");
    }
    assertThat(world.mails.getFirst().body()).contains("/agreement/conditions?id=" + agreement);
    world.mails.clear();
    mark(world.lena, agreement, 2);
    mark(world.lena, agreement, 2);
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactly("rita@example.org", "team@example.org");
    assertThat(world.mails.getLast().body()).contains("/data/releases");
  }

  private UnderAgreement terms(AgreementId agreement) {
    return world.with(it -> it.terms().find(agreement).orElseThrow());
  }

  private AgreementConditions conditions(Caller caller, AgreementId agreement) {
    return world.with(it -> it.conditions().read(caller, agreement));
  }

  private Decision<AgreementEvent> mark(Caller caller, AgreementId agreement, int number) {
    var letter = conditions(world.lena, agreement).letter().orElseThrow();
    return decided(it -> it.drawingUp().markConditionMet(caller, agreement, letter, number));
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
  void no_signatory_is_invited_where_mail_is_lost_or_reaches_another() {
    var agreement = signing(approved());
    for (var address : List.of("p\u0161t.low@uni.example", "pat..example@uni.example", "")) {
      assertThat(decided(it -> it.signatures().invite(world.lena, agreement, "Pat", address)))
          .isEqualTo(Decision.refuse(NOT_A_MAIL_ADDRESS));
    }
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

  /** Approved, with these conditions if there are any. */
  private ApplicationId approved(String... conditions) {
    var application = world.submitted();
    var review = new ReviewId(Uuid7.next());
    var panel = List.of(world.maya, world.milo, world.mina);
    var open =
        new ReviewCommand.Open(
            application,
            panel.stream().map(Caller::id).toList(),
            world.carol.id(),
            VotingRule.DEFAULT);
    world.with(it -> it.reviews().execute(world.carol, review, open));
    var noInterest = new ReviewCommand.DeclareNoInterest(world.carol.id());
    world.with(it -> it.reviews().execute(world.carol, review, noInterest));
    for (var member : panel) {
      world.with(it ->
          it.reviews().execute(member, review, new ReviewCommand.DeclareNoInterest(member.id())));
      world.with(it ->
          it.reviews()
              .execute(
                  member,
                  review,
                  new ReviewCommand.CastVote(
                      member.id(),
                      conditions.length == 0 ? Choice.APPROVE : Choice.APPROVE_WITH_CONDITIONS)));
    }
    var letter =
        new OutcomeLetter(
            "Sound.",
            Stream.of(conditions)
                .map(text -> new OutcomeLetter.Condition(text, "the applicant"))
                .toList());
    var outcome =
        conditions.length == 0 ? ReviewOutcome.APPROVE : ReviewOutcome.APPROVE_WITH_CONDITIONS;
    world.with(it -> it.reviews().close(world.carol, review, outcome, letter));
    return application;
  }

  private AgreementId drawnUp(ApplicationId application) {
    var id = new AgreementId(Uuid7.next());
    assertThat(drawUp(id, application)).isInstanceOf(Accepted.class);
    return id;
  }

  private Decision<AgreementEvent> drawUp(AgreementId id, ApplicationId application) {
    return decided(it -> it.drawingUp().drawUp(world.lena, id, application, TERM, false));
  }

  private AgreementId signing(ApplicationId application) {
    var agreement = drawnUp(application);
    accept(world.rufus, invite(agreement));
    world.with(it -> it.drawingUp().sendForSigning(world.lena, agreement, text(agreement)));
    return agreement;
  }

  private AgreementId active(ApplicationId application) {
    var agreement = signing(application);
    sign(world.colin, agreement, CRH);
    sign(world.rosa, agreement, ROYAL_SURREY);
    sign(world.rufus, agreement, RECIPIENT);
    return agreement;
  }

  private String invite(AgreementId agreement) {
    return invite(agreement, "rufus@example.org");
  }

  private String invite(AgreementId agreement, String address) {
    world.with(it -> it.signatures().invite(world.lena, agreement, "Rufus", address));
    var link =
        Pattern.compile("https://portal.example.org/agreement/accept\\?token=(\\S+)")
            .matcher(world.mails.getLast().body());
    assertThat(link.find()).isTrue();
    return requireNonNull(link.group(1));
  }

  private Decision<AgreementEvent> accept(Caller caller, String secret) {
    return decided(it -> it.signatures().accept(caller, secret));
  }

  private Decision<AgreementEvent> sign(Caller caller, AgreementId agreement, Party party) {
    return sign(caller, agreement, party, world.name(caller));
  }

  private Decision<AgreementEvent> sign(
      Caller caller, AgreementId agreement, Party party, String name) {
    var text = text(agreement);
    return decided(it -> it.signatures().sign(caller, agreement, party, text, name));
  }

  /** The hash of the text that a page would show now. */
  private Sha256 text(AgreementId agreement) {
    return read(world.lena, agreement).line().document();
  }

  private boolean standing(AgreementId agreement) {
    return world.with(it -> it.agreements().standing(agreement)).active();
  }

  private AgreementView read(Caller caller, AgreementId agreement) {
    return world.with(it -> it.agreements().read(caller, agreement));
  }

  private Stage stage(ApplicationId application) {
    return world.with(it -> it.applications().read(world.lena, application)).stage();
  }

  private Decision<AgreementEvent> decided(
      Function<World.Services, Decision<AgreementEvent>> command) {
    return world.with(command);
  }
}
