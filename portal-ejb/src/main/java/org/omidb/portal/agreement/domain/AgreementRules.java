package org.omidb.portal.agreement.domain;

import static org.omidb.portal.agreement.domain.AgreementRefusal.*;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.omidb.portal.agreement.domain.Agreement.Active;
import org.omidb.portal.agreement.domain.Agreement.Drafting;
import org.omidb.portal.agreement.domain.Agreement.RecipientsSignatory;
import org.omidb.portal.agreement.domain.Agreement.Signing;
import org.omidb.portal.agreement.domain.AgreementCommand.AcceptToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.DeclineToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.DrawUp;
import org.omidb.portal.agreement.domain.AgreementCommand.End;
import org.omidb.portal.agreement.domain.AgreementCommand.Expire;
import org.omidb.portal.agreement.domain.AgreementCommand.InviteSignatory;
import org.omidb.portal.agreement.domain.AgreementCommand.MarkConditionMet;
import org.omidb.portal.agreement.domain.AgreementCommand.Revise;
import org.omidb.portal.agreement.domain.AgreementCommand.SendForSigning;
import org.omidb.portal.agreement.domain.AgreementCommand.Sign;
import org.omidb.portal.shared.domain.Decision;

/** How an agreement comes to stand: one text, three parties, three different people. */
public final class AgreementRules {

  private AgreementRules() {}

  public static Decision<AgreementEvent> decide(
      Agreement agreement, AgreementCommand command, Instant now) {
    return switch (agreement) {
      case Agreement.Unknown() -> whileUnknown(command, now);
      case Drafting drafting -> whileDrafting(drafting, command, now);
      case Signing signing -> whileSigning(signing, command, now);
      case Active active -> whileActive(active, command, now);
      case Agreement.Ended ended -> refuse(ENDED);
    };
  }

  private static Decision<AgreementEvent> whileUnknown(AgreementCommand command, Instant now) {
    return command instanceof DrawUp(var subject, var draft)
        ? withSoundTerm(draft, now, new AgreementEvent.DrawnUp(subject, draft))
        : refuse(NOT_DRAWN_UP);
  }

  private static Decision<AgreementEvent> whileDrafting(
      Drafting drafting, AgreementCommand command, Instant now) {
    return switch (command) {
      case DrawUp again -> refuse(ALREADY_DRAWN_UP);
      case Revise(var draft) when draft.equals(drafting.draft()) -> acceptAll(List.of());
      case Revise(var draft) -> withSoundTerm(draft, now, new AgreementEvent.Revised(draft));
      case SendForSigning(var document) when !document.equals(drafting.draft().document()) ->
          refuse(TEXT_CHANGED);
      case SendForSigning send ->
          withSoundTerm(drafting.draft(), now, new AgreementEvent.SentForSigning());
      case InviteSignatory invite -> invite(invite, now);
      case AcceptToSign invitation -> acceptInvitation(drafting.signatory(), invitation, now);
      case Sign sign -> refuse(NOT_OUT_FOR_SIGNING);
      case DeclineToSign decline -> refuse(NOT_OUT_FOR_SIGNING);
      case MarkConditionMet mark -> markMet(drafting.met(), mark);
      case End(var reason, var words) -> accept(new AgreementEvent.AgreementEnded(reason, words));
      case Expire expire -> refuse(NOT_ACTIVE);
    };
  }

  private static Decision<AgreementEvent> whileSigning(
      Signing signing, AgreementCommand command, Instant now) {
    return switch (command) {
      case DrawUp again -> refuse(ALREADY_DRAWN_UP);
      case Revise(var draft) when draft.equals(signing.draft()) -> acceptAll(List.of());
      case Revise(var draft) ->
          withSoundTerm(
              draft, now, new AgreementEvent.TakenBack(), new AgreementEvent.Revised(draft));
      case SendForSigning send -> refuse(ALREADY_OUT_FOR_SIGNING);
      case InviteSignatory invite when signing.signatures().containsKey(Party.RECIPIENT) ->
          refuse(ALREADY_SIGNED);
      case InviteSignatory invite -> invite(invite, now);
      case AcceptToSign invitation
          when signing.signatures().containsKey(Party.RECIPIENT)
              && !signing.signatory().is(invitation.person()) ->
          refuse(ALREADY_SIGNED);
      case AcceptToSign invitation -> acceptInvitation(signing.signatory(), invitation, now);
      case Sign sign -> sign(signing, sign, now);
      case DeclineToSign decline -> decline(signing, decline);
      case MarkConditionMet mark -> markMet(signing.met(), mark);
      case End(var reason, var words) -> accept(new AgreementEvent.AgreementEnded(reason, words));
      case Expire expire -> refuse(NOT_ACTIVE);
    };
  }

