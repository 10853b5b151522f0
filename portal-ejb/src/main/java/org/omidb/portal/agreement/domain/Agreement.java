package org.omidb.portal.agreement.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.agreement.domain.AgreementEvent.Activated;
import org.omidb.portal.agreement.domain.AgreementEvent.ConditionMet;
import org.omidb.portal.agreement.domain.AgreementEvent.DrawnUp;
import org.omidb.portal.agreement.domain.AgreementEvent.Revised;
import org.omidb.portal.agreement.domain.AgreementEvent.SentForSigning;
import org.omidb.portal.agreement.domain.AgreementEvent.SignatoryAccepted;
import org.omidb.portal.agreement.domain.AgreementEvent.SignatoryInvited;
import org.omidb.portal.agreement.domain.AgreementEvent.Signed;
import org.omidb.portal.agreement.domain.AgreementEvent.SigningDeclined;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** An agreement of three parties, as far as its events tell. */
public sealed interface Agreement extends Evolving<Agreement, AgreementEvent> {

  /** Nobody has drawn it up yet. */
  record Unknown() implements Agreement {}

  /** An agreement that has a text. */
  sealed interface DrawnUpAgreement extends Agreement {
    AgreementSubject subject();

    AgreementText draft();
  }

  /**
   * The licensing officer writes.
   *
   * @param met the committee's conditions that have been met
   */
  record Drafting(
      AgreementSubject subject,
      AgreementText draft,
      RecipientsSignatory signatory,
      Set<MetCondition> met)
      implements DrawnUpAgreement {
    public Drafting {
      met = Set.copyOf(met);
    }

    Drafting with(AgreementText text) {
      return new Drafting(subject, text, signatory, met);
    }

    Drafting with(RecipientsSignatory somebody) {
      return new Drafting(subject, draft, somebody, met);
    }
  }

  /**
   * The text is with the signatories; fewer than three have signed it.
   *
   * @param signatures who has signed this very text, by party
   * @param met the committee's conditions that have been met
   */
  record Signing(
      AgreementSubject subject,
      AgreementText draft,
      RecipientsSignatory signatory,
      Map<Party, PersonId> signatures,
      Set<MetCondition> met)
      implements DrawnUpAgreement {
    public Signing {
      met = Set.copyOf(met);
      signatures = Map.copyOf(signatures);
    }

    Drafting backToDrafting() {
      return new Drafting(subject, draft, signatory, met);
    }

    Signing with(RecipientsSignatory somebody) {
      return new Signing(subject, draft, somebody, signatures, met);
    }

    Signing with(Party party, PersonId person) {
      var all = new EnumMap<Party, PersonId>(Party.class);
      all.putAll(signatures);
      all.put(party, person);
      return new Signing(subject, draft, signatory, all, met);
    }

    boolean complete() {
      return signatures.size() == Party.values().length;
    }
  }

  /**
   * All three have signed. Whether it stands today is a question of its term.
   *
   * @param met the committee's conditions that have been met
   */
  record Active(
      AgreementSubject subject,
      AgreementText draft,
      Map<Party, PersonId> signatures,
      Set<MetCondition> met)
      implements DrawnUpAgreement {
    public Active {
      met = Set.copyOf(met);
      signatures = Map.copyOf(signatures);
    }
  }

  /**
   * Nothing more will happen.
   *
   * @param reason empty where the last day was over
   */
  record Ended(AgreementSubject subject, AgreementText draft, Optional<EndReason> reason)
      implements DrawnUpAgreement {}

  /**
   * Who signs for the recipient, as far as is known.
   *
   * @param link the hash of the living link's secret
   * @param used the hashes of links that were redeemed or replaced
   */
  record RecipientsSignatory(Optional<PersonId> person, Optional<Link> link, Set<Sha256> used) {

    static final RecipientsSignatory NOBODY =
        new RecipientsSignatory(Optional.empty(), Optional.empty(), Set.of());

    public RecipientsSignatory {
      used = Set.copyOf(used);
    }

    /** Whether this person has redeemed the last link that anybody redeemed. */
    public boolean is(PersonId somebody) {
      return person.filter(somebody::equals).isPresent();
    }

