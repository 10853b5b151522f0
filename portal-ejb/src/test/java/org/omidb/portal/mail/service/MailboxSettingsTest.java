package org.omidb.portal.mail.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** A mailbox is configured as a whole or not at all. */
class MailboxSettingsTest {

  final Map<Setting, String> values =
      new EnumMap<>(
          Map.of(
              Setting.IMAP_HOST, "imap.example",
              Setting.IMAP_USER, "answers",
              Setting.IMAP_PASSWORD, "hidden",
              Setting.IMAP_AUTHSERV, "mx.example",
              Setting.REPLY_ADDRESS, "answers+{token}@portal.example"));

  @Test
  void without_a_host_there_is_none() {
    values.remove(Setting.IMAP_HOST);
    assertThat(mailbox()).isEmpty();
  }

  @Test
  void what_is_not_set_is_as_usual() {
    var mailbox = mailbox().orElseThrow();
    assertThat(mailbox.port()).isEqualTo(993);
    assertThat(mailbox.tls()).isTrue();
    assertThat(mailbox.folder()).isEqualTo("INBOX");
    assertThat(mailbox.done()).isEqualTo("OMI-DB-done");
    assertThat(mailbox.toString()).doesNotContain("hidden");
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAP_USER", "IMAP_PASSWORD", "IMAP_AUTHSERV", "REPLY_ADDRESS"})
  void what_is_missing_is_named(Setting setting) {
    values.remove(setting);
    assertThatThrownBy(this::mailbox)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(setting.environment());
  }

  @ParameterizedTest
  @CsvSource({
    "IMAP_PORT, 0x1",
    "IMAP_PORT, 70000",
    "IMAP_PORT, 9999999999",
    "REPLY_ADDRESS, answers@portal.example"
  })
  void what_cannot_be_meant_is_named(Setting setting, String value) {
    values.put(setting, value);
    assertThatThrownBy(this::mailbox)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(setting.environment());
  }

  private Optional<MailboxSettings> mailbox() {
    return MailboxSettings.of(
        new Settings(key ->
            values.entrySet().stream()
                .filter(it -> it.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()));
  }
}
