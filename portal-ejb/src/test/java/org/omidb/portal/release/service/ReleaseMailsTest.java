package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.domain.MailTemplate;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.release.domain.AgreementPermit;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;

/** All who apply hear that data can be downloaded, each where they can go on. */
class ReleaseMailsTest {

  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final PersonId NORA = new PersonId(new UUID(1, 2));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ApplicationId APPLICATION = new ApplicationId(new UUID(2, 1));
  private static final AgreementId AGREEMENT = new AgreementId(new UUID(2, 2));
  private static final ReleaseId RELEASE = new ReleaseId(new UUID(2, 3));

  private final Map<String, String> bodies = new HashMap<>();
  private final List<String> sent = new ArrayList<>();

  @Test
  void who_downloads_is_led_to_the_files_and_the_others_to_their_application() {
    published();
    assertThat(sent)
        .containsExactly(
            "release-published rita@example.org", "release-published-others nora@example.org");
    assertThat(bodies.get("rita@example.org")).contains("/release/files?id=" + RELEASE);
    assertThat(bodies.get("nora@example.org"))
        .contains("Dear Nora", "Rita can download it", "/application/tasks?id=" + APPLICATION)
        .doesNotContain("/release/files");
  }

  private void published() {
    new ReleaseMails(rows(), terms(), applications(), people(), new Letters(), settings())
        .on(
            new ReleaseHappened(
                RELEASE,
                new Release.NotRequested(),
                List.of(new ReleaseEvent.ReleasePublished()),
                Caller.PORTAL));
  }

  private static ReleaseStore rows() {
    return new ReleaseStore(unused()) {
      @Override
      public Optional<ReleaseLine> find(ReleaseId id) {
        return Optional.of(line());
      }
    };
  }

  private static ReleaseLine line() {
    return new ReleaseLine(
        RELEASE,
        "REL-2026-0001",
        AGREEMENT,
        APPLICATION,
        new FrozenSelectionId(new UUID(2, 4)),
        ReleaseState.PUBLISHED,
        Linking.NONE,
        new BuildId(new UUID(2, 5)),
        NORA,
        NOON,
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOON),
        Optional.of(
            new Contents(Sha256.of("all"), 9, 9, new Contents.Counts(30, 40, 50, 60, 70, 80))),
        NOON);
  }

  private static AgreementTerms terms() {
    return new AgreementTerms() {
      @Override
      public Optional<UnderAgreement> find(AgreementId agreement) {
        return Optional.of(
            new UnderAgreement(
                new AgreementPermit(AGREEMENT, true, NOON, NOON.plusSeconds(99), Set.of(RITA)),
                new Conditions(0),
                List.of(),
                "DSA-2026-0001",
                "University",
                APPLICATION,
                RITA,
                new FrozenSelectionId(new UUID(2, 4)),
                false));
      }

      @Override
      public List<UnderAgreement> active() {
        return List.of();
      }
    };
  }

  private static Applications applications() {
    return new Applications(unused(), unused(), unused(), unused()) {
      @Override
      public Set<PersonId> applicants(ApplicationId id) {
        return id.equals(APPLICATION) ? Set.of(RITA, NORA) : Set.of();
      }
    };
  }

  private static People people() {
    return new People(unused(), unused()) {
      @Override
      public Optional<Person> find(PersonId id) {
        return Optional.of(
            id.equals(RITA)
                ? new Person(RITA, "Rita", "rita@example.org")
                : new Person(NORA, "Nora", "nora@example.org"));
      }
    };
  }

  private static Settings settings() {
    return new Settings(key ->
        key.equals(Setting.BASE_URL.key())
            ? Optional.of("https://portal.example")
            : Optional.empty());
  }

  private final class Letters extends Outbox {
    Letters() {
      super(unused(), unused(), unused());
    }

    @Override
    public void send(
        Optional<UUID> about, String recipient, String template, Map<String, String> values) {
      sent.add(template + " " + recipient);
      bodies.put(recipient, MailTemplate.named(template).filledWith(values).body());
    }
  }
}
