package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Sha256;

class FacetTest {

  private static final FacetValues ALL =
      FacetValues.ofAll(
          Map.of(
              Facet.YEAR, List.of("2015", "2016"),
              Facet.SITE, List.of("jarv"),
              Facet.MODEL, List.of("One", "Two")));

  @Test
  void facets_are_what_the_grid_says() {
    assertThat(which(Facet::isOpen)).containsExactly(Facet.YEAR, Facet.SITE, Facet.MODEL);
    assertThat(which(Facet::isStaffOnly)).containsExactly(Facet.SITE);
    assertThat(which(Facet::isNamedByItsWomen))
        .containsExactly(Facet.YEAR, Facet.SITE, Facet.MAKER, Facet.MODEL);
    assertThat(which(Facet::isManyValued))
        .containsExactly(Facet.TYPE, Facet.MARKING, Facet.SIGN, Facet.CONSPICUITY, Facet.FEATURE);
    assertThat(which(Facet::isBanded))
        .containsExactly(Facet.AGE, Facet.YEAR, Facet.PRIORS, Facet.FOLLOW_UP, Facet.SIZE);
    assertThat(Facet.INTERVAL_TYPE.label()).isEqualTo("Interval cancer type");
    assertThat(Facet.ofCode("interval")).contains(Facet.INTERVAL_TYPE);
    assertThat(Facet.ofCode("colour")).isEmpty();
  }

  @Test
  void a_value_is_one_of_the_grid_and_of_an_open_facet_any() {
    assertThat(Facet.GRADE.value("2")).contains(new FacetValue("2", "Grade 2", "grade 2"));
    assertThat(Facet.GRADE.value("4")).isEmpty();
    assertThat(Facet.SIZE.value("10-14"))
        .contains(new FacetValue("10-14", "10 to 14 mm", "10 to 14 mm"));
    assertThat(Facet.MODEL.value("Senographe"))
        .contains(new FacetValue("Senographe", "Senographe", "Senographe"));
    assertThat(Facet.YEAR.value("unknown"))
        .contains(new FacetValue("unknown", "Not recorded", "not recorded"));
  }

  @Test
  void a_question_knows_which_of_its_facets_are_of_a_level() {
    var question =
        Criteria.ALL.with(Facet.GRADE, "2").with(Facet.VIEW, "cc").with(Facet.SIZE, "10-14");
    assertThat(question.facets(FacetLevel.LESION)).containsExactly(Facet.GRADE, Facet.SIZE);
    assertThat(question.facets(FacetLevel.EPISODE)).isEmpty();
  }

  @Test
  void the_team_chooses_by_all_that_stands_in_the_catalogue() {
    assertThat(ALL.facets()).containsExactly(Facet.values());
    assertThat(ALL.of(Facet.MODEL)).containsExactly("One", "Two");
    assertThat(ALL.of(Facet.DIMENSION)).containsExactly("two-d", "three-d");
    assertThat(FacetValues.ofAll(Map.of()).of(Facet.YEAR)).isEmpty();
  }

  @Test
  void others_are_offered_a_year_a_model_or_a_maker_only_if_enough_women_have_it() {
    var others =
        ALL.forOutsiders((facet, value) -> !List.of("2016", "One", "philips").contains(value));
    assertThat(others.offers(Facet.SITE)).isFalse();
    assertThat(others.of(Facet.SITE)).isEmpty();
    assertThat(others.of(Facet.YEAR)).containsExactly("2015");
    assertThat(others.of(Facet.MODEL)).containsExactly("Two");
    assertThat(others.of(Facet.MAKER)).containsExactly("hologic", "ge", "siemens", "other");
    assertThat(ALL.forOutsiders((facet, value) -> false).of(Facet.GRADE))
        .containsExactlyElementsOf(ALL.of(Facet.GRADE));
  }

  @Test
  void some_facets_alone_are_offered_with_their_values() {
    var some = FacetValues.of(Map.of(Facet.AGE, List.of("50-54")));
    assertThat(some.facets()).containsExactly(Facet.AGE);
    assertThat(some.of(Facet.AGE)).containsExactly("50-54");
    assertThat(some.of(Facet.GRADE)).isEmpty();
  }

  @Test
  void a_maker_is_known_by_any_of_its_names_in_headers() {
    assertThat(Maker.ofDicomName("HOLOGIC, Inc.")).isEqualTo(Maker.HOLOGIC);
    assertThat(Maker.ofDicomName(" ge_medical systems ")).isEqualTo(Maker.GE);
    assertThat(Maker.ofDicomName("Acme")).isEqualTo(Maker.OTHER);
    assertThat(Maker.OTHER.spoken()).isEqualTo("another maker");
  }

  @Test
  void published_tables_have_their_own_order_of_makers() {
    assertThat(PublishedMakers.of(Dimension.TWO_D))
        .extracting(PublishedMakers.Line::maker)
        .containsExactly(Maker.values());
    assertThat(PublishedMakers.of(Dimension.THREE_D))
        .extracting(PublishedMakers.Line::name)
        .containsExactly("Hologic", "Siemens", "GE Medical Systems");
  }

  @Test
  void types_dimensions_and_processing_have_words() {
    assertThat(CaseType.INTERVAL.spoken()).isEqualTo("interval cancer");
    assertThat(Dimension.THREE_D.spoken()).isEqualTo("3D");
    assertThat(Processing.UNPROCESSED.spoken()).isEqualTo("unprocessed");
  }

  @Test
  void a_file_lies_under_its_woman_and_is_named_by_its_content() {
    var content = Sha256.of("pixels");
    assertThat(CatalogueObjects.key("optm1", "study", "image", content))
        .hasToString("catalogue/optm1/study/image-" + content + ".dcm");
    assertThat(CatalogueObjects.folder("optm1")).hasToString("catalogue/optm1");
  }

  private static List<Facet> which(Predicate<Facet> property) {
    return Arrays.stream(Facet.values()).filter(property).toList();
  }
}
