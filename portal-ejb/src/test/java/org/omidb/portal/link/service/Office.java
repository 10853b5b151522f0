package org.omidb.portal.link.service;

import static org.omidb.portal.testing.Unused.unused;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.mail.domain.MailTemplate;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.service.People;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.testing.Heard;

/** The links as a feature has them within its transaction, with the real templates of mails. */
final class Office {

  /** A mail that was left in the outbox. */
  record Mail(String recipient, String subject, String body) {}

  final List<Mail> mails = new ArrayList<>();
  Instant now = Instant.parse("2026-11-22T10:00:00Z");

  Links links(EntityManager em) {
    var people = new People(new PersonStore(em), new Heard<>(changed -> {}));
    return new Links(new LinkStore(em), people, new Letters(), settings(), () -> now);
  }

  /** Somebody of that name who has signed in before, with an address at example.org. */
  static Caller caller(EntityManager em, String name) {
    var identity = new Identity("test", name + UUID.randomUUID(), name, name + "@example.org");
    return new Caller(new PersonStore(em).ensure(identity).id(), Set.of());
  }

  private static Settings settings() {
    var values =
        Map.of(
            Setting.BASE_URL.key(), "https://portal.example.org",
            Setting.TEAM_MAIL.key(), "team@example.org");
    return new Settings(key -> Optional.ofNullable(values.get(key)));
  }

  private final class Letters extends Outbox {

    Letters() {
      super(unused(), unused(), unused());
    }

    @Override
    public void send(
        Optional<UUID> about, String recipient, String template, Map<String, String> values) {
      var text = MailTemplate.named(template).filledWith(values);
      mails.add(new Mail(recipient, text.subject(), text.body()));
    }
  }
}
