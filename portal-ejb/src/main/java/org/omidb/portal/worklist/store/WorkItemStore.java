package org.omidb.portal.worklist.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.HeldBy;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.Readers;
import org.omidb.portal.worklist.domain.Reminded;
import org.omidb.portal.worklist.domain.StepLine;
import org.omidb.portal.worklist.domain.StepPage;
import org.omidb.portal.worklist.domain.WorkItem;

/** Open steps as rows; the query of a reader finds what they are told, and nothing else. */
@ApplicationScoped
public class WorkItemStore {

  private static final String TOLD =
      """
      select w.step, w.yours, w.page, w.subject_id, w.since,
             coalesce(r.reference, g.reference, a.reference) as name, a.title, a.organisation,
             w.due, w.holder, w.application_id,
             w.yours and w.step in ('COMPLETE_APPLICATION', 'CHANGE_APPLICATION')
               and exists (select 1 from expiry_warning x
                           where x.application_id = w.application_id and x.about = 'draft') as ending,
             n.again
      from work_item w
      join application a on a.id = w.application_id
      left join agreement g on g.id = w.subject_id
      left join release r on r.id = w.subject_id
      left join nudge n on not w.yours and n.step = w.step
        and n.side = case when cardinality(w.roles) > 0 then 'TEAM' when w.page = 'REVIEW' then 'CHAIR'
                          else 'APPLICANTS' end
        and n.subject_id = case when n.side = 'CHAIR' then w.subject_id else w.application_id end
      where (w.people @> array[cast(:person as uuid)]
             or w.roles && cast(:roles as text[])
                and not w.without @> array[cast(:person as uuid)])
        and w.since <= :now and (not w.lapses or w.due > :now)
      """;

  private static final String AWAITED =
      " and not w.yours and w.application_id = any(cast(:applications as uuid[]))";

  private static final String IN_ORDER = " order by w.since, w.application_id, w.number";

  private static final String OUTDATED =
      """
      select a.id from application a
      where a.id > :after
        and not exists (select 1 from work_written w
                        where w.application_id = a.id and w.version = :version)
      order by a.id limit :most
      """;

  private static final String STANDS =
      """
      insert into work_written (application_id, version) values (:id, :version)
      on conflict (application_id) do update set version = excluded.version
      """;

  private static final String ADD =
      """
      insert into work_item (application_id, number, step, holder, yours, people, roles, without,
        since, due, lapses, subject_id, page)
      values (:id, :number, :step, :holder, :yours, cast(:people as uuid[]),
        cast(:roles as text[]), cast(:without as uuid[]), :since, cast(:due as timestamptz),
        :lapses, :subject, :page)
      """;

  private static final String LINES =
      """
      select step, holder, yours, cast(people as text), cast(roles as text),
             cast(without as text), since, due, lapses, subject_id, page
      from work_item where application_id = :id order by number
      """;

  /** Every event names people by their ids. */
  private static final String NAMES =
      """
      select distinct e.stream_id from event e
      where e.stream_type = 'application'
        and cast(e.body as text) like '%' || cast(:person as text) || '%'
      order by e.stream_id
      """;

  private final EntityManager em;

  @Inject
  public WorkItemStore(EntityManager em) {
    this.em = em;
  }

  /** Puts these lines in the place of those that an application had. */
  public void replace(ApplicationId application, List<StepLine> lines, int version) {
    em.createNativeQuery("delete from work_item where application_id = :id")
        .setParameter("id", application.value())
        .executeUpdate();
    for (int number = 0; number < lines.size(); number++) {
      add(application, number, lines.get(number));
    }
    em.createNativeQuery(STANDS)
        .setParameter("id", application.value())
        .setParameter("version", version)
        .executeUpdate();
  }

  private void add(ApplicationId application, int number, StepLine line) {
    em.createNativeQuery(ADD)
        .setParameter("id", application.value())
        .setParameter("number", number)
        .setParameter("step", line.step().name())
        .setParameter("holder", line.holder())
        .setParameter("yours", line.yours())
        .setParameter("people", array(line.readers().people(), PersonId::toString))
        .setParameter("roles", array(line.readers().roles(), Role::name))
        .setParameter("without", array(line.readers().without(), PersonId::toString))
        .setParameter("since", line.since())
        .setParameter("due", line.due().map(Instant::toString).orElse(null))
        .setParameter("lapses", line.lapses())
        .setParameter("subject", line.subject())
        .setParameter("page", line.page().name())
        .executeUpdate();
  }

