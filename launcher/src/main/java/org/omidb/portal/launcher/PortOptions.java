package org.omidb.portal.launcher;

import org.jspecify.annotations.Nullable;
import org.omidb.portal.launcher.home.Ports;
import picocli.CommandLine.Option;

/** The ports of {@code run}, each alone or five in a row. */
final class PortOptions {
  @Option(
      names = "--port-base",
      paramLabel = "N",
      description = "use the ports N to N+5: portal, Keycloak, PostgreSQL, SMTP, mail page, IMAP")
  private @Nullable Integer base;

  @Option(names = "--port", paramLabel = "N", description = "the portal (default: 8080)")
  private @Nullable Integer portal;

  @Option(names = "--keycloak-port", paramLabel = "N", description = "Keycloak (default: 8180)")
  private @Nullable Integer keycloak;

  @Option(names = "--db-port", paramLabel = "N", description = "PostgreSQL (default: 5480)")
  private @Nullable Integer database;

  @Option(names = "--smtp-port", paramLabel = "N", description = "mail catcher (default: 3025)")
  private @Nullable Integer smtp;

  @Option(names = "--mail-port", paramLabel = "N", description = "mail page (default: 8025)")
  private @Nullable Integer mailPage;

  @Option(
      names = "--imap-port",
      paramLabel = "N",
      description = "mailbox for answers by mail (default: 3143)")
  private @Nullable Integer imap;

  Ports ports() {
    var rest = base == null ? Ports.DEFAULT : Ports.from(base);
    return new Ports(
        or(portal, rest.portal()),
        or(keycloak, rest.keycloak()),
        or(database, rest.database()),
        or(smtp, rest.smtp()),
        or(mailPage, rest.mailPage()),
        or(imap, rest.imap()));
  }

  private static int or(@Nullable Integer chosen, int otherwise) {
    return chosen == null ? otherwise : chosen;
  }
}
