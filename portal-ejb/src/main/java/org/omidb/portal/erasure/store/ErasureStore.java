package org.omidb.portal.erasure.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.InvitationAccepted;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.erasure.domain.ErasureId;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.thread.store.ThreadStreams;

/** Requests for erasure as rows, and who has acted for the portal. */
@ApplicationScoped
public class ErasureStore {

  /** An event of theirs that is none of an applicant in an application that they have joined. */
  private static final String ACTED =
      """
      select exists (
        select 1 from event e
        where e.actor = :person
        and (e.stream_type not in (:applicants)
          or not exists (
            select 1 from application_stream s
            join event j on j.stream_type = :application and j.stream_id = s.application_id
            where s.stream_type = e.stream_type and s.stream_id = e.stream_id
            and j.actor = :person and j.type in (:joined))))
      """;

  private final EntityManager em;

  @Inject
  public ErasureStore(EntityManager em) {
    this.em = em;
  }

  public void add(ErasureRequest request, PersonId askedBy) {
    em.persist(new ErasureRow(request, askedBy));
    em.flush();
  }

  /** The request, which nobody else moves until the transaction ends. */
  public Optional<ErasureRequest> hold(ErasureId id) {
    return Optional.ofNullable(
            em.find(ErasureRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
        .map(ErasureRow::request);
  }

  public Optional<ErasureRequest> find(ErasureId id) {
    return Optional.ofNullable(em.find(ErasureRow.class, id.value())).map(ErasureRow::request);
  }

  /** All requests, those that wait first, then the newest. */
  public List<ErasureRequest> all() {
    return em.createQuery(
            "select r from ErasureRow r order by case when r.state in ('NEW', 'BEGUN') then 0"
                + " else 1 end, r.asked desc, r.id desc",
            ErasureRow.class)
        .getResultStream()
        .map(ErasureRow::request)
        .toList();
  }

  /** The requests about a person, the newest first. */
  public List<ErasureRequest> of(PersonId person) {
    return em.createQuery(
            "select r from ErasureRow r where r.person = :person order by r.asked desc, r.id desc",
            ErasureRow.class)
        .setParameter("person", person.value())
        .getResultStream()
        .map(ErasureRow::request)
        .toList();
  }

  /** The request that waits for this address. */
  public Optional<ErasureRequest> waiting(String address) {
    return em.createQuery(
            "select r from ErasureRow r where lower(r.address) = lower(:address)"
                + " and r.state in ('NEW', 'BEGUN')",
            ErasureRow.class)
        .setParameter("address", address)
        .getResultStream()
        .map(ErasureRow::request)
        .findFirst();
  }

  /** Writes down what has become of a request. */
  public void show(ErasureRequest request, PersonId by, Instant at) {
    var row = em.find(ErasureRow.class, request.id().value());
    row.state = request.word();
    row.address = request.address();
    row.decided = at;
    row.decidedBy = by.value();
  }

  /** Takes the address out of this request, and out of all that were settled before. */
  public void forget(ErasureRequest request) {
    em.flush();
    em.createQuery(
            "update ErasureRow r set r.address = '' where r.state not in ('NEW', 'BEGUN')"
                + " and (r.person = :person or lower(r.address) = lower(:address))")
        .setParameter("person", request.person().map(PersonId::value).orElse(null))
        .setParameter("address", request.address())
        .executeUpdate();
  }

  /** Whether the person has ever acted for the portal, the committee or a party of an agreement. */
  public boolean hasActedInOffice(PersonId person) {
    var joined =
        List.of(
            ApplicationStream.APPLICATION.kind(InvitationAccepted.class).type(),
            ApplicationStream.APPLICATION.kind(CoApplicantJoined.class).type());
    return (boolean)
        em.createNativeQuery(ACTED, Boolean.class)
            .setParameter("person", person.value())
            .setParameter(
                "applicants",
                List.of(ApplicationStream.APPLICATION.type(), ThreadStreams.WITH_APPLICANT.type()))
            .setParameter("application", ApplicationStream.APPLICATION.type())
            .setParameter("joined", joined)
            .getSingleResult();
  }
}
