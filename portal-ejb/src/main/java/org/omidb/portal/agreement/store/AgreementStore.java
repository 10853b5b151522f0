package org.omidb.portal.agreement.store;

import static org.omidb.portal.agreement.domain.AgreementRelation.APPLICANT;
import static org.omidb.portal.agreement.domain.AgreementRelation.SIGNATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementRelation;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.history.store.StreamMovedException;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/** Agreements as rows; each query for a reader asks whether the reader may see what it finds. */
@ApplicationScoped
public class AgreementStore {

  /** A draft is the licensing officer's own; the invited signatory may see that it is one. */
  private static final String READABLE =
      """
      select a from AgreementRow a
      where (:everything = true
        or (:signs = true and a.stage <> :drafting)
        or (a.stage <> :drafting and exists (select r.personId from AgreementRelationRow r
          where r.agreementId = a.id and r.personId = :person and r.relation = :applicant))
        or exists (select r.personId from AgreementRelationRow r
          where r.agreementId = a.id and r.personId = :person and r.relation = :signatory))
      """;

  private final EntityManager em;

  @Inject
  public AgreementStore(EntityManager em) {
    this.em = em;
  }

  /** Brings the row up to date with the state after a command. */
  public void show(AgreementId id, Agreement.DrawnUpAgreement state, Instant at) {
    var row = em.find(AgreementRow.class, id.value());
    if (row == null) {
      em.persist(new AgreementRow(id.value(), state, at));
      flushNew(state.subject().application());
      relate(id, state.subject().applicant(), APPLICANT);
    } else {
      row.show(state, at);
    }
    if (state instanceof Agreement.Drafting || state instanceof Agreement.Signing) {
      showSignatory(id, state);
    }
  }

  /** Two officers may draw up the same agreement at once: the slower one decides again. */
  private void flushNew(ApplicationId application) {
    try {
      em.flush();
    } catch (ConstraintViolationException e) {
      throw new StreamMovedException("the agreements of application " + application, e);
    }
  }

  /** Whoever signs for the recipient now, and nobody who was to sign before. */
  private void showSignatory(AgreementId id, Agreement.DrawnUpAgreement state) {
    var signatory =
        state instanceof Agreement.Drafting it
            ? it.signatory().person()
            : ((Agreement.Signing) state).signatory().person();
    signatory.ifPresent(person -> {
      em.createQuery(
              "delete from AgreementRelationRow r where r.agreementId = :id"
                  + " and r.relation = :signatory and r.personId <> :person")
          .setParameter("id", id.value())
          .setParameter("signatory", SIGNATORY)
          .setParameter("person", person.value())
          .executeUpdate();
      relate(id, person, SIGNATORY);
    });
  }

  private void relate(AgreementId id, PersonId person, AgreementRelation relation) {
    var key = new AgreementRelationRow.Key(id.value(), person.value(), relation);
    if (em.find(AgreementRelationRow.class, key) == null) {
      em.persist(new AgreementRelationRow(key));
    }
  }

  /** The agreement, whoever asks; for the rules of other features. */
  public Optional<AgreementLine> find(AgreementId id) {
    return Optional.ofNullable(em.find(AgreementRow.class, id.value())).map(AgreementRow::line);
  }

  /** The agreement, if the caller may read it. */
  public Optional<AgreementLine> findFor(Caller caller, AgreementId id) {
    return readable(caller, "and a.id = :id", "")
        .setParameter("id", id.value())
        .getResultStream()
        .map(AgreementRow::line)
        .findFirst();
  }

  /** Every agreement that the caller may read, the newest first. */
  public List<AgreementLine> allFor(Caller caller) {
    return readable(caller, "", " order by a.since desc, a.id")
        .getResultStream()
        .map(AgreementRow::line)
        .toList();
  }

  /** The agreements of an application that the caller may read, the newest first. */
  public List<AgreementLine> allOf(Caller caller, ApplicationId application) {
    return readable(caller, "and a.applicationId = :application", " order by a.id desc")
        .setParameter("application", application.value())
        .getResultStream()
        .map(AgreementRow::line)
        .toList();
  }

  /** The agreements that are signed by all and not ended. */
  public List<AgreementLine> active() {
    return em.createQuery(
            "select a from AgreementRow a where a.stage = :stage order by a.ends, a.id",
            AgreementRow.class)
        .setParameter("stage", AgreementStage.ACTIVE)
        .getResultStream()
        .map(AgreementRow::line)
        .toList();
  }

  /** Whether an agreement of this application stands or is being made. */
  public boolean hasLiving(ApplicationId application) {
    return em.createQuery(
                "select count(a) from AgreementRow a"
                    + " where a.applicationId = :application and a.stage <> :ended",
                Long.class)
            .setParameter("application", application.value())
            .setParameter("ended", AgreementStage.ENDED)
            .getSingleResult()
        > 0;
  }

  private TypedQuery<AgreementRow> readable(Caller caller, String and, String order) {
    return em.createQuery(READABLE + and + order, AgreementRow.class)
        .setParameter("everything", readsEverything(caller))
        .setParameter("signs", caller.hasAny(Role.CRH_SIGNATORY, Role.ROYAL_SURREY_SIGNATORY))
        .setParameter("drafting", AgreementStage.DRAFTING)
        .setParameter("applicant", APPLICANT)
        .setParameter("signatory", SIGNATORY)
        .setParameter("person", caller.id().value());
  }

  /** Whether the caller is of the team, or watches over it, and so reads drafts, too. */
  public static boolean readsEverything(Caller caller) {
    return caller.equals(Caller.PORTAL)
        || caller.hasAny(Role.LICENSING, Role.DATA_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR);
  }
}
