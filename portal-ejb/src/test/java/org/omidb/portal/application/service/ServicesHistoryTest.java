package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.service.HistoryCheck;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The history that visitors and the team have made holds, as {@code audit verify} asks it. */
@NeedsDatabase
class ServicesHistoryTest extends ApplicationJourney {

  /** The public half of any key: no checkpoint is asked for here. */
  private static final Settings SETTINGS =
      new Settings(key ->
          Optional.ofNullable(
              Map.of(
                      Setting.AUDIT_FOLDER.key(),
                      "target/no-such-folder",
                      Setting.AUDIT_PUBLIC_KEY.key(),
                      "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")
                  .get(key)));

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private final UUID summary = UUID.randomUUID();

  @Test
  void two_expressions_of_interest_and_an_answer_are_sound() throws SQLException {
    var first = interest("One question");
    var second = interest("Another question");
    portal.with(it ->
        it.interests().decline(portal.lena, second, DeclineReason.OTHER, "We hold no “MRI” yet."));
    assertThat(findingsAbout(first, second)).isEmpty();
  }

  @Test
  void a_hash_in_the_history_is_keyed_and_its_key_lies_beside_the_words() throws SQLException {
    var id = interest("One question");
    portal.with(it -> it.interests().decline(portal.lena, id, DeclineReason.OTHER, "No."));
    try (var connection = TestDatabase.dataSource().getConnection();
        var select =
            connection.prepareStatement(
                """
                select i.answers, i.content_key, i.answer, i.answer_key,
                       sent.body -> 'content' ->> 'hex', declined.body -> 'message' ->> 'hex'
                from interest i
                join event sent on sent.stream_id = i.application_id and sent.version = 1
                join event declined on declined.stream_id = i.application_id
                                   and declined.type = 'interest-declined'
                where i.application_id = ?
                """)) {
      select.setObject(1, id.value());
      try (var row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertKeyed(row.getString(1), row.getString(2), row.getString(5));
        assertKeyed(row.getString(3), row.getString(4), row.getString(6));
      }
    }
  }

  @Test
  void the_same_words_of_two_people_have_two_hashes() {
    interest("One question");
    var first = portal.happened.getLast().events().getFirst();
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(2)));
    interest("One question");
    var second = portal.happened.getLast().events().getFirst();
    assertThat(((ApplicationEvent.InterestExpressed) first).content())
        .isNotEqualTo(((ApplicationEvent.InterestExpressed) second).content());
  }

  private static void assertKeyed(String words, String key, String hash) {
    assertThat(new HashKey(key).hash(words).hex()).isEqualTo(hash);
    assertThat(Sha256.of(words).hex()).isNotEqualTo(hash);
  }

  private static List<Finding> findingsAbout(ApplicationId... streams) throws SQLException {
    try (var connection = TestDatabase.dataSource().getConnection()) {
      var report = new HistoryCheck(SETTINGS, () -> LATER, events -> {}).run(connection);
      assertThat(report.events()).isGreaterThanOrEqualTo(3);
      return report.findings().stream()
          .filter(
              found -> Stream.of(streams).anyMatch(id -> found.sentence().contains(id.toString())))
          .toList();
    }
  }

  private ApplicationId interest(String title) {
    var answers =
        Answers.of(
            Map.of(
                "name", List.of("Val Visitor"),
                "email", List.of("val-" + UUID.randomUUID() + "@example.org"),
                "organisation", List.of("University of Somewhere"),
                "organisation-kind", List.of("academic"),
                "country", List.of("United Kingdom"),
                "title", List.of(title),
                "purposes", List.of("detection", "risk"),
                "summary", List.of("We want to find them: " + summary),
                "consent", List.of("yes")));
    return confirmed(answers);
  }
}
