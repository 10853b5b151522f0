package org.omidb.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementPermissions;
import org.omidb.portal.application.domain.ApplicationPermissions;
import org.omidb.portal.casefile.domain.CasePermissions;
import org.omidb.portal.catalogue.domain.SelectionPermissions;
import org.omidb.portal.erasure.domain.ErasurePermissions;
import org.omidb.portal.figures.domain.FiguresPermissions;
import org.omidb.portal.form.domain.FormVersionPermissions;
import org.omidb.portal.release.domain.ReleasePermissions;
import org.omidb.portal.review.domain.ReviewPermissions;
import org.omidb.portal.screening.domain.DataUsePermissions;
import org.omidb.portal.screening.domain.ScreeningPermissions;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Who;
import org.omidb.portal.testing.ReferencePage;
import org.omidb.portal.thread.domain.ThreadPermissions;
import org.omidb.portal.worklist.domain.NudgePermissions;
import org.omidb.portal.worklist.domain.WorkListPermissions;

/** What the tables allow, for people to read; and what must be true of all of them. */
class PermissionPagesTest {

  @Test
  void the_reference_page_shows_every_table() {
    ReferencePage.says(
        "permissions.md",
        """
        # Who may do what

        A command is allowed to somebody of the right-hand column while its subject is in one of the
        states; whatever no line names is forbidden. Names in *italics* are relations, which the
        subject's own history knows; the others are realm roles, which come with each request's
        token. The rules may still say no: nobody approves a release they built themselves. This
        page is written by `PermissionPagesTest`.
        """
            + page("Application", ApplicationPermissions.TABLE)
            + page("Review", ReviewPermissions.TABLE)
            + page("Thread", ThreadPermissions.TABLE)
            + page("Screening", ScreeningPermissions.TABLE)
            + page("Work list", WorkListPermissions.TABLE)
            + page("Reminders", NudgePermissions.TABLE)
            + page("Agreement", AgreementPermissions.TABLE)
            + page("Release", ReleasePermissions.TABLE)
            + page("Figures", FiguresPermissions.TABLE)
            + page("Case", CasePermissions.TABLE)
            + page("Saved selection", SelectionPermissions.TABLE)
            + page("Form", FormVersionPermissions.TABLE)
            + page("Terms of use", DataUsePermissions.TABLE)
            + page("Request for erasure", ErasurePermissions.TABLE));
  }

  /**
   * But for the forms and the terms of use, which administrators keep, and requests for erasure,
   * which they decide. All commands about a case only read, so its table is not asked.
   */
  @Test
  void auditors_and_administrators_change_nothing_of_anybodys_project() {
    assertThat(
            Stream.of(
                    ApplicationPermissions.TABLE,
                    ReviewPermissions.TABLE,
                    ThreadPermissions.TABLE,
                    ScreeningPermissions.TABLE,
                    NudgePermissions.TABLE,
                    AgreementPermissions.TABLE,
                    ReleasePermissions.TABLE,
                    FiguresPermissions.TABLE,
                    SelectionPermissions.TABLE)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.who().stream()))
        .isNotEmpty()
        .doesNotContain(Role.AUDITOR, Role.ADMINISTRATOR);
  }

  private static <S, C> String page(String subject, PermissionTable<S, C> table) {
    return "\n## %s\n\n| command | while it is | who |\n|---|---|---|\n".formatted(subject)
        + table.rows().stream()
            .map(row ->
                "| %s | %s | %s |\n"
                    .formatted(
                        words(row.command().getSimpleName()),
                        list(row.states(), state -> words(state.getSimpleName())),
                        list(row.who(), PermissionPagesTest::name)))
            .collect(joining());
  }

  private static String name(Who who) {
    return who instanceof Role role
        ? role.realmName().replace('-', ' ')
        : "*" + who.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "*";
  }

  private static <T> String list(Collection<T> all, Function<T, String> name) {
    return all.stream().map(name).sorted().collect(joining(", "));
  }

  /** {@code CastVote} is {@code cast vote}. */
  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
