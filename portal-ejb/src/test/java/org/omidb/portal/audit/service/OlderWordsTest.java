package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Finding.OtherWords;
import org.omidb.portal.history.domain.ChainLink;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** Words of before 29 November 2026 have no key, and a plain hash. */
@NeedsDatabase
class OlderWordsTest extends TamperedCopy {

  private final UUID id = Uuid7.next();

  @BeforeEach
  void an_interest_without_a_key() throws SQLException {
    insert(
        new ChainLink(
            "application",
            id,
            1,
            NOW,
            MAYA.value(),
            "interest-expressed",
            "{\"reference\":{\"kind\":\"OMI\",\"year\":2026,\"number\":7},\"content\":{\"hex\":\"%s\"}}"
                .formatted(Sha256.of("words")),
            ChainLink.START));
    sql(
        """
        insert into interest (application_id, form_key, form_version, name, email, answers,
          content, sent) values ('%s', '%s', 1, 'n', 'e', 'words', '', now())
        """
            .formatted(id, id));
  }

  @Test
  void they_are_held_against_it() throws SQLException {
    assertThat(verify().findings()).isEmpty();
    assertThat(verify().words()).isEqualTo(new AuditReport.Words(2, 0));
    sql("update interest set answers = 'other words'");
    assertThat(verify().findings())
        .containsExactly(
            new OtherWords(
                "application " + id + " version 1",
                "are others than those whose hash the event holds"));
    assertThat(verify().maySign()).as("the events hold").isTrue();
  }

  @Test
  void a_key_makes_others_of_them_and_emptied_they_are_counted_as_erased() throws SQLException {
    sql("update interest set content_key = repeat('0', 64)");
    assertThat(verify().findings()).hasSize(1);
    sql("alter table interest drop constraint interest_content_key_check");
    sql("update interest set content_key = 'no key'");
    assertThat(verify().findings()).hasSize(1);
    sql("update interest set content_key = null, answers = ''");
    assertThat(verify().findings()).isEmpty();
    assertThat(verify().words()).isEqualTo(new AuditReport.Words(1, 1));
  }
}
