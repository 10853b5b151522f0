package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.ALREADY_SENT;
import static org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ConfirmationLink;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.domain.PendingInterest;
import org.omidb.portal.application.domain.ReceiptLimits;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.application.store.PendingInterestStore;
import org.omidb.portal.application.store.ReceiptStore;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormRules;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Origin;

/** Expressions of interest: sent by visitors, read and declined by the team. */
@ApplicationScoped
@Retried
@Transactional
public class Interests {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final InterestStore interests;
  private final PendingInterestStore pending;
  private final ReceiptStore receipts;
  private final Forms forms;
  private final ApplicationMails mails;
  private final InstantSource clock;

  @Inject
  public Interests(
      ApplicationSteps steps,
      ApplicationStore rows,
      InterestStore interests,
      PendingInterestStore pending,
      ReceiptStore receipts,
      Forms forms,
      ApplicationMails mails,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.interests = interests;
    this.pending = pending;
    this.receipts = receipts;
    this.forms = forms;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * Keeps an expression of interest until it is confirmed, and mails the link that confirms it. A
   * form that comes twice has one effect and the same answer, also after it was confirmed: only who
   * reads the mails to the address learns what has become of it.
   *
   * @param formKey made with the empty form
   * @param origin where it comes from
   * @param suspect whether the field that nobody sees was filled in, as programs do, and some
   *     password managers: it is taken like any other, and the team is told
   * @return the address that has the link
   */
  public Decision<MailAddress> express(
      UUID formKey, Answers typed, Origin origin, boolean suspect) {
    var form = forms.current(FormName.INTEREST);
    var section = form.sections().getFirst();
    var answers = section.meant(typed);
    var today = clock.instant().atZone(LONDON).toLocalDate();
    if (!FormRules.complete(section, answers, today)) {
      return Decision.refuse(ANSWERS_MISSING);
    }
    var address = email(section, answers);
    receipts.takeTurns();
    pending.removeUntil(clock.instant().minus(ConfirmationLink.WORKS));
    // the words themselves are compared: two hashes of the same words have two keys
    return sentBefore(formKey, answers)
        .map(earlier ->
            earlier.equals(answers)
                ? Decision.accept(address)
                : Decision.<MailAddress>refuse(ALREADY_SENT))
        .orElseGet(() -> waitWithin(formKey, form, answers, origin, suspect));
  }

  /** From when on a form with these answers is taken that was refused as one too many. */
  public Optional<Instant> again(Answers answers, Origin origin) {
    var since = clock.instant().minus(ReceiptLimits.SPAN);
    var section = forms.current(FormName.INTEREST).sections().getFirst();
    return ReceiptLimits.again(
        Stream.of(
                receipts.filling(email(section, answers), since, ReceiptLimits.TO_MAILBOX),
                receipts.filling(origin, since, ReceiptLimits.FROM_ORIGIN))
            .flatMap(Optional::stream));
  }

  /**
   * What somebody wrote.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public Interest read(Caller caller, ApplicationId id) {
    return rows.findFor(caller, id)
        .flatMap(line -> interests.find(id))
        .orElseThrow(() -> new NotFoundException("Expression of interest"));
  }

  /** The questions in which something was sent. */
  public Section section(Interest interest) {
    return forms.version(FormName.INTEREST, interest.formVersion()).sections().getFirst();
  }

  /** Declines, and tells the visitor why in the words of the team. */
  public Decision<ApplicationEvent> decline(
      Caller caller, ApplicationId id, DeclineReason reason, String message) {
    var interest = read(caller, id);
    var key = HashKey.random();
    var decision = steps.take(caller, id, new DeclineExpression(reason, key.hash(message)));
    if (decision instanceof Decision.Accepted) {
      interests.answer(id, message, key);
      mails.declined(interest, message);
    }
    return decision;
  }

  /**
   * Why the team has declined; empty if it has not.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public Optional<DeclineReason> declined(Caller caller, ApplicationId id) {
    read(caller, id);
    return steps.events(id).stream()
        .filter(ApplicationEvent.ExpressionDeclined.class::isInstance)
        .map(event -> ((ApplicationEvent.ExpressionDeclined) event).reason())
        .findFirst();
  }

  /** What came with this form, or in the same words with another; confirmed or not. */
  private Optional<Answers> sentBefore(UUID formKey, Answers answers) {
    var since = clock.instant().minus(Interest.SAME);
    return interests
        .findByKey(formKey)
        .map(Interest::answers)
        .or(() -> pending.findByKey(formKey).map(PendingInterest::answers))
        .or(() -> interests.findSame(answers, since).map(Interest::answers))
        .or(() -> pending.findSame(answers, since).map(PendingInterest::answers));
  }

  private static MailAddress email(Section section, Answers answers) {
    return section.answer(Meaning.EMAIL, answers).flatMap(MailAddress::parse).orElseThrow();
  }

  private Decision<MailAddress> waitWithin(
      UUID formKey, Form form, Answers answers, Origin origin, boolean suspect) {
    var section = form.sections().getFirst();
    var address = email(section, answers);
    var now = clock.instant();
    var since = now.minus(ReceiptLimits.SPAN);
    var refusal = ReceiptLimits.refusal(receipts.to(address, since), receipts.from(origin, since));
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    receipts.add(address, origin, now, since);
    var secret = LinkSecret.random();
    var waiting =
        new PendingInterest(
            secret.hash(),
            formKey,
            form.version(),
            section.answer(Meaning.EMAIL, answers).orElseThrow(),
            answers,
            now,
            suspect);
    pending.add(waiting);
    mails.toConfirm(waiting, secret);
    return Decision.accept(address);
  }
}
