package org.omidb.portal.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.NumberedName;
import org.omidb.portal.catalogue.domain.SelectionCommand;
import org.omidb.portal.catalogue.domain.SelectionPermissions;
import org.omidb.portal.catalogue.domain.SelectionRefusal;
import org.omidb.portal.catalogue.domain.SelectionRelation;
import org.omidb.portal.catalogue.domain.SelectionState;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.domain.VisibleText;

/** Questions to the catalogue that people keep, and the answers that are frozen for a release. */
@ApplicationScoped
@Transactional
public class Selections {

  /** The longest name of a selection. */
  public static final int MAX_NAME = 100;

  private final DataSource database;
  private final ToldSelections told;
  private final InstantSource clock;

  @Inject
  public Selections(DataSource database, ToldSelections told, InstantSource clock) {
    this.database = database;
    this.told = told;
    this.clock = clock;
  }

  /**
   * Keeps a question for the caller; the same question under the same name is kept once, and
   * another one under that name gets a number behind it.
   *
   * @return empty where it differs too little from one that was kept or compared before
   * @throws IllegalArgumentException unless the caller has signed in and the name shows 1 to
   *     {@value #MAX_NAME} characters
   */
  public Optional<SelectionId> save(Caller caller, String name, Criteria criteria) {
    if (caller.id().equals(PersonId.VISITOR)) {
      throw new IllegalArgumentException("A selection needs an owner");
    }
    var visible = visibleName(name);
    return told.tell(caller, criteria)
        ? Optional.of(
            Sql.with(database, sql -> save(sql, caller, visible, CriteriaJson.write(criteria))))
        : Optional.empty();
  }

  private static String visibleName(String name) {
    var visible = VisibleText.line(name);
    if (visible.isEmpty() || visible.codePointCount(0, visible.length()) > MAX_NAME) {
      throw new IllegalArgumentException("A selection needs a name");
    }
    return visible;
  }

  private SelectionId save(Sql sql, Caller caller, String name, String criteria) {
    return same(sql, caller, name, criteria)
        .orElseGet(() -> add(sql, caller, free(sql, caller, name), criteria));
  }

  private SelectionId add(Sql sql, Caller caller, String name, String criteria) {
    sql.update(
        "insert into selection (id, owner, name, criteria, created_at)"
            + " values (?, ?, ?, ?::jsonb, ?) on conflict (owner, name, criteria)"
            + " where deleted_at is null do nothing",
        Uuid7.next(),
        caller.id().value(),
        name,
        criteria,
        now());
    return same(sql, caller, name, criteria).orElseThrow();
  }

  private static Optional<SelectionId> same(Sql sql, Caller caller, String name, String criteria) {
    return sql
        .rows(
            "select id, name, criteria, created_at from selection where owner = ?"
                + " and criteria = ?::jsonb and deleted_at is null order by created_at, id",
            Selections::saved,
            caller.id().value(),
            criteria)
        .stream()
        .filter(saved -> NumberedName.isOf(name, saved.name()))
        .map(SavedSelection::id)
        .findFirst();
  }

  private static String free(Sql sql, Caller caller, String name) {
    var taken =
        Set.copyOf(
            sql.rows(
                "select distinct name from selection where owner = ? and deleted_at is null",
                row -> row.getString(1),
                caller.id().value()));
    return NumberedName.free(name, MAX_NAME, taken::contains);
  }

  /** What a person has saved, the newest first. */
  public List<SavedSelection> savedBy(PersonId owner) {
    return Sql.with(
        database,
        sql ->
            sql.rows(
                "select id, name, criteria, created_at from selection where owner = ?"
                    + " and deleted_at is null order by created_at desc, id desc",
                Selections::saved,
                owner.value()));
  }

  /** One of the caller's own selections. */
  public Optional<SavedSelection> find(Caller caller, SelectionId id) {
    return Sql.with(
        database,
        sql ->
            sql.row(
                "select id, name, criteria, created_at from selection"
                    + " where id = ? and owner = ? and deleted_at is null",
                Selections::saved,
                id.value(),
                caller.id().value()));
  }

  /**
   * A selection that another feature has found named where the caller may read, whoever has saved
   * it.
   */
  public Optional<SavedSelection> named(SelectionId id) {
    return Sql.with(
        database,
        sql ->
            sql.row(
                "select id, name, criteria, created_at from selection"
                    + " where id = ? and deleted_at is null",
                Selections::saved,
                id.value()));
  }