  private static Decision<AgreementEvent> whileActive(
      Active active, AgreementCommand command, Instant now) {
    return switch (command) {
      case DrawUp again -> refuse(ALREADY_DRAWN_UP);
      case Revise revise -> refuse(ALREADY_ACTIVE);
      case SendForSigning send -> refuse(ALREADY_ACTIVE);
      case InviteSignatory invite -> refuse(ALREADY_ACTIVE);
      case AcceptToSign invitation -> refuse(ALREADY_ACTIVE);
      case Sign sign -> refuse(ALREADY_SIGNED);
      case DeclineToSign decline -> refuse(ALREADY_ACTIVE);
      case MarkConditionMet mark -> markMet(active.met(), mark);
      case End(var reason, var words) -> accept(new AgreementEvent.AgreementEnded(reason, words));
      case Expire expire when active.draft().term().isOver(now) ->
          accept(new AgreementEvent.Expired());
      case Expire expire -> refuse(TERM_NOT_OVER);
    };
  }

  private static Decision<AgreementEvent> withSoundTerm(
      AgreementText draft, Instant now, AgreementEvent... events) {
    if (draft.term().isEmpty()) {
      return refuse(TERM_EMPTY);
    }
    if (draft.term().isOver(now)) {
      return refuse(TERM_PASSED);
    }
    return acceptAll(List.of(events));
  }

  private static Decision<AgreementEvent> invite(InviteSignatory invite, Instant now) {
    return invite.expires().isAfter(now)
        ? accept(new AgreementEvent.SignatoryInvited(invite.token(), invite.expires()))
        : refuse(EXPIRY_PASSED);
  }

  private static Decision<AgreementEvent> acceptInvitation(
      RecipientsSignatory signatory, AcceptToSign invitation, Instant now) {
    if (signatory.used().contains(invitation.token())) {
      return signatory.is(invitation.person()) ? acceptAll(List.of()) : refuse(INVITATION_USED);
    }
    var link = signatory.link().filter(l -> l.token().equals(invitation.token()));
    if (link.isEmpty()) {
      return refuse(INVITATION_UNKNOWN);
    }
    if (!now.isBefore(link.get().expires())) {
      return refuse(INVITATION_EXPIRED);
    }
    return accept(new AgreementEvent.SignatoryAccepted(invitation.person()));
  }

  private static Decision<AgreementEvent> sign(Signing signing, Sign sign, Instant now) {
    var party = sign.party();
    var person = sign.person();
    if (party == Party.RECIPIENT && !signing.signatory().is(person)) {
      return refuse(NOT_THE_SIGNATORY);
    }
    if (!signing.draft().document().equals(sign.document())) {
      return refuse(TEXT_CHANGED);
    }
    if (person.equals(signing.signatures().get(party))) {
      return sign.name()
          .refusal()
          .<Decision<AgreementEvent>>map(Decision::refuse)
          .orElse(acceptAll(List.of()));
    }
    if (signing.signatures().containsKey(party)) {
      return refuse(ALREADY_SIGNED);
    }
    if (signing.signatures().containsValue(person)) {
      return refuse(ONE_PERSON_TWO_PARTIES);
    }
    if (signing.draft().term().isOver(now)) {
      return refuse(TERM_PASSED);
    }
    var wrongName = sign.name().refusal();
    if (wrongName.isPresent()) {
      return refuse(wrongName.get());
    }
    var signed = new AgreementEvent.Signed(party, person, sign.document());
    return signing.with(party, person).complete()
        ? acceptAll(List.of(signed, new AgreementEvent.Activated()))
        : accept(signed);
  }

  private static Decision<AgreementEvent> markMet(Set<MetCondition> met, MarkConditionMet mark) {
    var condition = mark.condition();
    if (mark.imposed().isEmpty()) {
      return refuse(CONDITION_UNKNOWN);
    }
    var wrong = mark.imposed().get().refusal(condition);
    if (wrong.isPresent()) {
      return refuse(wrong.get());
    }
    return met.contains(condition)
        ? acceptAll(List.of())
        : accept(new AgreementEvent.ConditionMet(condition.letter(), condition.number()));
  }

  /** One refusal sends the text back to the licensing officer, and every signature falls away. */
  private static Decision<AgreementEvent> decline(Signing signing, DeclineToSign decline) {
    if (decline.party() == Party.RECIPIENT && !signing.signatory().is(decline.person())) {
      return refuse(NOT_THE_SIGNATORY);
    }
    if (!signing.draft().document().equals(decline.document())) {
      return refuse(TEXT_CHANGED);
    }
    if (signing.signatures().containsKey(decline.party())) {
      return refuse(ALREADY_SIGNED);
    }
    return accept(
        new AgreementEvent.SigningDeclined(decline.party(), decline.person(), decline.words()));
  }
}
