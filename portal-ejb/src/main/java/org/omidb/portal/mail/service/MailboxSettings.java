package org.omidb.portal.mail.service;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.domain.TokenAddress;

/**
 * The mailbox in which answers arrive.
 *
 * @param tls whether it is spoken to over TLS from the first byte
 * @param folder which is looked into
 * @param done where mails go that were looked at and are kept
 * @param authserv the mail server whose judgement of senders counts
 * @param addresses how its addresses look
 */
public record MailboxSettings(
    String host,
    int port,
    boolean tls,
    String user,
    String password,
    String folder,
    String done,
    String authserv,
    TokenAddress addresses) {

  private static final int PORT_OF_TLS = 993;
  private static final String USUAL_FOLDER = "INBOX";
  private static final String USUAL_DONE_FOLDER = "OMI-DB-done";
  private static final int LARGEST_PORT = 65_535;

  private static final List<Setting> NEEDED =
      List.of(
          Setting.REPLY_ADDRESS, Setting.IMAP_USER, Setting.IMAP_PASSWORD, Setting.IMAP_AUTHSERV);

  /**
   * The mailbox; nothing where none is configured, and then no mail can be answered.
   *
   * @throws IllegalStateException naming what is missing or cannot be meant
   */
  public static Optional<MailboxSettings> of(Settings settings) {
    return settings
        .find(Setting.IMAP_HOST)
        .map(host -> {
          var missing = NEEDED.stream().filter(it -> settings.find(it).isEmpty()).toList();
          if (!missing.isEmpty()) {
            throw new IllegalStateException(
                "A mailbox needs "
                    + missing.stream().map(Setting::environment).collect(joining(", ")));
          }
          return new MailboxSettings(
              host,
              port(settings),
              settings.find(Setting.IMAP_TLS).map(Boolean::parseBoolean).orElse(true),
              settings.text(Setting.IMAP_USER),
              settings.text(Setting.IMAP_PASSWORD),
              settings.find(Setting.IMAP_FOLDER).orElse(USUAL_FOLDER),
              settings.find(Setting.IMAP_DONE_FOLDER).orElse(USUAL_DONE_FOLDER),
              settings.text(Setting.IMAP_AUTHSERV),
              TokenAddress.parse(settings.text(Setting.REPLY_ADDRESS))
                  .orElseThrow(() -> unusable(Setting.REPLY_ADDRESS)));
        });
  }

  private static int port(Settings settings) {
    var port = settings.find(Setting.IMAP_PORT).orElse(Integer.toString(PORT_OF_TLS));
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
      throw unusable(Setting.IMAP_PORT);
    }
    return Integer.parseInt(port);
  }

  private static IllegalStateException unusable(Setting setting) {
    return new IllegalStateException("This value of " + setting.environment() + " cannot be used");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailboxSettings[" + user + " at " + host + ":" + port + "]";
  }
}
