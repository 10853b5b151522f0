package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeQuery;
import org.omidb.portal.worklist.store.OfficeStepStore;

/**
 * All that is open, for those who read everything by office: licensing, administrators, auditors.
 */
@ApplicationScoped
@Transactional
public class OpenApplications {

  /** A table for a report has no more rows. */
  public static final int MOST = 10_000;

  private final OfficeStepStore rows;
  private final InstantSource clock;

  @Inject
  public OpenApplications(OfficeStepStore rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The page that is asked for, or the last one where there are not so many. */
  public ListedApplications list(Caller caller, OfficeQuery query) {
    return rows.list(caller, query, clock.instant());
  }

  /** Those of all pages, up to {@link #MOST}. */
  public List<ListedApplication> all(Caller caller, OfficeQuery query) {
    return rows.all(caller, query, clock.instant(), MOST);
  }

  /** The open application, if the caller finds it in the list. */
  public Optional<ListedApplication> find(Caller caller, ApplicationId id) {
    return rows.find(caller, id, clock.instant());
  }

  /** Who has each open application; what the caller is not told by office is not named. */
  public Map<ApplicationId, List<OfficeHolder>> holders(Caller caller) {
    return rows.holders(caller, clock.instant());
  }
}
