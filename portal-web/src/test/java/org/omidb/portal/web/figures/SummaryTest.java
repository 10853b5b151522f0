package org.omidb.portal.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.service.Json;

/** What programs rely on: names and places of the numbers. */
class SummaryTest {

  private final JsonNode json =
      Json.read(Json.write(Summary.of(SomeFigures.published(true))), JsonNode.class);

  @Test
  void the_names_at_the_top_stay() {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "takenAt",
            "publishedAt",
            "synthetic",
            "approximate",
            "mammograms2d",
            "tomosynthesis3d",
            "clientStatus",
            "equipment2d",
            "equipment3d",
            "totals");
  }

  @Test
  void a_table_has_its_unit_its_total_and_its_rows_in_their_order() {
    var table = json.path("mammograms2d");
    assertThat(table.path("unit").asText()).startsWith("women");
    assertThat(table.path("total").asLong()).isEqualTo(153_418);
    assertThat(table.path("rows").findValuesAsText("type"))
        .containsExactly(
            "normal",
            "malignant-marked",
            "malignant-unmarked",
            "benign-marked",
            "benign-unmarked",
            "interval");
    assertThat(table.path("rows").findValuesAsText("count"))
        .isEqualTo(List.of("150000", "7096", "2565", "1400", "5558", "1916"));
  }

  @Test
  void a_share_has_two_decimals_and_the_makers_name_is_that_of_the_dimension() {
    assertThat(Json.write(Summary.of(SomeFigures.published(false)).equipment3d()))
        .contains("{\"name\":\"Siemens\",\"images\":706,\"percent\":6.10}")
        .contains("GE Medical Systems");
    assertThat(json.path("equipment2d").findValuesAsText("name")).contains("GE Healthcare");
  }

  @Test
  void it_says_when_the_figures_were_counted_and_whether_the_women_are_made_up() {
    assertThat(json.path("takenAt").asText()).isEqualTo("2026-11-22T09:00:00Z");
    assertThat(json.path("synthetic").asBoolean()).isTrue();
    assertThat(json.path("approximate").asBoolean()).isFalse();
  }
}
