package org.omidb.portal.history.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.omidb.portal.history.domain.ChainLink;
import org.omidb.portal.history.domain.EventKind;
import org.omidb.portal.history.domain.Happening;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/** Reads and appends the events of every stream; always in version order, never all of them. */
@ApplicationScoped
public class Histories {

  private final EntityManager em;

  @Inject
  public Histories(EntityManager em) {
    this.em = em;
  }

  /** The events of one stream, oldest first; empty for an id that nobody has used. */
  public <E> List<Recorded<E>> of(Stream<E> stream, UUID id) {
    return rows(stream, id).stream().map(row -> recorded(stream, row)).toList();
  }

  /**
   * Appends events after the version that was read, and flushes, so that a collision shows here.
   *
   * @param after the version of the last event read, 0 for a new stream
   * @throws StreamMovedException if the stream has moved on
   */
  public <E> void append(
      Stream<E> stream, UUID id, int after, Instant at, PersonId actor, List<? extends E> events) {
    if (events.isEmpty()) {
      return;
    }
    var time = at.truncatedTo(ChronoUnit.MICROS);
    var previous = hashOf(stream, id, after);
    int version = after;
    for (var event : events) {
      var link =
          new ChainLink(
              stream.type(),
              id,
              ++version,
              time,
              actor.value(),
              stream.nameOf(event),
              Json.write(event),
              previous);
      previous = link.hash();
      em.persist(new EventRow(link));
    }
    flush(stream.type() + " " + id);
  }

  /** Says that a stream belongs to an application, so that its history shows there. */
  public void link(ApplicationId application, Stream<?> stream, UUID id) {
    em.createNativeQuery(
            """
            insert into application_stream (application_id, stream_type, stream_id)
            values (:application, :type, :id) on conflict do nothing
            """)
        .setParameter("application", application.value())
        .setParameter("type", stream.type())
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * What has happened to an application and may be told, in any of its streams, oldest first.
   *
   * @param told the kinds of event that the reader hears of in every stream
   * @param some the kinds of event that the reader hears of in these {@code streams} only
   */
  public List<Happening> happenings(
      ApplicationId application,
      Collection<EventKind> told,
      Collection<EventKind> some,
      Collection<UUID> streams) {
    return em.createQuery(
            """
            select e from EventRow e
            where e.streamId in (select s.streamId from ApplicationStreamRow s
                                 where s.applicationId = :application)
              and (concat(e.streamType, '.', e.type) in :told
                or concat(e.streamType, '.', e.type) in :some and e.streamId in :streams)
            order by e.at, e.streamId, e.version
            """,
            EventRow.class)
        .setParameter("application", application.value())
        .setParameter("told", names(told))
        .setParameter("some", names(some))
        .setParameter("streams", streams)
        .getResultStream()
        .map(Histories::happening)
        .toList();
  }

  private static Happening happening(EventRow row) {
    return new Happening(
        row.streamType,
        row.streamId,
        row.version,
        row.at,
        new PersonId(row.actor),
        row.type,
        row.body);
  }

  /**
   * All that has happened in those streams of an application that are of these types, each stream
   * in its order. It asks no permission.
   */
  public List<Happening> happenings(ApplicationId application, Collection<String> types) {
    return em.createQuery(
            """
            select e from EventRow e
            where e.streamId in (select s.streamId from ApplicationStreamRow s
                                 where s.applicationId = :application)
              and e.streamType in :types
            order by e.streamId, e.version
            """,
            EventRow.class)
        .setParameter("application", application.value())
        .setParameter("types", types)
        .getResultStream()
        .map(Histories::happening)
        .toList();
  }

  /** The application that a stream belongs to, its own or another; empty for one of none. */
  public Optional<ApplicationId> applicationOf(UUID stream) {
    return em.createQuery(
            "select s.applicationId from ApplicationStreamRow s where s.streamId = :stream",
            UUID.class)
        .setParameter("stream", stream)
        .getResultStream()
        .findFirst()
        .map(ApplicationId::new);
  }

  /**
   * Lets the writers of all streams of one application take turns until their transactions end, as
   * what they write beside the streams is of all of them.
   */
  public void hold(ApplicationId application) {
    em.createNativeQuery("select a.id from application a where a.id = :id for no key update")
        .setParameter("id", application.value())
        .getResultList();
  }

  private static List<String> names(Collection<EventKind> kinds) {
    return kinds.stream().map(EventKind::toString).sorted().toList();
  }

  /** Only the key (stream, version) says that another was faster; anything else is an error. */
  private void flush(String stream) {
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (violatedConstraint(e).filter(EventRow.KEY::equals).isPresent()) {
        throw new StreamMovedException(stream, e);
      }
      throw e;
    }
  }

  private static Optional<String> violatedConstraint(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException violation) {
        return Optional.ofNullable(violation.getConstraintName());
      }
    }
    return Optional.empty();
  }

  private String hashOf(Stream<?> stream, UUID id, int version) {
    if (version == 0) {
      return ChainLink.START;
    }
    var row = em.find(EventRow.class, new EventRow.Key(id, version));
    if (row == null) {
      throw new IllegalStateException(stream.type() + " " + id + " has no version " + version);
    }
    return row.hash;
  }

  private List<EventRow> rows(Stream<?> stream, UUID id) {
    return em.createQuery(
            "select e from EventRow e where e.streamType = :type and e.streamId = :id"
                + " order by e.version",
            EventRow.class)
        .setParameter("type", stream.type())
        .setParameter("id", id)
        .getResultList();
  }

  private static <E> Recorded<E> recorded(Stream<E> stream, EventRow row) {
    E event = Json.read(row.body, stream.classOf(row.type));
    return new Recorded<>(row.version, row.at, new PersonId(row.actor), event);
  }
}
