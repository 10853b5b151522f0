package org.omidb.portal.casefile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.omidb.portal.casefile.domain.CaseCommand;
import org.omidb.portal.casefile.domain.CaseList;
import org.omidb.portal.casefile.domain.CasePermissions;
import org.omidb.portal.casefile.domain.CaseSearch;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.store.CaseLists;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;

/** Lists cases for the team, without opening any. */
@ApplicationScoped
public class CaseFinder {

  private final DataSource database;

  @Inject
  public CaseFinder(DataSource database) {
    this.database = database;
  }

  /**
   * One page of the cases asked for.
   *
   * @throws NotFoundException if the caller may not list cases
   */
  public CaseList find(Caller caller, CaseSearch search) {
    require(caller);
    return Sql.with(database, sql -> new CaseLists(sql).find(search));
  }

  /** All sites that somebody is from. */
  public List<String> sites(Caller caller) {
    require(caller);
    return Sql.with(database, sql -> new CaseLists(sql).sites());
  }

  public boolean exists(Caller caller, ClientName client) {
    require(caller);
    return Sql.with(database, sql -> new CaseLists(sql).exists(client));
  }

  public boolean exists(Caller caller, FrozenSelectionId selection) {
    require(caller);
    return Sql.with(database, sql -> new CaseLists(sql).existsSelection(selection.value()));
  }

  private static void require(Caller caller) {
    if (!CasePermissions.allow(caller, new CaseCommand.FindCases())) {
      throw new NotFoundException("Cases");
    }
  }
}
