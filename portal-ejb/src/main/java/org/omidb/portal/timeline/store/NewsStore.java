package org.omidb.portal.timeline.store;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.omidb.portal.history.domain.EventKind;
import org.omidb.portal.history.domain.Happening;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/**
 * The newest events of all applications that a reader follows. What they may not know of does not
 * leave the database: which kinds of event that are, they hear of by what they are to the
 * application, and who has an interest in it hears of none.
 */
@ApplicationScoped
public class NewsStore {

  /** What is new in the history of one application. */
  public record Line(ApplicationId application, String reference, String title, Happening what) {}

  /**
   * The kinds of event that a reader hears of everywhere.
   *
   * @param taking who applies or signs
   * @param staff licensing, administrators and auditors
   * @param panel members of the panel
   */
  public record Told(
      Collection<EventKind> taking, Collection<EventKind> staff, Collection<EventKind> panel) {}

  /** Events since then that somebody else has brought about, where there is no interest. */
  private static final String NEW =
      """
      from event e
      join application_stream s on s.stream_id = e.stream_id
      join application a on a.id = s.application_id
      where e.at > :since and e.actor <> :person
        and not exists (select 1 from application_relation c where c.application_id = a.id
                        and c.person_id = :person and c.relation = 'CONFLICTED')
      """;

  private static final String IS =
      """
      exists (select 1 from application_relation r where r.application_id = a.id
              and r.person_id = :person and r.relation in (%s))
      """;

  private static final String TAKES =
      IS.formatted("'APPLICANT', 'CO_EDITOR', 'CO_READER', 'SIGNATORY'");
  private static final String SITS = IS.formatted("'ON_PANEL'");

  private static final String NEWS =
      "select e.stream_type, e.stream_id, e.version, e.at, e.actor, e.type,"
          + " cast(e.body as text), a.id, a.reference, a.title "
          + NEW
          + " and (e.stream_type || '.' || e.type = any (cast(case when "
          + TAKES
          + " then :taking when :everything then :staff when "
          + SITS
          + " then :panel else '{}' end as text[]))"
          + " or e.stream_id = any (cast(:streams as uuid[]))"
          + " and e.stream_type || '.' || e.type = any (cast(:some as text[])))"
          + " order by e.at desc, e.stream_id, e.version desc limit :most";

  private static final String MOVED =
      "select a.id "
          + NEW
          + " and e.stream_type || '.' || e.type = any (cast(:some as text[])) and (:everything or "
          + SITS
          + " or "
          + TAKES
          + ") group by a.id order by max(e.at) desc limit :most";

  private final EntityManager em;

  @Inject
  public NewsStore(EntityManager em) {
    this.em = em;
  }

  /**
   * The newest, of everybody but the reader.
   *
   * @param some the kinds of event that the reader hears of in these {@code streams} only
   */
  public List<Line> news(
      Caller reader,
      Instant since,
      Told told,
      Collection<EventKind> some,
      Collection<UUID> streams,
      int most) {
    List<?> rows =
        asked(NEWS, reader, since, some, most)
            .setParameter("taking", array(told.taking(), EventKind::toString))
            .setParameter("staff", array(told.staff(), EventKind::toString))
            .setParameter("panel", array(told.panel(), EventKind::toString))
            .setParameter("streams", array(streams, UUID::toString))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(NewsStore::line).toList();
  }

  /**
   * The applications that the reader may read and in which something of these kinds is new, by the
   * newest. Whether the reader hears of it is to be asked for each.
   */
  public List<ApplicationId> moved(
      Caller reader, Instant since, Collection<EventKind> some, int most) {
    List<?> ids = asked(MOVED, reader, since, some, most).getResultList();
    return ids.stream().map(UUID.class::cast).map(ApplicationId::new).toList();
  }

  private Query asked(
      String query, Caller reader, Instant since, Collection<EventKind> some, int most) {
    return em.createNativeQuery(query)
        .setParameter("person", reader.id().value())
        .setParameter("since", since)
        .setParameter("everything", reader.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR))
        .setParameter("some", array(some, EventKind::toString))
        .setParameter("most", most);
  }

  private static Line line(Object[] row) {
    return new Line(
        new ApplicationId((UUID) row[7]),
        (String) row[8],
        (String) row[9],
        new Happening(
            (String) row[0],
            (UUID) row[1],
            (Integer) row[2],
            (Instant) row[3],
            new PersonId((UUID) row[4]),
            (String) row[5],
            (String) row[6]));
  }

  /** Ids and stored names have nothing that would have to be quoted. */
  private static <T> String array(Collection<T> some, Function<T, String> text) {
    return some.stream().map(text).sorted().collect(joining(",", "{", "}"));
  }
}
