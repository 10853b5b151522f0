package org.omidb.portal.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;

/** Reads the cases of a frozen selection for the building of a release, one woman at a time. */
@ApplicationScoped
public class SelectedCases {

  private final DataSource database;

  @Inject
  public SelectedCases(DataSource database) {
    this.database = database;
  }

  /**
   * Hands over every woman of the selection, in the order of their names. Nothing of the catalogue
   * is locked meanwhile; a woman who has been replaced since the freezing is not handed over.
   *
   * @throws NotFoundException if there is no such selection
   * @throws CatalogueMovedException at the first woman who is no longer as she was frozen
   */
  public void forEach(FrozenSelectionId selection, Consumer<SelectedClient> consumer) {
    for (var frozen : Sql.with(database, sql -> frozenClients(sql, selection))) {
      consumer.accept(
          Sql.with(database, sql -> new SelectedClientReader(sql, selection).read(frozen)));
    }
  }

  /**
   * The names of all women of the selection.
   *
   * @throws NotFoundException if there is no such selection
   */
  public List<String> names(FrozenSelectionId selection) {
    return Sql.with(database, sql -> frozenClients(sql, selection)).stream()
        .map(FrozenClient::name)
        .toList();
  }

  /** How many images of the selection are rows of synthetic women without any file. */
  public long withoutPixels(FrozenSelectionId selection) {
    return Sql.with(
            database,
            sql ->
                sql.row(
                    "select count(*) from frozen_image f join image i on i.uid = f.image"
                        + " where f.frozen_selection = ? and not i.stored",
                    row -> row.getLong(1),
                    selection.value()))
        .orElse(0L);
  }

  /** Of how many women of the selection images are rows without any file. */
  public long womenWithoutPixels(FrozenSelectionId selection) {
    return Sql.with(
            database,
            sql ->
                sql.row(
                    "select count(distinct f.client) from frozen_image f"
                        + " join image i on i.uid = f.image"
                        + " where f.frozen_selection = ? and not i.stored",
                    row -> row.getLong(1),
                    selection.value()))
        .orElse(0L);
  }

  /** The highest number in any client id of the catalogue; 0 where there is none. */
  public long highestNumber() {
    return Sql.with(
            database,
            sql ->
                sql.row(
                    "select coalesce(max(substring(name from 5)::bigint), 0) from client",
                    row -> row.getLong(1)))
        .orElse(0L);
  }

  private static List<FrozenClient> frozenClients(Sql sql, FrozenSelectionId selection) {
    var known =
        sql.row(
            "select 1 from frozen_selection where id = ?", row -> row.getInt(1), selection.value());
    if (known.isEmpty()) {
      throw new NotFoundException("Frozen selection " + selection);
    }
    return sql.rows(
        "select client, version from frozen_client where frozen_selection = ?"
            + " order by client collate \"C\"",
        row -> new FrozenClient(row.getString(1), row.getInt(2)),
        selection.value());
  }

  /** A woman as she was when the selection was frozen. */
  record FrozenClient(String name, int version) {}
}
