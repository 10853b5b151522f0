package org.omidb.portal.worklist.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeQuery;
import org.omidb.portal.worklist.domain.OfficeStep;

/**
 * Open steps as the readers of the work list are told of them, and the list. Who does not read it
 * by office finds nothing, and nobody an application for which they apply or in which they have an
 * interest: it is neither listed nor counted.
 */
@ApplicationScoped
public class OfficeStepStore {

  private static final String ADD =
      """
      insert into office_step (application_id, number, step, holder, since, due, lapses)
      values (:id, :number, :step, :holder, :since, cast(:due as timestamptz), :lapses)
      """;

  private static final String KEPT =
      """
      select step, holder, since, due, lapses from office_step
      where application_id = :id order by number
      """;

  private static final String TOLD =
      """
      with told as (
        select s.application_id, min(s.since) as since, min(s.due) as due,
               string_agg(distinct s.holder, ',') as holders,
               string_agg(distinct s.step, ',') as steps
        from office_step s
        where s.since <= :now and (not s.lapses or s.due > :now)
        group by s.application_id)
      """;

  private static final String COLUMNS =
      """
      select a.id, a.reference, a.title, a.organisation, a.stage, a.revision > 0,
             t.holders, t.steps, coalesce(t.since, a.since) as since, t.due, count(*) over (),
             o.owner, p.name
      """;

  private static final String OPEN =
      """
      from application a left join told t on t.application_id = a.id
      left join lateral (
        select l.owner from application_owner l where l.application_id = a.id
        order by l.number desc limit 1) o on true
      left join person p on p.id = o.owner
      where cast(:roles as text[]) && cast('{LICENSING,ADMINISTRATOR,AUDITOR}' as text[])
        and a.stage = any(cast(:open as text[]))
        and not exists (
          select 1 from application_relation r
          where r.application_id = a.id and r.person_id = :person
            and r.relation in ('APPLICANT', 'CO_EDITOR', 'CO_READER', 'CONFLICTED'))
      """;

  private static final String FILTERED =
      """
        and (:stage = '' or a.stage = :stage)
        and (:holder = '' or coalesce(t.holders, 'NOBODY') = :holder
             or :holder = any(string_to_array(t.holders, ',')))
        and (not :overdue or t.due <= :now)
        and (:owner = '' or coalesce(cast(o.owner as text), 'nobody') = :owner)
      """;

  /** What was submitted last and has the word, in any of its forms or as a beginning. */
  private static final String SUBMITTED =
      """
      , said%1$d as materialized (
        select application_id from submitted_with(
          plainto_tsquery('english', :word%1$d), to_tsquery('simple', :start%1$d))
          as it(application_id))
      """;

  /** Words of it itself, of what was submitted, and names of those who apply or asked first. */
  private static final String WORD =
      """
        and (position(:word%1$d in lower(a.reference || ' ' || a.title || ' ' || a.organisation)) > 0
             or a.id in (select application_id from said%1$d)
             or exists (
               select 1 from application_relation r join person p on p.id = r.person_id
               where r.application_id = a.id
                 and r.relation in ('APPLICANT', 'CO_EDITOR', 'CO_READER')
                 and position(:word%1$d in lower(p.name)) > 0)
             or exists (
               select 1 from interest i
               where i.application_id = a.id and position(:word%1$d in lower(i.name)) > 0))
      """;

  /** Those that have not ended, in the order of their way. */
  private static final String STAGES =
      Arrays.stream(Stage.values())
          .filter(stage -> !stage.ended())
          .map(Stage::name)
          .collect(joining(",", "{", "}"));

  private final EntityManager em;

  @Inject
  public OfficeStepStore(EntityManager em) {
    this.em = em;
  }

  /** Puts these steps in the place of those that an application had. */
  public void replace(ApplicationId application, List<OfficeStep> steps) {
    em.createNativeQuery("delete from office_step where application_id = :id")
        .setParameter("id", application.value())
        .executeUpdate();
    for (int number = 0; number < steps.size(); number++) {
      var step = steps.get(number);
      em.createNativeQuery(ADD)
          .setParameter("id", application.value())
          .setParameter("number", number)
          .setParameter("step", step.step().name())
          .setParameter("holder", step.holder().name())
          .setParameter("since", step.since())
          .setParameter("due", step.due().map(Instant::toString).orElse(null))
          .setParameter("lapses", step.lapses())
          .executeUpdate();
    }
  }

  /** The steps of an application as they were written, whoever asks. */
  public List<OfficeStep> of(ApplicationId application) {
    return rows(em.createNativeQuery(KEPT).setParameter("id", application.value()))
        .map(row ->
            new OfficeStep(
                NextStep.valueOf((String) row[0]),
                OfficeHolder.valueOf((String) row[1]),
                (Instant) row[2],
                Optional.ofNullable((Instant) row[3]),
                (Boolean) row[4]))
        .toList();
  }

  /** The page that is asked for, or the last one where there are not so many. */
  public ListedApplications list(Caller caller, OfficeQuery query, Instant now) {
    var listed = page(caller, query, now);
    if (!listed.rows().isEmpty() || query.page() == 1) {
      return listed;
    }
    var first = page(caller, query.at(1), now);
    return first.last() == 1 ? first : page(caller, query.at(first.last()), now);
  }

