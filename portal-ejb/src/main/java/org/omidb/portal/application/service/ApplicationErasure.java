package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRelation.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationCommand.UninviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.CloseReason;
import org.omidb.portal.application.domain.UninvitedReason;
import org.omidb.portal.application.store.ApplicationErasureStore;
import org.omidb.portal.application.store.ApplicationErasureStore.InvitedAt;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AsideStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.RefusedException;

/**
 * Takes what somebody wrote out of applications, inside the transaction of the feature that has
 * decided on it. Events stay, and so do the emptied rows beside them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationErasure {

  /** What lists show in place of a title, an organisation. */
  public static final String ERASED = "Erased";

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final ApplicationErasureStore store;
  private final AsideStore asides;
  private final AnsweredFiles files;
  private final Leftovers leftovers;

  @Inject
  public ApplicationErasure(
      ApplicationSteps steps,
      ApplicationStore rows,
      ApplicationErasureStore store,
      AsideStore asides,
      AnsweredFiles files,
      Leftovers leftovers) {
    this.steps = steps;
    this.rows = rows;
    this.store = store;
    this.asides = asides;
    this.files = files;
    this.leftovers = leftovers;
  }

  /** What came from this address as an expression of interest, and is nobody's application yet. */
  public List<ApplicationLine> sentFrom(String address) {
    return store.sentFrom(address).stream()
        .flatMap(id -> rows.find(id).stream())
        .filter(line -> line.applicant().isEmpty())
        .toList();
  }

  /** All that began with an expression of interest from this address, whoever applies by now. */
  public List<ApplicationId> begunFrom(String address) {
    return store.sentFrom(address);
  }

  /** Whether the person is the principal applicant. */
  public boolean isPrincipal(PersonId person, ApplicationId id) {
    return rows.relations(id, person).contains(APPLICANT);
  }

  /** Whether its words are gone. */
  public boolean isEmptied(ApplicationId id) {
    return store.isEmptied(id);
  }

  /** Holds back every other writer of the application until the transaction ends. */
  public void hold(ApplicationId id) {
    steps.hold(id);
  }

  /** Takes the application back in the name of its principal applicant, who has asked for it. */
  public void withdraw(PersonId applicant, ApplicationId id) {
    require(steps.take(inTheNameOf(applicant), id, new ApplicationCommand.Withdraw()));
  }

  /** Takes a co-applicant off in their own name. */
  public void leave(PersonId person, ApplicationId id) {
    require(steps.take(inTheNameOf(person), id, new ApplicationCommand.LeaveApplication(person)));
  }

  /** Closes an application whose invitation nobody will take up. */
  public void close(ApplicationId id) {
    require(steps.take(Caller.PORTAL, id, new ApplicationCommand.Close(CloseReason.NOT_TAKEN_UP)));
  }

  /**
   * Empties all that was sent, submitted or written in a draft. Files that no revision names any
   * more go with the next run of {@link ClearLeftovers}.
   *
   * @throws IllegalStateException if the application has not ended
   */
  public void empty(ApplicationId id) {
    rows.rename(id, ERASED, ERASED);
    store.empty(id);
    leftovers.deleteWords(id);
  }

  /**
   * Empties what somebody sent as an expression of interest of an application that is others' now,
   * and deletes what they typed beside its answers, with its files.
   */
  public void emptyOf(PersonId person, String address, ApplicationId id) {
    store.emptyInterest(id, address);
    deleteAsides(person, id);
  }

  /** Deletes what somebody typed into any application beside its answers, with its files. */
  public void deleteAsides(PersonId person) {
    asides.besideWhich(person).forEach(id -> deleteAsides(person, id));
  }

  private void deleteAsides(PersonId person, ApplicationId id) {
    steps.hold(id);
    asides.of(id).stream()
        .filter(aside -> aside.by().equals(person))
        .forEach(aside -> {
          asides.delete(id, aside.id());
          files.release(id, aside.typed());
        });
  }

  /** Takes back what was sent to an address, and forgets it. */
  public void forget(String address) {
    store.invitedAt(address).stream().filter(this::waits).forEach(this::uninvite);
    store.forget(address);
  }

  private boolean waits(InvitedAt it) {
    return steps.state(it.application()) instanceof Application.Taken taken
        && taken.applicants().invitee(it.invitee()).isPresent();
  }

  private void uninvite(InvitedAt it) {
    var command = new UninviteCoApplicant(it.invitee(), UninvitedReason.NOT_TAKEN_UP);
    require(steps.take(Caller.PORTAL, it.application(), command));
  }

  private static Caller inTheNameOf(PersonId person) {
    return new Caller(person, Set.of());
  }

  private static void require(Decision<ApplicationEvent> decision) {
    if (decision instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
  }
}
