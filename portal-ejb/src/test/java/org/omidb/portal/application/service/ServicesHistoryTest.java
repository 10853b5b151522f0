package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.service.HistoryCheck;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.testing.TestDatabase;

/** The history that visitors and the team have made holds, as {@code audit verify} asks it. */
class ServicesHistoryTest {

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

  private final Portal portal = new Portal();

  @Test
  void two_expressions_of_interest_and_an_answer_are_sound() throws SQLException {
    var first = interest("One question");
    var second = interest("Another question");
    portal.with(it ->
        it.interests().decline(portal.lena, second, DeclineReason.OTHER, "We hold no “MRI” yet."));
    assertThat(findingsAbout(first, second)).isEmpty();
  }

  private static List<Finding> findingsAbout(ApplicationId... streams) throws SQLException {
    try (var connection = TestDatabase.dataSource().getConnection()) {
      var report = new HistoryCheck(SETTINGS, () -> Instant.EPOCH, events -> {}).run(connection);
      assertThat(report.events()).isGreaterThanOrEqualTo(3);
      return report.findings().stream()
          .filter(found ->
              !(found instanceof Finding.Broken broken)
                  || Stream.of(streams).anyMatch(id -> broken.row().contains(id.toString())))
          .toList();
    }
  }

  private ApplicationId interest(String title) {
    var answers =
        Answers.of(
            Map.of(
                "name", List.of("Val Visitor"),
                "email", List.of("val@example.org"),
                "organisation", List.of("University of Somewhere"),
                "organisation-kind", List.of("academic"),
                "country", List.of("United Kingdom"),
                "title", List.of(title),
                "purposes", List.of("detection", "risk"),
                "summary", List.of("We want to find them: " + UUID.randomUUID()),
                "consent", List.of("yes")));
    portal.with(it -> it.interests().express(UUID.randomUUID(), answers));
    return portal.happened.getLast().id();
  }
}
