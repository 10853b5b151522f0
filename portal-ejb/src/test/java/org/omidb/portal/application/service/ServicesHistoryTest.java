package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.StoredHistory.change;
import static org.omidb.portal.testing.StoredHistory.findingsAbout;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.audit.domain.Finding.OtherWords;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The history that visitors and the team have made holds, as {@code audit verify} asks it. */
@NeedsDatabase
class ServicesHistoryTest extends ApplicationJourney {

  private final UUID summary = UUID.randomUUID();

  @Test
  void two_expressions_of_interest_and_an_answer_are_sound() {
    var first = interest("One question");
    var second = interest("Another question");
    portal.with(it ->
        it.interests().decline(portal.lena, second, DeclineReason.OTHER, "We hold no “MRI” yet."));
    assertThat(findingsAbout(first.value(), second.value())).isEmpty();
  }

  @Test
  void an_answer_and_a_revision_that_were_altered_are_named_by_their_events() {
    var asked = interest("One question");
    portal.with(it -> it.interests().decline(portal.lena, asked, DeclineReason.OTHER, "No."));
    var applied = submitted();
    assertThat(findingsAbout(asked.value(), applied.value())).isEmpty();
    change("update interest set answer = 'Yes.' where application_id = '" + asked + "'");
    change(
        "update application_revision set body = replace(body, 'Something', 'Anything')"
            + " where application_id = '%s'".formatted(applied));
    assertThat(findingsAbout(asked.value(), applied.value()))
        .extracting(found -> ((OtherWords) found).words())
        .containsExactlyInAnyOrder(
            "application " + asked + " version 2", "application " + applied + " version 4");
  }

  @Test
  void an_expression_of_interest_whose_words_were_erased_can_still_be_looked_at() {
    var id = interest("One question");
    change(
        "update interest set name = '', email = '', answers = '', content_key = null"
            + " where application_id = '%s'".formatted(id));
    assertThat(portal.with(it -> it.interests().read(portal.lena, id)).answers())
        .isEqualTo(Answers.NONE);
    assertThat(findingsAbout(id.value())).isEmpty();
  }

  @Test
  void a_revision_whose_words_were_erased_is_not_found_any_more() {
    var id = submitted();
    change(
        "update application_revision set body = '', content_key = null where application_id = '%s'"
            .formatted(id));
    assertThatThrownBy(() -> portal.with(it -> it.submissions().read(portal.lena, id)))
        .isInstanceOf(NotFoundException.class);
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