    RecipientsSignatory invited(Link next) {
      return new RecipientsSignatory(person, Optional.of(next), usedUp());
    }

    RecipientsSignatory accepted(PersonId by) {
      return new RecipientsSignatory(Optional.of(by), Optional.empty(), usedUp());
    }

    private Set<Sha256> usedUp() {
      var all = new HashSet<>(used);
      link.map(Link::token).ifPresent(all::add);
      return all;
    }
  }

  /** An invitation that waits to be redeemed. */
  record Link(Sha256 token, Instant expires) {}

  /** Whether data may be used under it now: signed by all, not ended, and within its term. */
  default boolean activeAt(Instant now) {
    return this instanceof Active active && active.draft().term().contains(now);
  }

  static Agreement from(List<AgreementEvent> history) {
    return Evolving.after(new Unknown(), history);
  }

  @Override
  default Agreement evolve(AgreementEvent event) {
    return switch (this) {
      case Unknown() when event instanceof DrawnUp(var subject, var draft) ->
          new Drafting(subject, draft, RecipientsSignatory.NOBODY, Set.of());
      case Unknown none -> throw impossible(none, event);
      case Drafting drafting -> afterDrafting(drafting, event);
      case Signing signing -> afterSigning(signing, event);
      case Active active -> afterActive(active, event);
      case Ended ended -> throw impossible(ended, event);
    };
  }

  private static Agreement afterDrafting(Drafting now, AgreementEvent event) {
    return switch (event) {
      case Revised(var draft) -> now.with(draft);
      case SentForSigning() ->
          new Signing(now.subject(), now.draft(), now.signatory(), Map.of(), now.met());
      case SignatoryInvited(var token, var expires) ->
          now.with(now.signatory().invited(new Link(token, expires)));
      case SignatoryAccepted(var person) -> now.with(now.signatory().accepted(person));
      case ConditionMet more ->
          new Drafting(now.subject(), now.draft(), now.signatory(), and(now.met(), more));
      default -> ended(now, now.subject(), now.draft(), event);
    };
  }

  private static Agreement afterSigning(Signing now, AgreementEvent event) {
    return switch (event) {
      // Written before it was told that a text is taken back.
      case Revised(var draft) -> now.backToDrafting().with(draft);
      case SigningDeclined e -> now.backToDrafting();
      case AgreementEvent.TakenBack() -> now.backToDrafting();
      case SignatoryInvited(var token, var expires) ->
          now.with(now.signatory().invited(new Link(token, expires)));
      case SignatoryAccepted(var person) -> now.with(now.signatory().accepted(person));
      case ConditionMet more ->
          new Signing(
              now.subject(), now.draft(), now.signatory(), now.signatures(), and(now.met(), more));
      case Signed(var party, var person, var document) -> now.with(party, person);
      // Decided when it was written: who had to sign then is not asked again of today's parties.
      case Activated() -> new Active(now.subject(), now.draft(), now.signatures(), now.met());
      default -> ended(now, now.subject(), now.draft(), event);
    };
  }

  private static Agreement afterActive(Active now, AgreementEvent event) {
    return event instanceof ConditionMet more
        ? new Active(now.subject(), now.draft(), now.signatures(), and(now.met(), more))
        : ended(now, now.subject(), now.draft(), event);
  }

  private static Set<MetCondition> and(Set<MetCondition> met, ConditionMet more) {
    var all = new HashSet<>(met);
    all.add(new MetCondition(more.letter(), more.number()));
    return all;
  }

  private static Agreement ended(
      Agreement now, AgreementSubject subject, AgreementText draft, AgreementEvent event) {
    return switch (event) {
      case AgreementEvent.AgreementEnded(var reason, var words) ->
          new Ended(subject, draft, Optional.of(reason));
      case AgreementEvent.Expired() -> new Ended(subject, draft, Optional.empty());
      default -> throw impossible(now, event);
    };
  }

  private static IllegalStateException impossible(Agreement agreement, AgreementEvent event) {
    return new IllegalStateException(event + " cannot follow " + agreement);
  }
}
