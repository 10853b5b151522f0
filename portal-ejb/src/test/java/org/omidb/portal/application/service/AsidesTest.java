package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;

/** Two windows with the same section: neither takes anything from the other. */
@NeedsDatabase
class AsidesTest extends ApplicationJourney {

  private final ApplicationId id = accepted();

  @Test
  void the_file_of_a_text_that_is_pushed_out_is_erased_and_counts_no_more() {
    save(id, "flow", 0, Map.of("diagram", uploaded(id)));
    var files = new ArrayList<UUID>();
    for (int i = 0; i <= Drafts.MOST_ASIDES; i++) {
      portal.now.set(portal.now.get().plusSeconds(1));
      files.add(UUID.fromString(uploaded(id)));
      aside(save(id, "flow", 0, Map.of("diagram", files.getLast().toString())));
    }
    assertThat(portal.jobs).containsExactly(files.getFirst());
  }

  @Test
  void a_page_of_yesterday_overwrites_nothing_and_is_kept_beside_what_is_there() {
    assertThat(saveTeam(0, "Ada")).isEqualTo("Ada");
    assertThat(saveTeam(0, "Ben")).isEqualTo("Ada");
    assertThat(asides()).containsExactly("Ben");
    aside(save(id, "project", 7, Map.of("title", "Another")));
    assertThat(listed(it -> it.drafts().asides(portal.rita, id)))
        .extracting(Aside::section)
        .containsExactlyInAnyOrder("team", "project");
    assertThatThrownBy(() -> portal.with(it -> it.drafts().asides(portal.lena, id)))
        .isInstanceOf(NotFoundException.class);
    assertThat(saveTeam(1, "Cyd")).isEqualTo("Cyd");
    assertThat(asides()).containsExactly("Ben");
  }

  @Test
  void two_windows_that_write_into_different_fields_take_nothing_from_each_other() {
    keep(id, "team", 0, Typed.of(Map.of("members", List.of("Ada"), "experience", List.of("Some"))));
    var page = FilledWith.of(section(), drafted(id, "team").written().all());
    keep(id, "team", 1, page, both("Ada", "Much"), Optional.empty());
    assertThat(keep(id, "team", 1, page, both("Ada and Ben", "Some"), Optional.empty()))
        .isEqualTo(inPlace());
    assertThat(drafted(id, "team").written().all()).isEqualTo(both("Ada and Ben", "Much"));
  }

  @Test
  void of_a_page_only_that_is_put_aside_which_was_written_over_another_text() {
    keep(id, "team", 0, both("Ada", "Some"));
    var page = FilledWith.of(section(), drafted(id, "team").written().all());
    keep(id, "team", 1, page, both("Ada and Ben", "Some"), Optional.empty());
    aside(keep(id, "team", 1, page, both("Ada and Cyd", "Much"), Optional.empty()));
    assertThat(listed(it -> it.drafts().asides(portal.rita, id, "team")))
        .extracting(Aside::typed)
        .containsExactly(typed("Ada and Cyd"));
    assertThat(drafted(id, "team").written().all()).isEqualTo(both("Ada and Ben", "Much"));
  }

  @Test
  void the_same_text_is_put_aside_once() {
    saveTeam(0, "Ada");
    var first = aside(save(id, "team", 0, Map.of("members", "Ben")));
    assertThat(aside(save(id, "team", 0, Map.of("members", "Ben")))).isEqualTo(first);
    assertThat(asides()).containsExactly("Ben");
  }

