package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/** What can be saved of the work list, and under which names. */
class SavedViewRulesTest {

  private static final PersonId LENA = new PersonId(new UUID(9, 3));

  @Test
  void a_name_stands_for_one_view_of_a_person_whatever_its_letters() {
    var old = view("With the committee");
    assertThat(SavedViewRules.keep(List.of(old), view("With THE committee")))
        .isEqualTo(Decision.refuse(SavedViewRefusal.VIEW_NAME_TAKEN));
    assertThat(SavedViewRules.keep(List.of(old), view("Others")))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void one_keeps_its_own_name_when_it_is_changed() {
    var old = view("Mine");
    var after = new SavedView(old.id(), LENA, "Mine", true, old.filter());
    assertThat(SavedViewRules.keep(List.of(old), after)).isEqualTo(Decision.accept(after));
  }

  @Test
  void nobody_keeps_more_than_the_limit_and_can_change_one_of_them_still() {
    var full = IntStream.range(0, SavedView.MOST).mapToObj(number -> view("V" + number)).toList();
    assertThat(SavedViewRules.keep(full, view("One more")))
        .isEqualTo(Decision.refuse(SavedViewRefusal.TOO_MANY_VIEWS));
    assertThat(SavedViewRules.keep(full.subList(1, full.size()), view("One more")))
        .isInstanceOf(Decision.Accepted.class);
    var first = full.getFirst();
    var renamed = new SavedView(first.id(), LENA, "Renamed", false, first.filter());
    assertThat(SavedViewRules.keep(full, renamed)).isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " a", "a\nb", "1234567890123456789012345678901234567890123456789012345678901"})
  void a_name_that_no_page_takes_is_a_mistake(String name) {
    assertThatThrownBy(() -> SavedViewRules.keep(List.of(), view(name)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"you", "//elsewhere", "me&page=2", "0190", "me\n"})
  void an_owner_is_an_id_or_one_of_two_words(String owner) {
    assertThatThrownBy(() -> filter("", owner)).isInstanceOf(IllegalArgumentException.class);
    assertThat(filter("", LENA.toString()).chosen()).isTrue();
    assertThat(filter("", "").chosen()).isFalse();
  }

  @Test
  void a_search_has_an_end() {
    assertThat(filter("a".repeat(100), "").chosen()).isTrue();
    assertThatThrownBy(() -> filter("a".repeat(101), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SavedView view(String name) {
    return new SavedView(new SavedViewId(Uuid7.next()), LENA, name, false, filter("", "me"));
  }

  private static WorkFilter filter(String typed, String owner) {
    return new WorkFilter(
        typed,
        Optional.empty(),
        Optional.empty(),
        false,
        owner,
        EnumSet.allOf(WorkColumn.class),
        OfficeSort.AGE,
        false);
  }
}
