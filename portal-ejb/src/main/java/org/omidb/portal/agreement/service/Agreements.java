package org.omidb.portal.agreement.service;

import static org.omidb.portal.agreement.store.AgreementStream.AGREEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementPermissions;
import org.omidb.portal.agreement.domain.AgreementStanding;
import org.omidb.portal.agreement.domain.AgreementStep;
import org.omidb.portal.agreement.domain.AgreementView;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.agreement.store.AgreementTexts;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.history.domain.Audience;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;

/** Agreements as their readers see them, and as the release of data asks for them. */
@ApplicationScoped
@Transactional
public class Agreements {

  private final Histories histories;
  private final AgreementStore rows;
  private final AgreementTexts texts;
  private final Applications applications;
  private final InstantSource clock;

  @Inject
  public Agreements(
      Histories histories,
      AgreementStore rows,
      AgreementTexts texts,
      Applications applications,
      InstantSource clock) {
    this.histories = histories;
    this.rows = rows;
    this.texts = texts;
    this.applications = applications;
    this.clock = clock;
  }

  /**
   * How the agreement stands now, whoever asks: what opens and closes its releases.
   *
   * @throws NotFoundException if there is none
   */
  public AgreementStanding standing(AgreementId id) {
    return AgreementStanding.of(summary(id), clock.instant());
  }

  /**
   * What other features need to know of it, whoever asks.
   *
   * @throws NotFoundException if there is none
   */
  public AgreementLine summary(AgreementId id) {
    return rows.find(id).orElseThrow(() -> new NotFoundException("Agreement"));
  }

  /** The agreements under which data may be released now. */
  public List<AgreementLine> active() {
    var now = clock.instant();
    return rows.active().stream().filter(line -> line.activeAt(now)).toList();
  }

  /** The agreements whose last day is over and that nobody has noted as expired. */
  List<AgreementId> overdue() {
    var now = clock.instant();
    return rows.active().stream()
        .filter(line -> line.term().isOver(now))
        .map(AgreementLine::id)
        .toList();
  }

  /** Every agreement that the caller may read, the newest first. */
  public List<AgreementLine> all(Caller caller) {
    return rows.allFor(caller);
  }

  /** Every agreement that the caller may read, with what it is about. */
  public List<AgreementCase> cases(Caller caller) {
    return all(caller).stream().map(this::about).toList();
  }

  /**
   * An agreement with what it is about.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public AgreementCase about(Caller caller, AgreementId id) {
    return find(caller, id).orElseThrow(() -> new NotFoundException("Agreement"));
  }

  /** An agreement with what it is about, if there is one that the caller may read. */
  public Optional<AgreementCase> find(Caller caller, AgreementId id) {
    return rows.findFor(caller, id).map(this::about);
  }

  private AgreementCase about(AgreementLine line) {
    var application = applications.read(Caller.PORTAL, line.application());
    return new AgreementCase(
        line, application.reference(), application.title(), application.organisation());
  }

  /** The agreements of an application that the caller may read, the newest first. */
  public List<AgreementLine> of(Caller caller, ApplicationId application) {
    return rows.allOf(caller, application);
  }

  /**
   * One agreement with its text.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public AgreementView read(Caller caller, AgreementId id) {
    var line = rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Agreement"));
    var recorded = histories.of(AGREEMENT, id.value());
    var events = recorded.stream().map(Recorded::event).toList();
    var state = Agreement.from(events);
    var acting =
        AgreementPermissions.acting(caller, applications.applies(caller, line.application()));
    return new AgreementView(
        line,
        texts.document(id, line.document()).orElse(""),
        texts.signatures(id),
        mine(acting, state),
        offers(acting, state),
        ending(state),
        lastWords(events, AgreementEvent.AgreementEnded.class, id),
        declined(state, events, id),
        recorded.stream()
            .filter(it -> hears(caller, it.event()))
            .map(it -> new AgreementStep(it.at(), it.actor(), AGREEMENT.nameOf(it.event())))
            .toList());
  }

  /** The drafts are the team's own; so is when they were changed. */
  private static boolean hears(Caller caller, AgreementEvent event) {
    return event.audience() != Audience.TEAM || AgreementStore.readsEverything(caller);
  }

  private static Set<Party> mine(Caller caller, Agreement state) {
    var mine = EnumSet.noneOf(Party.class);
    if (state instanceof Agreement.Signing signing
        && !signing.signatures().containsValue(caller.id())) {
      for (var party : Party.values()) {
        if (!signing.signatures().containsKey(party)
            && AgreementPermissions.maySignFor(party, caller, state)) {
          mine.add(party);
        }
      }
    }
    return mine;
  }

  private static Set<Class<? extends AgreementCommand>> offers(Caller caller, Agreement state) {
    if (AgreementPermissions.isApplicant(caller, state)) {
      return Set.of();
    }
    return AgreementPermissions.TABLE.rows().stream()
        .map(row -> row.command())
        .filter(AgreementPermissions::byRole)
        .filter(command -> AgreementPermissions.TABLE.offers(caller.roles(), state, command))
        .filter(command -> AgreementPermissions.makesSense(command, state))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<EndReason> ending(Agreement state) {
    return state instanceof Agreement.Ended ended ? ended.reason() : Optional.empty();
  }

  private Optional<String> declined(Agreement state, List<AgreementEvent> events, AgreementId id) {
    boolean sentBack =
        state instanceof Agreement.Drafting
            && events.getLast() instanceof AgreementEvent.SigningDeclined;
    return sentBack
        ? lastWords(events, AgreementEvent.SigningDeclined.class, id)
        : Optional.empty();
  }

  private Optional<String> lastWords(
      List<AgreementEvent> events, Class<? extends AgreementEvent> type, AgreementId id) {
    return events.reversed().stream()
        .filter(type::isInstance)
        .findFirst()
        .flatMap(Agreements::wordsOf)
        .flatMap(hash -> texts.words(id, hash));
  }

  private static Optional<Sha256> wordsOf(AgreementEvent event) {
    return switch (event) {
      case AgreementEvent.AgreementEnded(var reason, var words) -> Optional.of(words);
      case AgreementEvent.SigningDeclined(var party, var person, var words) -> Optional.of(words);
      default -> Optional.empty();
    };
  }
}
