package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_TOO_LARGE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.NeedsDatabase;

/** A page that was open while its draft moved to a later version of the form loses nothing. */
@NeedsDatabase
class OlderPagesTest extends ApplicationJourney {

  private final ApplicationId id = accepted();

  @Test
  void each_answer_goes_where_its_question_is_asked_now() {
    save(id, "outputs", 0, Map.of("publications", "Two", "models", "Kept"));
    var page = filled("outputs");
    moved();
    var sent = typed("publications", "Three", "models", "Deleted");
    assertThat(send("outputs", page, sent)).isEqualTo(inPlace());
    assertThat(draft().section("outputs").answers().first("publications")).contains("Three");
    assertThat(draft().section("team").answers().first("models")).contains("Deleted");
    assertThat(asides()).isEmpty();
  }

  @Test
  void what_is_no_longer_asked_is_kept_beside_the_answers() {
    save(id, "team", 0, Map.of("members", "Ada", "experience", "Some"));
    var page = filled("team");
    moved();
    send("team", page, typed("members", "Ada", "experience", "Much"));
    assertThat(draft().withoutPlace().all("experience")).containsExactly("Much");
    send("team", page, typed("members", "Ada", "experience", "Little"));
    assertThat(draft().withoutPlace().all("experience")).containsExactly("Much", "Little");
    var empty = FilledWith.of(first("legal"), Typed.NONE);
    send("legal", empty, typed("lawful-basis", "Consent", "ethics", "approved"));
    assertThat(draft().withoutPlace().all("lawful-basis")).containsExactly("Consent");
    assertThat(draft().section("flow").written().all().all("ethics")).containsExactly("approved");
  }

  @Test
  void what_the_page_did_not_ask_stays() {
    save(id, "security", 0, Map.of("storage", "Here"));
    var page = filled("security");
    moved();
    save(id, "security", 1, Map.of("storage", "Here", "backups", "There"));
    send("security", page, typed("storage", "Elsewhere"));
    assertThat(drafted(id, "security").answers().first("backups")).contains("There");
    assertThat(drafted(id, "security").answers().first("storage")).contains("Elsewhere");
  }

  @Test
  void a_field_that_was_left_as_it_was_takes_what_is_saved_now() {
    save(id, "team", 0, Map.of("members", "Ada", "experience", "Some"));
    var page = filled("team");
    moved();
    save(id, "team", drafted(id, "team").version(), Map.of("members", "Ben"));
    send("team", page, typed("members", "Ada", "experience", "Some"));
    assertThat(drafted(id, "team").answers().first("members")).contains("Ben");
    assertThat(draft().withoutPlace().all("experience")).containsExactly("Some");
    assertThat(asides()).isEmpty();
  }

  @Test
  void where_another_was_saved_since_it_waits_beside_it() {
    save(id, "team", 0, Map.of("members", "Ada"));
    var page = filled("team");
    moved();
    save(id, "team", drafted(id, "team").version(), Map.of("members", "Ben"));
    aside(send("team", page, typed("members", "Cyd")));
    assertThat(drafted(id, "team").answers().first("members")).contains("Ben");
    assertThat(asides())
        .extracting(Aside::section, it -> it.typed().all("members"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("team", List.of("Cyd")));
  }

  @Test
  void after_a_submission_it_waits_beside_the_answers() {
    answerAllBut(id, "nothing");
    var page = filled("team");
    moved();
    answer(id, draft().form().section("security").orElseThrow());
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    aside(send("team", page, typed("members", "Too late", "experience", "Something")));
    assertThat(drafted(id, "team").answers().first("members")).contains("Something");
    assertThat(asides()).hasSize(1);
  }

  @Test
  void the_page_is_shown_as_it_was_made() {
    save(id, "outputs", 0, Map.of("publications", "Two", "models", "Kept"));
    moved();
    var old = portal.with(it -> it.olderPages().read(portal.rita, id, 1));
    assertThat(old.form().version()).isEqualTo(1);
    assertThat(old.section("outputs").answers().first("models")).contains("Kept");
    for (int version : new int[] {0, -1, 2, 3, 99}) {
      assertThat(portal.with(it -> it.olderPages().read(portal.rita, id, version)).form().version())
          .isEqualTo(2);
    }
  }

  @Test
  void nobody_else_sends_one_and_none_for_a_section_that_never_was() {
    moved();
    assertThatThrownBy(() -> send(portal.lena, "team", FilledWith.UNKNOWN, typed("members", "A")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> send("nothing", FilledWith.UNKNOWN, typed("members", "A")))
        .isInstanceOf(NotFoundException.class);
    assertThat(send("team", FilledWith.UNKNOWN, typed("members", "x".repeat(Draft.MOST_BYTES + 1))))
        .isEqualTo(Decision.refuse(ANSWERS_TOO_LARGE));
  }

  @Test
  void one_question_of_a_page_that_stays_open_takes_nothing_from_the_others() {
    save(id, "outputs", 0, Map.of("publications", "Two", "models", "Kept"));
    var page = filled("outputs");
    moved();
    var models = first("outputs").question("models").orElseThrow();
    assertThat(sendAlone(models, page, typed("models", "Deleted"))).isEqualTo(inPlace());
    assertThat(draft().section("team").answers().first("models")).contains("Deleted");
    assertThat(draft().section("outputs").answers().first("publications")).contains("Two");
    assertThat(sendAlone(models, page, typed("models", "Sold")))
        .as("over what was saved since")
        .isNotEqualTo(inPlace());
    assertThat(asides()).hasSize(1);
  }

  private Decision<SectionKept> sendAlone(Question question, FilledWith filled, Typed typed) {
    return portal.with(
        it -> it.olderPages().save(portal.rita, id, 1, "outputs", question, filled, typed));
  }

  private void moved() {
    portal.forms.publish(LaterForm.second());
    assertThat(decided(it -> it.moves().move(portal.rita, id, 2))).isInstanceOf(Accepted.class);
  }

  private FilledWith filled(String section) {
    return FilledWith.of(first(section), drafted(id, section).written().all());
  }

  private static Section first(String section) {
    return FirstForms.of(FormName.APPLICATION).section(section).orElseThrow();
  }

  private Decision<SectionKept> send(String section, FilledWith filled, Typed typed) {
    return send(portal.rita, section, filled, typed);
  }

  private Decision<SectionKept> send(
      Caller caller, String section, FilledWith filled, Typed typed) {
    return portal.with(it -> it.olderPages().save(caller, id, 1, section, filled, typed));
  }

  private Draft draft() {
    return portal.with(it -> it.drafts().read(portal.rita, id));
  }

  private List<Aside> asides() {
    return listed(it -> it.drafts().asides(portal.rita, id));
  }

  private static Typed typed(String... pairs) {
    var typed = Typed.NONE;
    for (int i = 0; i < pairs.length; i += 2) {
      typed = typed.with(pairs[i], List.of(pairs[i + 1]));
    }
    return typed;
  }
}
