package org.omidb.portal.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.agreement.domain.Party.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementView;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

/** A world with agreements in it, and what people do to them. */
abstract class AgreementCase {

  static final Term TERM = Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2027, 11, 21));

  final World world = new World();

  /** Approved, with these conditions if there are any. */
  ApplicationId approved(String... conditions) {
    var application = world.submitted();
    var review =
        voted(
            application, conditions.length == 0 ? Choice.APPROVE : Choice.APPROVE_WITH_CONDITIONS);
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

  /** A panel has voted, and its chair, who does not vote, has not closed the review. */
  ReviewId voted(ApplicationId application, Choice choice) {
    var review = new ReviewId(Uuid7.next());
    var panel = List.of(world.maya, world.milo, world.mina);
    var open =
        new ReviewCommand.OpenRound(
            application,
            panel.stream().map(Caller::id).toList(),
            world.carol.id(),
            VotingRule.DEFAULT);
    world.with(it -> it.reviews().execute(world.carol, review, open));
    var noInterest = new ReviewCommand.DeclareNoConflict(world.carol.id());
    world.with(it -> it.reviews().execute(world.carol, review, noInterest));
    for (var member : panel) {
      world.with(it ->
          it.reviews().execute(member, review, new ReviewCommand.DeclareNoConflict(member.id())));
      world.with(it ->
          it.reviews().execute(member, review, new ReviewCommand.CastVote(member.id(), choice)));
    }
    return review;
  }

  AgreementId drawnUp(ApplicationId application) {
    var id = new AgreementId(Uuid7.next());
    assertThat(drawUp(id, application)).isInstanceOf(Accepted.class);
    return id;
  }

  Decision<AgreementEvent> drawUp(AgreementId id, ApplicationId application) {
    return drawUp(id, application, TERM, false);
  }

  Decision<AgreementEvent> drawUp(
      AgreementId id, ApplicationId application, Term term, boolean linkingForbidden) {
    return decided(
        it -> it.drawingUp().drawUp(world.lena, id, application, term, linkingForbidden));
  }

  AgreementId signing(ApplicationId application) {
    var agreement = drawnUp(application);
    accept(world.rufus, invite(agreement));
    world.with(it -> it.drawingUp().sendForSigning(world.lena, agreement, text(agreement)));
    return agreement;
  }

  AgreementId active(ApplicationId application) {
    var agreement = signing(application);
    sign(world.colin, agreement, CRH);
    sign(world.rosa, agreement, ROYAL_SURREY);
    sign(world.rufus, agreement, RECIPIENT);
    return agreement;
  }

  String invite(AgreementId agreement) {
    return invite(agreement, "rufus@example.org");
  }

  String invite(AgreementId agreement, String address) {
    return invite(world.lena, agreement, address);
  }

  String invite(Caller by, AgreementId agreement, String address) {
    world.with(it -> it.signatures().invite(by, agreement, "Rufus", address));
    var link =
        Pattern.compile("https://portal.example.org/agreement/accept\\?token=(\\S+)")
            .matcher(world.mails.getLast().body());
    assertThat(link.find()).isTrue();
    return requireNonNull(link.group(1));
  }

  Decision<AgreementEvent> accept(Caller caller, String secret) {
    return decided(it -> it.signatures().accept(caller, secret));
  }

  Decision<AgreementEvent> sign(Caller caller, AgreementId agreement, Party party) {
    return sign(caller, agreement, party, world.name(caller));
  }

  Decision<AgreementEvent> sign(Caller caller, AgreementId agreement, Party party, String name) {
    var text = text(agreement);
    return decided(it -> it.signatures().sign(caller, agreement, party, text, name));
  }

  /** The hash of the text that a page would show now. */
  Sha256 text(AgreementId agreement) {
    return read(world.lena, agreement).line().document();
  }

  boolean standing(AgreementId agreement) {
    return world.with(it -> it.agreements().standing(agreement)).active();
  }

  AgreementView read(Caller caller, AgreementId agreement) {
    return world.with(it -> it.agreements().read(caller, agreement));
  }

  Stage stage(ApplicationId application) {
    return world.with(it -> it.applications().read(world.lena, application)).stage();
  }

  Decision<AgreementEvent> decided(Function<World.Services, Decision<AgreementEvent>> command) {
    return world.with(command);
  }
}
