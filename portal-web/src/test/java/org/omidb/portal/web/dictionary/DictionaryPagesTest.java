package org.omidb.portal.web.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dictionary.Chapter.Kind;
import org.omidb.portal.dictionary.Dictionary;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.StandIns;

/** The chapters of the dictionary, and the search through them. */
class DictionaryPagesTest {

  private static final Dictionary DICTIONARY = new Dictionary();

  @Test
  void every_chapter_has_a_page_under_the_name_of_its_kind() {
    for (var kind : Kind.values()) {
      var name = DICTIONARY.chapters(kind).getFirst().name();
      var page = chapter(Map.of(kind.code(), name));
      assertThat(page.getChapter().name()).isEqualTo(name);
      assertThat(page.isTable()).isEqualTo(kind == Kind.TABLE);
    }
  }

  @Test
  void a_chapter_that_does_not_exist_has_none() {
    assertThatThrownBy(() -> chapter(Map.of())).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> chapter(Map.of("section", "NONSENSE")))
        .isInstanceOf(NotFoundException.class);
    var table = DICTIONARY.chapters(Kind.TABLE).getFirst().name();
    assertThatThrownBy(() -> chapter(Map.of("section", table)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void what_was_asked_is_looked_for_and_stands_in_the_field() {
    var page = search("  surgery ");
    assertThat(page.getAsked()).isEqualTo("surgery");
    assertThat(page.getFound().all()).isPositive();
    assertThat(search("").getFound().all()).isZero();
    assertThat(page.getSections()).isEqualTo(DICTIONARY.chapters(Kind.SECTION));
    assertThat(page.getTables()).isEqualTo(DICTIONARY.chapters(Kind.TABLE));
    assertThat(page.getTopics()).isEqualTo(DICTIONARY.topics());
  }

  @Test
  void a_question_is_cut_between_characters() {
    var long100 = "x".repeat(99) + "😀";
    assertThat(search(long100 + "more").getAsked()).isEqualTo(long100);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private static ChapterPage chapter(Map<String, String> parameters) {
    var page = new ChapterPage();
    page.dictionary = DICTIONARY;
    page.query = StandIns.query(parameters);
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private static DictionaryPage search(String question) {
    var page = new DictionaryPage();
    page.dictionary = DICTIONARY;
    page.query = StandIns.query(Map.of("q", question));
    page.load();
    return page;
  }
}
