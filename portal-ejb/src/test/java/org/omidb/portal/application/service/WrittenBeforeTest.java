package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/**
 * What was written when forms were constants of the code is read as before. The files hold what
 * that code wrote, and {@link #HASH} is what stands in the event.
 */
@NeedsDatabase
class WrittenBeforeTest extends ApplicationJourney {

  private static final String HASH =
      "e35a5e2568ddcd1e41562b5c1b53e82702788ce07fa1f251277f038377e81a88";
  private static final String REVISION = text("application-revision.json");

  @Test
  void a_revision_keeps_its_hash_and_says_what_it_said() throws SQLException {
    var id = submitted();
    sql(
        "update application_revision set body = ?, content = ? where application_id = ?",
        REVISION,
        HASH,
        id.value());
    var read = revision(id);
    assertThat(Json.write(read)).isEqualTo(REVISION);
    assertThat(Sha256.of(Json.write(read)).hex()).isEqualTo(HASH);
    var form = portal.with(it -> it.submissions().form(read));
    assertThat(form).isEqualTo(FirstForms.of(FormName.APPLICATION));
    assertThat(
            Arrays.stream(Meaning.values())
                .filter(meaning -> form.section(meaning).isPresent())
                .collect(Collectors.toMap(meaning -> meaning, it -> read.text(form, it))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(Meaning.FULL_NAME, "Words of full-name “quoted”"),
                Map.entry(Meaning.EMAIL, "email@example.org"),
                Map.entry(Meaning.ORGANISATION, "Words of legal-name “quoted”"),
                Map.entry(Meaning.ORGANISATION_KIND, "healthcare"),
                Map.entry(Meaning.ADDRESS, "Words of address\n“quoted”"),
                Map.entry(Meaning.TITLE, "Words of title “quoted”"),
                Map.entry(Meaning.AIMS, "Words of aims\n“quoted”"),
                Map.entry(Meaning.STORAGE, "Words of storage\n“quoted”"),
                Map.entry(Meaning.RESPONSIBLE, "Words of responsible “quoted”"),
                Map.entry(Meaning.METHOD, "Words of method\n“quoted”"),
                Map.entry(Meaning.SIGNATORY_NAME, "Words of signatory-name “quoted”"),
                Map.entry(Meaning.SIGNATORY_TITLE, "Words of signatory-title “quoted”"),
                Map.entry(Meaning.SIGNATORY_EMAIL, "signatory-email@example.org"),
                Map.entry(Meaning.SELECTION, "0190a6f0-1111-7222-8333-444455558888")));
    assertThat(portal.with(it -> it.applications().summary(id)).signatory().email())
        .isEqualTo("signatory-email@example.org");
  }

  @Test
  void a_draft_becomes_the_revision_that_it_would_have_become() throws SQLException {
    var id = accepted();
    var before = Json.read(REVISION, Revision.class);
    sql("delete from draft_answer where application_id = ?", id.value());
    for (var section : Json.read(REVISION, JsonNode.class).path("sections").properties()) {
      for (var answer : section.getValue().path("values").properties()) {
        sql(
            "insert into draft_answer (application_id, question, version, stands, saved, saved_by)"
                + " values (?, ?, 3, ?, now(), ?)",
            id.value(),
            answer.getKey(),
            answer.getValue().toString(),
            portal.rita.id().value());
      }
    }
    var draft = portal.with(it -> it.drafts().read(portal.rita, id));
    assertThat(draft.complete()).isTrue();
    var after = Revision.of(draft.form().version(), draft.answers(), before.attachments());
    assertThat(Sha256.of(Json.write(after)).hex()).isEqualTo(HASH);
  }

  @Test
  void an_expression_of_interest_is_read_in_the_form_that_it_answers() throws SQLException {
    var id = interest();
    var answers = text("interest.json");
    sql("update interest set answers = ? where application_id = ?", answers, id.value());
    var read = portal.with(it -> it.interests().read(portal.lena, id));
    assertThat(Json.write(read.answers())).isEqualTo(answers);
    Section section = portal.with(it -> it.interests().section(read));
    assertThat(section).isEqualTo(FirstForms.of(FormName.INTEREST).sections().getFirst());
    assertThat(section.answer(Meaning.TITLE, read.answers())).contains("Words of title");
    assertThat(read.answers()).isEqualTo(Json.read(answers, Answers.class));
  }

  private Revision revision(ApplicationId id) {
    return portal.with(it -> it.submissions().read(portal.rita, id));
  }

  private static void sql(String text, Object... values) throws SQLException {
    try (var connection = TestDatabase.owner().getConnection();
        var statement = connection.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private static String text(String file) {
    try (var in = WrittenBeforeTest.class.getResourceAsStream("/forms-before/" + file)) {
      return new String(requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
