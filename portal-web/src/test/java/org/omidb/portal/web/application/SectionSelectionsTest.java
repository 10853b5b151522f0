package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.web.StandIns;

/** Which selections a section offers, and how it names the one that is saved. */
class SectionSelectionsTest {

  private static final SelectionId ID = new SelectionId(new UUID(7, 1));
  private static final SavedSelection MINE =
      new SavedSelection(ID, "My cases", Criteria.ALL, Instant.EPOCH);

  private static final SavedSelection NORAS =
      new SavedSelection(
          new SelectionId(new UUID(7, 3)), "Nora's cases", Criteria.ALL, Instant.EPOCH);

  private Answers chosen = Answers.NONE;
  private int looks;

  @Test
  void they_are_looked_up_once_and_only_where_one_is_asked_for() {
    var asked = of("data");
    assertThat(asked.offered()).isEqualTo(asked.offered()).containsExactly(MINE);
    assertThat(looks).isEqualTo(1);
    assertThat(of("team").offered()).isEmpty();
    assertThat(looks).isEqualTo(1);
  }

  @Test
  void the_saved_one_is_named_and_described_if_it_is_still_there() {
    assertThat(of("data").describe(answer(ID.toString()))).startsWith("My cases\n");
    assertThat(of("data").describe(answer(new UUID(7, 2).toString()))).isEmpty();
    assertThat(of("data").describe(answer("no id"))).isEmpty();
    assertThat(of("team").describe(answer(ID.toString()))).isEmpty();
  }

  @Test
  void what_another_applicant_has_chosen_is_offered_before_ones_own() {
    chosen = answer(NORAS.id().toString());
    assertThat(of("data").offered()).containsExactly(NORAS, MINE);
    chosen = answer(MINE.id().toString());
    assertThat(of("data").offered()).containsExactly(MINE);
    assertThat(of("team").offered()).isEmpty();
  }

  private static Answers answer(String id) {
    return Answers.of(Map.of("selection", List.of(id)));
  }

  private SectionSelections of(String section) {
    var selections =
        new Selections(unused(), unused(), unused()) {
          @Override
          public List<SavedSelection> savedBy(PersonId person) {
            looks++;
            return List.of(MINE);
          }

          @Override
          public Optional<SavedSelection> named(SelectionId id) {
            return Stream.of(MINE, NORAS).filter(it -> it.id().equals(id)).findFirst();
          }
        };
    return new SectionSelections(
        FirstForms.of(FormName.APPLICATION).section(section).orElseThrow(),
        chosen,
        selections,
        StandIns.caller(1));
  }
}