  /**
   * Gives one of the caller's own selections another name. What it asks for stays, so nothing more
   * is told by it.
   *
   * @return refused where another of theirs has that name
   * @throws NotFoundException if the selection is not the caller's, or was deleted
   * @throws IllegalArgumentException unless the name shows 1 to {@value #MAX_NAME} characters
   */
  public Decision<SelectionId> rename(Caller caller, SelectionId id, String name) {
    var visible = visibleName(name);
    permitted(caller, id, new SelectionCommand.RenameSelection(visible));
    boolean taken =
        savedBy(caller.id()).stream()
            .anyMatch(other -> !other.id().equals(id) && other.name().equals(visible));
    if (taken) {
      return Decision.refuse(SelectionRefusal.NAME_TAKEN);
    }
    Sql.with(
        database,
        sql -> sql.update("update selection set name = ? where id = ?", visible, id.value()));
    return Decision.accept(id);
  }

  /**
   * Takes one of the caller's own selections off their list. What was frozen of it stays, and so
   * does that it was told: saving it anew tells nothing more.
   *
   * @throws NotFoundException if the selection is not the caller's, or was deleted
   */
  public void delete(Caller caller, SelectionId id) {
    permitted(caller, id, new SelectionCommand.DeleteSelection());
    Sql.with(
        database,
        sql -> sql.update("update selection set deleted_at = ? where id = ?", now(), id.value()));
  }

  /** Takes the names from all selections of a person; the questions are about no person. */
  public void forgetNames(PersonId owner) {
    Sql.with(
        database,
        sql ->
            sql.update(
                "update selection set name = 'Erased ' || id::text where owner = ?",
                owner.value()));
  }

  /** The selection, for its owner alone: for everybody else there is none. */
  private SavedSelection permitted(Caller caller, SelectionId id, SelectionCommand command) {
    var saved = find(caller, id).orElseThrow(() -> new NotFoundException("Selection " + id));
    if (!SelectionPermissions.TABLE.allows(
        Set.of(SelectionRelation.OWNER), new SelectionState.Saved(), command)) {
      throw new NotFoundException("Selection " + id);
    }
    return saved;
  }

  /**
   * Freezes what one of the caller's own selections finds now. As long as the catalogue's answer
   * does not change, freezing again gives the same frozen selection. It was told when it was saved:
   * a catalogue that has moved since tells the rounded counts of another day.
   *
   * @throws NotFoundException if the selection is not the caller's
   */
  public FrozenSelection freeze(Caller caller, SelectionId id) {
    return freeze(find(caller, id), id);
  }

  /**
   * Freezes a selection that another feature has found named where the caller may submit it,
   * whoever has saved it.
   *
   * @throws NotFoundException if there is none
   */
  public FrozenSelection freezeNamed(SelectionId id) {
    return freeze(named(id), id);
  }

  private FrozenSelection freeze(Optional<SavedSelection> found, SelectionId id) {
    var saved = found.orElseThrow(() -> new NotFoundException("Selection " + id));
    return Sql.with(database, sql -> Freezing.freeze(sql, saved, now()));
  }

  /** A frozen selection that the caller may see: the owner of its question, or one of the team. */
  public Optional<FrozenSelection> find(Caller caller, FrozenSelectionId id) {
    return Sql.with(
        database,
        sql ->
            sql.row(
                Freezing.SELECT
                    + " join selection s on s.id = f.selection"
                    + " where f.id = ? and (s.owner = ? or ?)",
                Freezing::read,
                id.value(),
                caller.id().value(),
                Explorer.tellsExactly(caller)));
  }

  /**
   * The question of a frozen selection in English, for those to whom another feature has shown the
   * application or the agreement that names it.
   *
   * @throws NotFoundException if there is none
   */
  public String sentence(FrozenSelectionId id) {
    return Sql.with(
            database,
            sql ->
                sql.row(
                    "select sentence from frozen_selection where id = ?",
                    row -> row.getString(1),
                    id.value()))
        .orElseThrow(() -> new NotFoundException("Frozen selection " + id));
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static SavedSelection saved(ResultSet row) throws SQLException {
    return new SavedSelection(
        new SelectionId(row.getObject("id", UUID.class)),
        row.getString("name"),
        CriteriaJson.read(row.getString("criteria")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
