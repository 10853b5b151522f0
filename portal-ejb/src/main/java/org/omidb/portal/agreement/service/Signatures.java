package org.omidb.portal.agreement.service;

import static org.omidb.portal.agreement.domain.AgreementRefusal.INVITATION_FOR_ANOTHER;
import static org.omidb.portal.agreement.domain.AgreementRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_A_MAIL_ADDRESS;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_PERMITTED;
import static org.omidb.portal.link.domain.LinkPurpose.SIGNATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementCommand.AcceptToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.DeclineToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.InviteSignatory;
import org.omidb.portal.agreement.domain.AgreementCommand.Sign;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Signature;
import org.omidb.portal.agreement.domain.TypedName;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.agreement.store.AgreementTexts;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.domain.LinkAnswer.ForAnother;
import org.omidb.portal.link.domain.LinkAnswer.SignInFirst;
import org.omidb.portal.link.domain.LinkAnswer.Theirs;
import org.omidb.portal.link.domain.LinkAnswer.Unknown;
import org.omidb.portal.link.domain.MailedLink;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;

/**
 * What signatories do. The recipient's one comes by a link that is mailed, the other two by a role
 * of the realm.
 */
@ApplicationScoped
@Retried
@Transactional
public class Signatures {

  private final AgreementSteps steps;
  private final AgreementStore rows;
  private final AgreementTexts texts;
  private final AgreementMails mails;
  private final People people;
  private final Links links;
  private final InstantSource clock;

  @Inject
  public Signatures(
      AgreementSteps steps,
      AgreementStore rows,
      AgreementTexts texts,
      AgreementMails mails,
      People people,
      Links links,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.texts = texts;
    this.mails = mails;
    this.people = people;
    this.links = links;
    this.clock = clock;
  }

  /** Mails a link to the recipient's signatory; one that was mailed before is dead from now on. */
  public Decision<AgreementEvent> invite(Caller caller, AgreementId id, String name, String email) {
    var line = visible(caller, id);
    return links
        .prepare(SIGNATORY, id.value(), email)
        .map(link ->
            steps.take(
                caller,
                id,
                new InviteSignatory(link.token(), link.expires()),
                () -> {
                  links.keep(link);
                  mails.invited(line, name, link);
                }))
        .orElseGet(() -> Decision.refuse(NOT_A_MAIL_ADDRESS));
  }

  /** The agreement of a link that was mailed to the caller's address. */
  public Optional<AgreementLine> look(Caller caller, String secret) {
    return switch (links.look(SIGNATORY, caller, secret)) {
      case Unknown() -> Optional.empty();
      case ForAnother it -> Optional.empty();
      case SignInFirst it -> Optional.empty();
      case Theirs(var link) -> rows.find(agreement(link));
    };
  }

  /** Whether a link was mailed to another address than the caller's; nothing more is told of it. */
  public boolean isForAnother(Caller caller, String secret) {
    return links.look(SIGNATORY, caller, secret) instanceof ForAnother;
  }

  /** Asks the team to send the link to the caller's own address; asked again, nothing happens. */
  public void askForOwn(Caller caller, String secret) {
    links.askForOwn(
        SIGNATORY, caller, secret, id -> rows.find(new AgreementId(id)).orElseThrow().reference());
  }

  /** Makes the person who holds the link, and to whose address it was mailed, the signatory. */
  public Decision<AgreementEvent> accept(Caller caller, String secret) {
    return switch (links.look(SIGNATORY, caller, secret)) {
      case Unknown() -> Decision.refuse(INVITATION_UNKNOWN);
      case ForAnother it -> Decision.refuse(INVITATION_FOR_ANOTHER);
      case SignInFirst it -> Decision.refuse(NOT_PERMITTED);
      case Theirs(var link) ->
          steps.take(caller, agreement(link), new AcceptToSign(caller.id(), link.token()));
    };
  }

  /**
   * Signs the text that was read.
   *
   * @param document the hash that the page showed
   * @param typed the full name in place of a signature
   */
  public Decision<AgreementEvent> sign(
      Caller caller, AgreementId id, Party party, Sha256 document, String typed) {
    visible(caller, id);
    var name = new TypedName(typed, people.find(caller.id()).map(Person::name).orElse(""));
    return steps.take(
        caller,
        id,
        new Sign(party, caller.id(), document, name),
        () ->
            texts.sign(
                id, new Signature(party, caller.id(), document, name.kept(), clock.instant())));
  }

  /**
   * Declines to sign, which sends the text back to the licensing officer.
   *
   * @param document the hash that the page showed
   */
  public Decision<AgreementEvent> decline(
      Caller caller, AgreementId id, Party party, Sha256 document, String explanation) {
    visible(caller, id);
    var words = Content.of(explanation);
    return steps.take(
        caller,
        id,
        new DeclineToSign(party, caller.id(), document, words.hash()),
        () -> texts.keepWords(id, caller.id(), words, clock.instant()));
  }

  private AgreementLine visible(Caller caller, AgreementId id) {
    return rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Agreement"));
  }

  private static AgreementId agreement(MailedLink link) {
    return new AgreementId(link.subject());
  }
}
