package org.omidb.portal.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dictionary.Chapter.Kind;
import org.omidb.portal.disclosure.Csv;
import org.omidb.portal.disclosure.ReleasedColumns;

class DictionaryTest {

  private final Dictionary dictionary = new Dictionary();

  @Test
  void every_table_and_every_column_of_nbss_is_there_once() {
    var columns =
        Csv.resource("/nbss/nbss_fields.csv").stream()
            .map(field -> field.get("table") + "." + field.get("column"))
            .toList();
    assertThat(
            dictionary.chapters(Kind.TABLE).stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(Entry::origin))
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void every_section_of_a_release_has_its_chapter() {
    assertThat(dictionary.chapters(Kind.SECTION).stream().map(Chapter::name))
        .containsAll(new ReleasedColumns().sections());
  }

  @Test
  void every_field_means_something_and_has_a_place_of_its_own_on_its_page() {
    for (var kind : Kind.values()) {
      for (var chapter : dictionary.chapters(kind)) {
        assertThat(chapter.entries()).as(chapter.name()).isNotEmpty();
        assertThat(chapter.entries()).extracting(Entry::meaning).allMatch(text -> !text.isBlank());
        assertThat(chapter.entries()).extracting(Entry::anchor).doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NhsNumber", "DateOfBirth", "Surname", "Postcode", "TelephoneNo1"})
  void what_names_a_woman_is_never_released(String column) {
    var entry = dictionary.find(Kind.TABLE, "Client").orElseThrow().find(column).orElseThrow();
    assertThat(entry.standing()).isEqualTo(Availability.IDENTIFYING);
  }

  @Test
  void a_column_that_only_nbss_has_is_not_held() {
    var client = dictionary.find(Kind.TABLE, "Client").orElseThrow();
    assertThat(client.find("CivilStatus").map(Entry::standing)).contains(Availability.NOT_HELD);
  }

  @Test
  void the_wording_of_a_lesion_goes_out_as_the_text_of_a_code_only() {
    var entry =
        dictionary
            .find(Kind.SECTION, "LESION")
            .orElseThrow()
            .find("LesionDescription")
            .orElseThrow();
    assertThat(entry.standing()).isEqualTo(Availability.RELEASED);
    assertThat(entry.kindName()).isEqualTo("CODE_TEXT");
    assertThat(entry.values()).containsValue("Mass with calcification");
  }

  @Test
  void a_released_code_stands_with_its_text() {
    var entry =
        dictionary.find(Kind.SECTION, "EPISODE").orElseThrow().find("EpisodeType").orElseThrow();
    assertThat(entry.values()).containsEntry("CI", "Interval case");
  }

  @Test
  void density_and_ethnicity_need_a_further_approval() {
    for (var section : List.of("DENSITY", "ETHNICITY")) {
      assertThat(dictionary.find(Kind.SECTION, section).orElseThrow().entries())
          .extracting(Entry::standing)
          .containsOnly(Availability.FURTHER_APPROVAL);
    }
  }

  /** A topic's word and the fields that it points at must say the same. */
  @Test
  void a_topic_that_is_released_points_at_released_fields_only() {
    assertThat(dictionary.topics()).hasSizeGreaterThan(10);
    for (var topic : dictionary.topics()) {
      assertThat(topic.fields()).as(topic.title()).isNotEmpty();
      assertThat(topic.fields().getFirst().entry().standing())
          .as(topic.title())
          .isEqualTo(topic.standing());
      assertThat(topic.fields().stream().anyMatch(hit -> hit.entry().released()))
          .as(topic.title())
          .isEqualTo(topic.standing() == Availability.RELEASED);
    }
  }

  @Test
  void mutation_and_hormone_replacement_are_answered_where_people_look_for_them() {
    assertThat(topics("mutation status")).containsExactly("Mutation status");
    assertThat(topics("hormone replacement")).containsExactly("Hormone replacement therapy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"disease grade", "DISEASEGRADE", "DiseaseGrade", " grade,  disease "})
  void a_field_is_found_however_its_name_is_written(String query) {
    var first = dictionary.search(query).hits().getFirst();
    assertThat(first.entry().name()).isEqualTo("DiseaseGrade");
    assertThat(first.chapter().kind()).isEqualTo(Kind.SECTION);
    assertThat(first.entry().released()).isTrue();
  }

  @Test
  void a_field_is_found_by_the_text_of_one_of_its_codes() {
    assertThat(dictionary.search("herceptin").hits())
        .extracting(hit -> hit.entry().name())
        .contains("NonsurgicalTreatments");
  }

  @Test
  void each_word_narrows_the_search() {
    int one = dictionary.search("opinion").all();
    int two = dictionary.search("opinion left").all();
    assertThat(two).isPositive().isLessThan(one);
    assertThat(dictionary.search("opinion left qwertz").all()).isZero();
  }

  @Test
  void a_page_shows_the_closest_ones_and_says_how_many_there_are() {
    var found = dictionary.search("e");
    assertThat(found.hits()).hasSize(Dictionary.SHOWN);
    assertThat(found.all()).isGreaterThan(Dictionary.SHOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", ",.,"})
  void nothing_asked_finds_nothing(String query) {
    assertThat(dictionary.search(query)).isEqualTo(new Found(List.of(), List.of(), 0));
  }

  private List<String> topics(String query) {
    return dictionary.search(query).topics().stream().map(Topic::title).toList();
  }
}
