package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.OlderDatabase;

/** Drafts that were kept section by section, before each question had a row of its own. */
@NeedsDatabase
class OlderDraftsTest {

  private static final UUID PERSON = new UUID(1, 1);
  private static final ApplicationId DRAFT = new ApplicationId(new UUID(2, 1));

  @Test
  void every_answer_and_everything_that_was_typed_stands_under_its_question() {
    var older = OlderDatabase.at("older_drafts", "20261129.2230");
    older.run(
        """
        insert into person (id, issuer, subject, name, email)
        values ('%1$s', 'test', 'rita', 'Rita', 'rita@example.org');
        insert into application (id, reference, stage, title, organisation, begun, since)
        values ('%2$s', 'OMI-2026-0001', 'DRAFTING', 'T', 'O', now(), now());
        insert into draft_section (application_id, section, version, answers, saved, saved_by)
        values ('%2$s', 'retention', 1, '{"values":{"until":["2029-09-30"]}}', now(), '%1$s');
        insert into draft_section
          (application_id, section, version, answers, typed, saved, saved_by)
        values ('%2$s', 'flow', 4,
          '{"values":{"diagram":["0190a6f0-1111-7222-8333-444455557777"],"linkage":["“None” \\u202e"]}}',
          '{"values":{"diagram":["big.pdf","too large"],"table":[{"name":["Ada"]}]}}',
          now(), '%1$s');
        """
            .formatted(PERSON, DRAFT.value()));
    older.migrate();
    List<AnswerDraft> saved = older.inTransaction(em -> new DraftStore(em).of(DRAFT));
    assertThat(saved)
        .extracting(AnswerDraft::question, AnswerDraft::version)
        .containsExactly(
            tuple("diagram", 4), tuple("linkage", 4), tuple("table", 4), tuple("until", 1));
    var typed = AnswerDraft.typed(saved);
    assertThat(typed.all("until")).containsExactly("2029-09-30");
    assertThat(typed.all("diagram")).containsExactly("big.pdf", "too large");
    assertThat(typed.all("linkage")).containsExactly("“None” \u202e");
    assertThat(typed.in("table").all()).containsExactly("Ada");
  }
}
