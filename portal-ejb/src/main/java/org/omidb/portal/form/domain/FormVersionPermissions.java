package org.omidb.portal.form.domain;

import static org.omidb.portal.form.domain.FormVersionRefusal.NOT_PERMITTED;
import static org.omidb.portal.form.domain.FormVersionRelation.PORTAL;
import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;

import java.util.List;
import java.util.Set;
import org.omidb.portal.form.domain.FormVersionCommand.DraftVersion;
import org.omidb.portal.form.domain.FormVersionCommand.EditForm;
import org.omidb.portal.form.domain.FormVersionCommand.PublishBundled;
import org.omidb.portal.form.domain.FormVersionCommand.PublishVersion;
import org.omidb.portal.form.domain.FormVersionCommand.RetireVersion;
import org.omidb.portal.form.domain.FormVersions.NothingPublished;
import org.omidb.portal.form.domain.FormVersions.SomePublished;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;

/**
 * Administrators keep the forms; the portal itself begins with the versions that come with it, for
 * as long as nobody has changed anything.
 */
public final class FormVersionPermissions {

  public static final PermissionTable<FormVersions, FormVersionCommand> TABLE =
      PermissionTable.of(
          FormVersionCommand.class,
          List.of(
              new Row<>(EditForm.class, Set.of(SomePublished.class), Set.of(ADMINISTRATOR)),
              new Row<>(
                  PublishBundled.class,
                  Set.of(NothingPublished.class, SomePublished.class),
                  Set.of(PORTAL)),
              new Row<>(DraftVersion.class, Set.of(SomePublished.class), Set.of(ADMINISTRATOR)),
              new Row<>(PublishVersion.class, Set.of(SomePublished.class), Set.of(ADMINISTRATOR)),
              new Row<>(RetireVersion.class, Set.of(SomePublished.class), Set.of(ADMINISTRATOR))));

  private FormVersionPermissions() {}

  /** The rule's answer to those whom the table names; to everybody else, that they may not. */
  public static Decision<FormVersionEvent> decide(
      Caller caller, FormVersions versions, FormVersionCommand command) {
    return TABLE.decide(
        caller.with(caller.equals(Caller.PORTAL) ? Set.of(PORTAL) : Set.of()),
        versions,
        command,
        NOT_PERMITTED,
        () -> FormVersionRules.decide(versions, command));
  }
}
