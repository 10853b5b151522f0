package org.omidb.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;

/** The mails about the history itself; all of a note or none. */
@ApplicationScoped
@Transactional
public class AuditMails {

  private final Outbox outbox;
  private final Settings settings;

  @Inject
  public AuditMails(Outbox outbox, Settings settings) {
    this.outbox = outbox;
    this.settings = settings;
  }

  /** A signature, for keeping outside the portal. */
  void signed(List<Person> auditors, String body) {
    send(auditors, "audit-signed", body);
  }

  /** Findings; where nobody holds a role that hears of them, the team does. */
  void found(List<Person> readers, String body) {
    send(readers, "audit-found", body);
    if (readers.isEmpty()) {
      send(settings.text(Setting.TEAM_MAIL), "all", "audit-found", body);
    }
  }

  private void send(List<Person> people, String template, String body) {
    people.forEach(person -> send(person.email(), person.name(), template, body));
  }

  private void send(String recipient, String name, String template, String body) {
    outbox.send(recipient, template, Map.of("name", name, "body", body));
  }
}
