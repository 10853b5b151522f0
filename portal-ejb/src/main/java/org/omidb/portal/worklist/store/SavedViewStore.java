package org.omidb.portal.worklist.store;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.SavedView;
import org.omidb.portal.worklist.domain.SavedViewId;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkFilter;

/** Keeps views of the work list, each in parts that are read back by what they mean. */
@ApplicationScoped
public class SavedViewStore {

  private static final String TOLD =
      """
      select id, owner, name, shared, typed, stage, holder, overdue, owned_by, columns, sort,
             descending
      from saved_view where owner = :person or shared
      order by owner <> :person, lower(name), id
      """;

  private static final String ADD =
      """
      insert into saved_view (id, owner, name, shared, typed, stage, holder, overdue, owned_by,
        columns, sort, descending, at)
      values (:id, :owner, :name, :shared, :typed, :stage, :holder, :overdue, :ownedBy, :columns,
        :sort, :descending, :at)
      """;

  private static final String FORGET =
      """
      delete from saved_view v using person p
      where p.id = :person
        and (v.owner = p.id
             or p.name <> '' and position(lower(p.name) in lower(v.name || ' ' || v.typed)) > 0)
      """;

  private final EntityManager em;

  @Inject
  public SavedViewStore(EntityManager em) {
    this.em = em;
  }

  /** A person's own by name, then those that others share. */
  public List<SavedView> told(PersonId person) {
    List<?> rows =
        em.createNativeQuery(TOLD).setParameter("person", person.value()).getResultList();
    return rows.stream().map(Object[].class::cast).map(SavedViewStore::view).toList();
  }

  /** A person's own; who asks waits for others who ask the same, until their transaction ends. */
  public List<SavedView> held(PersonId owner) {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtext('views of ' || :owner))) turn")
        .setParameter("owner", owner.toString())
        .getSingleResult();
    return told(owner).stream().filter(view -> view.owner().equals(owner)).toList();
  }

  public void add(SavedView view, Instant at) {
    var filter = view.filter();
    em.createNativeQuery(ADD)
        .setParameter("id", view.id().value())
        .setParameter("owner", view.owner().value())
        .setParameter("name", view.name())
        .setParameter("shared", view.shared())
        .setParameter("typed", filter.typed())
        .setParameter("stage", filter.stage().map(Stage::name).orElse(""))
        .setParameter("holder", filter.holder().map(OfficeHolder::name).orElse(""))
        .setParameter("overdue", filter.overdue())
        .setParameter("ownedBy", filter.owner())
        .setParameter(
            "columns",
            filter.columns().stream().map(WorkColumn::name).sorted().collect(joining(",")))
        .setParameter("sort", filter.sort().name())
        .setParameter("descending", filter.descending())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Gives it the name, and shares it or not; what it shows stays. */
  public void change(SavedView view) {
    of(
            "update saved_view set name = :name, shared = :shared where id = :id and owner = :owner",
            view)
        .setParameter("name", view.name())
        .setParameter("shared", view.shared())
        .executeUpdate();
  }

  public void remove(SavedView view) {
    of("delete from saved_view where id = :id and owner = :owner", view).executeUpdate();
  }

  private Query of(String sql, SavedView view) {
    return em.createNativeQuery(sql)
        .setParameter("id", view.id().value())
        .setParameter("owner", view.owner().value());
  }

  /** All that a person has saved, shared ones too, and all of others that search for their name. */
  public void forget(PersonId person) {
    em.createNativeQuery(FORGET).setParameter("person", person.value()).executeUpdate();
  }

  private static SavedView view(Object[] row) {
    return new SavedView(
        new SavedViewId((UUID) row[0]),
        new PersonId((UUID) row[1]),
        (String) row[2],
        (Boolean) row[3],
        new WorkFilter(
            (String) row[4],
            named(Stage.values(), (String) row[5]),
            named(OfficeHolder.values(), (String) row[6]),
            (Boolean) row[7],
            (String) row[8],
            columns((String) row[9]),
            named(OfficeSort.values(), (String) row[10]).orElse(OfficeSort.AGE),
            (Boolean) row[11]));
  }

  private static EnumSet<WorkColumn> columns(String names) {
    var columns = EnumSet.noneOf(WorkColumn.class);
    Stream.of(names.split(",", -1))
        .flatMap(name -> named(WorkColumn.values(), name).stream())
        .forEach(columns::add);
    return columns.isEmpty() ? EnumSet.allOf(WorkColumn.class) : columns;
  }

  /** What has no meaning any more is not asked for. */
  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
