package org.omidb.portal.screening.domain;

import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.refuse;
import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;

import java.util.List;
import java.util.Set;
import org.omidb.portal.screening.domain.DataUseCommand.PublishTerms;
import org.omidb.portal.screening.domain.DataUseEvent.TermsPublished;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;

/** Administrators keep the terms of use of the database. */
public final class DataUsePermissions {

  public static final PermissionTable<DataUseLog, DataUseCommand> TABLE =
      PermissionTable.of(
          DataUseCommand.class,
          List.of(new Row<>(PublishTerms.class, Set.of(DataUseLog.class), Set.of(ADMINISTRATOR))));

  private DataUsePermissions() {}

  /** The rule's answer to those whom the table names; to everybody else, that they may not. */
  public static Decision<DataUseEvent> decide(
      Caller caller, DataUseLog log, DataUseCommand command) {
    return TABLE.decide(
        caller.roles(),
        log,
        command,
        ScreeningRefusal.NOT_PERMITTED,
        () ->
            switch (command) {
              case PublishTerms(var list, var content, int seen) ->
                  seen == log.last()
                      ? list.fault()
                          .<Decision<DataUseEvent>>map(Decision::refuse)
                          .orElseGet(() -> accept(new TermsPublished(seen + 1, content)))
                      : refuse(ScreeningRefusal.LIST_CHANGED);
            });
  }
}