  /** The lines of an application as they were written, whoever asks. */
  public List<StepLine> lines(ApplicationId application) {
    return rows(em.createNativeQuery(LINES).setParameter("id", application.value()).getResultList())
        .stream()
        .map(WorkItemStore::line)
        .toList();
  }

  /**
   * What the caller is told now of all applications, what waits longest first.
   *
   * @param end the last day of a draft of whose end somebody was warned, if it has one still: each
   *     save moves it and is no event, so that no row knows it
   */
  public List<WorkItem> told(
      Caller caller, Instant now, Function<ApplicationId, Optional<LocalDate>> end) {
    return rows(told(TOLD + IN_ORDER, caller, now).getResultList()).stream()
        .map(row -> item(row, end))
        .toList();
  }

  /** What of these applications the caller is told that they wait for. */
  public List<WorkItem> awaited(
      Caller caller, Instant now, Collection<ApplicationId> applications) {
    var query =
        told(TOLD + AWAITED + IN_ORDER, caller, now)
            .setParameter("applications", array(applications, ApplicationId::toString));
    return rows(query.getResultList()).stream().map(WorkItemStore::item).distinct().toList();
  }

  private Query told(String query, Caller caller, Instant now) {
    return em.createNativeQuery(query)
        .setParameter("person", caller.id().toString())
        .setParameter("roles", array(caller.roles(), Role::name))
        .setParameter("now", now);
  }

  private static Optional<Awaiting> awaiting(Object[] row) {
    boolean yours = (boolean) row[1];
    return yours || !Reminded.possible((String) row[9])
        ? Optional.empty()
        : Optional.of(
            new Awaiting(
                new ApplicationId((UUID) row[10]), Optional.ofNullable((Instant) row[12])));
  }

  /**
   * Applications whose lines were not written under this version of the rule, in the order of their
   * ids.
   */
  public List<ApplicationId> outdated(int version, ApplicationId after, int most) {
    List<?> ids =
        em.createNativeQuery(OUTDATED, UUID.class)
            .setParameter("version", version)
            .setParameter("after", after.value())
            .setParameter("most", most)
            .getResultList();
    return ids.stream().map(UUID.class::cast).map(ApplicationId::new).toList();
  }

  /**
   * The applications in whose history a person is named: those for which they apply or have applied
   * are among them. It reads all of it, which happens when an address changes. They come in the
   * order in which whoever holds several of them has to.
   */
  public List<ApplicationId> ofApplicant(PersonId person) {
    List<?> ids =
        em.createNativeQuery(NAMES, UUID.class)
            .setParameter("person", person.toString())
            .getResultList();
    return ids.stream().map(UUID.class::cast).map(ApplicationId::new).toList();
  }

  private static WorkItem item(Object[] row, Function<ApplicationId, Optional<LocalDate>> end) {
    var item = item(row);
    return (boolean) row[11]
        ? end.apply(new ApplicationId((UUID) row[10])).map(item::until).orElse(item)
        : item;
  }

  private static WorkItem item(Object[] row) {
    var page = StepPage.valueOf((String) row[2]);
    var step = NextStep.valueOf((String) row[0]);
    return new WorkItem(
        step,
        (Boolean) row[1],
        (String) row[5],
        Objects.toString(page.ofData() ? row[7] : row[6]),
        (Instant) row[4],
        Optional.ofNullable((Instant) row[8]),
        Optional.of(HeldBy.of(step, (String) row[9])),
        awaiting(row),
        page.address((UUID) row[3]));
  }

  private static StepLine line(Object[] row) {
    return new StepLine(
        NextStep.valueOf((String) row[0]),
        (String) row[1],
        (Boolean) row[2],
        new Readers(
            set((String) row[3], WorkItemStore::person),
            set((String) row[4], Role::valueOf),
            set((String) row[5], WorkItemStore::person)),
        (Instant) row[6],
        Optional.ofNullable((Instant) row[7]),
        (Boolean) row[8],
        (UUID) row[9],
        StepPage.valueOf((String) row[10]));
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(List<?> result) {
    return (List<Object[]>) result;
  }

  private static PersonId person(String id) {
    return new PersonId(UUID.fromString(id));
  }

  /** Ids and names of roles have nothing that would have to be quoted. */
  private static <T> String array(Collection<T> some, Function<T, String> text) {
    return some.stream().map(text).sorted().collect(joining(",", "{", "}"));
  }

  private static <T> Set<T> set(String array, Function<String, T> of) {
    return Arrays.stream(array.substring(1, array.length() - 1).split(",", -1))
        .filter(one -> !one.isEmpty())
        .map(of)
        .collect(toUnmodifiableSet());
  }
}
