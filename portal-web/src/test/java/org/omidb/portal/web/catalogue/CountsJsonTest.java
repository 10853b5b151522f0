package org.omidb.portal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.domain.ShownCounts;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.shared.service.Json;

class CountsJsonTest {

  private static final Shown HIDDEN = new Shown.Withheld();

  @Test
  void a_count_is_a_number_or_says_why_there_is_none() {
    var json = written(Criteria.ALL.with(Facet.GRADE, "2").withDensity(true));
    assertThat(json.at("/total/women/count").asLong()).isEqualTo(1_240);
    assertThat(json.at("/total/women/precision").asText()).isEqualTo("nearest-20");
    assertThat(json.at("/total/images/count").isNull()).isTrue();
    assertThat(json.at("/total/images/precision").asText()).isEqualTo("not-shown");
    assertThat(json.at("/facets/grade/0/women/count").isNull()).isTrue();
    assertThat(json.at("/facets/grade/0/women/precision").asText()).isEqualTo("fewer-than-8");
    assertThat(json.at("/facets/grade/0/label").asText()).isEqualTo("Grade 1");
  }

  @Test
  void what_several_values_find_has_a_least_and_a_most() {
    var total = new ShownCounts(new Shown.Between(1_240, 1_900), HIDDEN, HIDDEN, HIDDEN);
    var question = Criteria.ALL.with(Facet.GRADE, "1", "2");
    var bytes =
        new CountsJson()
            .of(new Explored(question, false, 7, new Disclosed(total, List.of()), HIDDEN));
    var json = Json.read(new String(bytes, StandardCharsets.UTF_8), ObjectNode.class);
    assertThat(json.at("/total/women/count").isNull()).isTrue();
    assertThat(json.at("/total/women/least").asLong()).isEqualTo(1_240);
    assertThat(json.at("/total/women/most").asLong()).isEqualTo(1_900);
    assertThat(json.at("/total/women/precision").asText()).isEqualTo("between");
  }

  @Test
  void it_says_the_question_that_it_answers() {
    var question = Criteria.ALL.with(Facet.GRADE, "2").withDensity(true);
    var json = written(question);
    assertThat(json.at("/sentence").asText()).isEqualTo(question.sentence());
    assertThat(json.at("/criteria/grade/0").asText()).isEqualTo("2");
    assertThat(json.at("/criteria/density/0").asText()).isEqualTo("requested");
    assertThat(json.at("/exact").asBoolean()).isFalse();
  }

  @Test
  void what_the_team_is_told_is_not_what_others_are_told() {
    var json = new CountsJson();
    assertThat(json.of(answer(Criteria.ALL, false)))
        .isEqualTo(json.of(answer(Criteria.ALL, false)));
    assertThat(json.of(answer(Criteria.ALL, true)))
        .isNotEqualTo(json.of(answer(Criteria.ALL, false)));
  }

  private static ObjectNode written(Criteria question) {
    var bytes = new CountsJson().of(answer(question, false));
    return Json.read(new String(bytes, StandardCharsets.UTF_8), ObjectNode.class);
  }

  private static Explored answer(Criteria question, boolean exact) {
    var grades =
        new Disclosed.Table(
            Facet.GRADE, List.of(new Disclosed.Cell("1", new Shown.FewerThan8(), HIDDEN, HIDDEN)));
    var total =
        new ShownCounts(new Shown.Rounded(1_240, 20), new Shown.Rounded(1_300, 20), HIDDEN, HIDDEN);
    return new Explored(
        question, exact, 7, new Disclosed(total, List.of(grades)), new Shown.Withheld());
  }
}