  /** The first of those on all pages. */
  public List<ListedApplication> all(Caller caller, OfficeQuery query, Instant now, int most) {
    return rows(asked(caller, query, now).setMaxResults(most))
        .map(OfficeStepStore::listed)
        .toList();
  }

  /** The open application, if the caller finds it in the list. */
  public Optional<ListedApplication> find(Caller caller, ApplicationId id, Instant now) {
    return find(caller, List.of(id), now).stream().findFirst();
  }

  /** Those of these that the caller finds in the list, by reference. */
  public List<ListedApplication> find(Caller caller, Collection<ApplicationId> ids, Instant now) {
    var select =
        TOLD + COLUMNS + OPEN + "and a.id = any(cast(:ids as uuid[])) order by a.reference, a.id";
    return rows(told(em.createNativeQuery(select), caller, now)
            .setParameter(
                "ids", ids.stream().map(ApplicationId::toString).collect(joining(",", "{", "}"))))
        .map(OfficeStepStore::listed)
        .toList();
  }

  /** Who has each open application of which the caller is told; what is not named is not told. */
  public Map<ApplicationId, List<OfficeHolder>> holders(Caller caller, Instant now) {
    var select = TOLD + "select a.id, t.holders " + OPEN;
    return rows(told(em.createNativeQuery(select), caller, now))
        .collect(
            toUnmodifiableMap(
                row -> new ApplicationId((UUID) row[0]),
                row -> named((String) row[1], OfficeHolder::valueOf)));
  }

  private ListedApplications page(Caller caller, OfficeQuery query, Instant now) {
    var found =
        rows(asked(caller, query, now)
                .setFirstResult((query.page() - 1) * OfficeQuery.ROWS)
                .setMaxResults(OfficeQuery.ROWS))
            .toList();
    int all = found.isEmpty() ? 0 : ((Number) found.getFirst()[10]).intValue();
    return new ListedApplications(
        found.stream().map(OfficeStepStore::listed).toList(), all, query.page());
  }

  private Query asked(Caller caller, OfficeQuery query, Instant now) {
    var words = query.words();
    var select =
        TOLD
            + each(words, SUBMITTED)
            + COLUMNS
            + OPEN
            + FILTERED
            + each(words, WORD)
            + order(query);
    var asked =
        told(em.createNativeQuery(select), caller, now)
            .setParameter("stage", query.stage().map(Stage::name).orElse(""))
            .setParameter("holder", query.holder().map(OfficeHolder::name).orElse(""))
            .setParameter("overdue", query.overdue())
            .setParameter("owner", query.owner().map(OfficeStepStore::owner).orElse(""));
    for (int number = 0; number < words.size(); number++) {
      asked.setParameter("word" + number, words.get(number));
      asked.setParameter("start" + number, start(words.get(number)));
    }
    return asked;
  }

  private static String owner(OfficeQuery.OwnedBy one) {
    return one.person().map(PersonId::toString).orElse("nobody");
  }

  private static String each(List<String> words, String sql) {
    return IntStream.range(0, words.size()).mapToObj(sql::formatted).collect(joining());
  }

  /** Asks for what begins with the word, quoted as the language of such questions has it. */
  private static String start(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }

  private static Query told(Query query, Caller caller, Instant now) {
    return query
        .setParameter(
            "roles", caller.roles().stream().map(Role::name).collect(joining(",", "{", "}")))
        .setParameter("person", caller.id().value())
        .setParameter("open", STAGES)
        .setParameter("now", now);
  }

  /** Of two that are the same in it, the one that was begun first: ids are of their time. */
  private static String order(OfficeQuery query) {
    var turned = query.descending() ? " desc" : "";
    var by =
        switch (query.sort()) {
          case REFERENCE -> "a.reference" + turned;
          case TITLE -> "lower(a.title)" + turned;
          case ORGANISATION -> "lower(a.organisation)" + turned;
          case STAGE -> "array_position(cast(:open as text[]), a.stage)" + turned;
          case HOLDER -> "coalesce(t.holders, '')" + turned;
          case AGE -> "coalesce(t.since, a.since)" + turned;
          case DUE -> "t.due" + turned + " nulls last";
          case OWNER -> "lower(p.name)" + turned + " nulls last";
        };
    return " order by " + by + ", a.id";
  }

  private static ListedApplication listed(Object[] row) {
    return new ListedApplication(
        new ApplicationId((UUID) row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        Stage.valueOf((String) row[4]),
        (Boolean) row[5],
        named((String) row[6], OfficeHolder::valueOf),
        named((String) row[7], NextStep::valueOf),
        (Instant) row[8],
        Optional.ofNullable((Instant) row[9]),
        Optional.ofNullable((UUID) row[11]).map(PersonId::new),
        Objects.toString(row[12], ""));
  }

  /** In the order in which they are declared, which is that of an application's way. */
  private static <E extends Enum<E>> List<E> named(@Nullable String names, Function<String, E> of) {
    return names == null ? List.of() : Stream.of(names.split(",", -1)).map(of).sorted().toList();
  }

  private static Stream<Object[]> rows(Query query) {
    List<?> result = query.getResultList();
    return result.stream().map(Object[].class::cast);
  }
}