  @Test
  void a_question_that_is_sent_by_itself_touches_no_other() {
    keep(id, "team", 0, both("Ada", "Some"));
    var page = FilledWith.of(section(), drafted(id, "team").written().all());
    assertThat(saveOne("members", page, "Ben")).isEqualTo(inPlace());
    assertThat(drafted(id, "team").written().all()).isEqualTo(both("Ben", "Some"));
    aside(saveOne("members", page, "Cyd"));
    assertThat(saveOne("experience", page, "Much")).isEqualTo(inPlace());
    assertThat(drafted(id, "team").written().all()).isEqualTo(both("Ben", "Much"));
    assertThat(asides()).containsExactly("Cyd");
    var elsewhere = FirstForms.of(FormName.APPLICATION).section("flow").orElseThrow();
    assertThatThrownBy(() ->
            portal.with(it ->
                it.drafts()
                    .save(
                        portal.rita,
                        id,
                        "team",
                        elsewhere.questions().getFirst(),
                        page,
                        Typed.NONE)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() ->
            portal.with(it ->
                it.drafts()
                    .save(
                        portal.lena,
                        id,
                        "team",
                        section().questions().getFirst(),
                        page,
                        Typed.NONE)))
        .isInstanceOf(NotFoundException.class);
  }

  private Decision<SectionKept> saveOne(String question, FilledWith page, String text) {
    var asked = section().question(question).orElseThrow();
    return portal.with(it ->
        it.drafts()
            .save(portal.rita, id, "team", asked, page, Typed.of(Map.of(question, List.of(text)))));
  }

  private static Section section() {
    return FirstForms.of(FormName.APPLICATION).section("team").orElseThrow();
  }

  private static Typed both(String members, String experience) {
    return Typed.of(Map.of("members", List.of(members), "experience", List.of(experience)));
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void a_version_that_the_draft_never_had_is_as_stale_as_any(int version) {
    assertThat(saveTeam(version, "Ada")).isEqualTo("Ada");
    aside(save(id, "team", version == 1 ? 2 : version, Map.of("members", "Ben")));
  }

  @Test
  void the_same_sent_twice_is_saved_once() {
    assertThat(saveTeam(0, "Ada")).isEqualTo("Ada");
    assertThat(saveTeam(0, "Ada")).isEqualTo("Ada");
    assertThat(asides()).isEmpty();
    assertThat(drafted(id, "team").version()).isEqualTo(1);
  }

  @Test
  void what_was_put_aside_is_saved_over_what_was_shown_beside_it_and_then_gone() {
    saveTeam(0, "Ada");
    var ben = aside(save(id, "team", 0, Map.of("members", "Ben")));
    assertThat(keep(id, "team", 1, typed("Ada and Ben"), Optional.of(ben))).isEqualTo(inPlace());
    assertThat(drafted(id, "team").answers().first("members")).contains("Ada and Ben");
    assertThat(asides()).isEmpty();
  }

  @Test
  void what_was_put_aside_and_overtaken_again_is_there_once() {
    saveTeam(0, "Ada");
    var ben = aside(save(id, "team", 0, Map.of("members", "Ben")));
    saveTeam(1, "Cyd");
    aside(keep(id, "team", 1, typed("Ben and Bea"), Optional.of(ben)));
    assertThat(asides()).containsExactly("Ben and Bea");
  }

  @Test
  void a_file_that_was_put_aside_is_not_lost() {
    save(id, "flow", 0, Map.of("diagram", uploaded(id)));
    var file = uploaded(id);
    var other = aside(save(id, "flow", 0, Map.of("diagram", file)));
    assertThat(keep(id, "flow", 1, Typed.NONE, Optional.of(other))).isEqualTo(inPlace());
    assertThat(drafted(id, "flow").answers().first("diagram")).contains(file);
  }

  @Test
  void the_newest_five_are_kept() {
    saveTeam(0, "Ada");
    for (int window = 1; window <= 7; window++) {
      aside(save(id, "team", 0, Map.of("members", "Window " + window)));
    }
    assertThat(asides())
        .containsExactly("Window 7", "Window 6", "Window 5", "Window 4", "Window 3");
  }

  @Test
  void its_author_deletes_it_and_nothing_else() {
    saveTeam(0, "Ada");
    var ben = aside(save(id, "team", 0, Map.of("members", "Ben")));
    aside(save(id, "team", 0, Map.of("members", "Bea")));
    discard(ben);
    assertThat(asides()).containsExactly("Bea");
    assertThat(drafted(id, "team").answers().first("members")).contains("Ada");
  }

  @Test
  void nobody_else_reads_it_or_deletes_it() {
    saveTeam(0, "Ada");
    var ben = aside(save(id, "team", 0, Map.of("members", "Ben")));
    for (var role : Role.values()) {
      var other = Portal.caller("other", role);
      assertThatThrownBy(() -> portal.with(it -> it.drafts().asides(other, id, "team")))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() ->
              portal.with(it -> {
                it.drafts().discard(other, id, ben);
                return ben;
              }))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(asides()).containsExactly("Ben");
  }

  private void discard(UUID aside) {
    portal.with(it -> {
      it.drafts().discard(portal.rita, id, aside);
      return aside;
    });
  }

  private static Typed typed(String members) {
    return Typed.of(Map.of("members", List.of(members)));
  }

  /** Saves the section, and answers with what is in its place then. */
  private String saveTeam(int version, String members) {
    save(id, "team", version, Map.of("members", members));
    return drafted(id, "team").answers().first("members").orElse("");
  }

  private List<String> asides() {
    List<Aside> all = portal.with(it -> it.drafts().asides(portal.rita, id, "team"));
    return all.stream().map(aside -> aside.typed().all("members").getFirst()).toList();
  }
}
