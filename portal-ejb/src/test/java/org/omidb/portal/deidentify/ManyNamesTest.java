package org.omidb.portal.deidentify;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.omidb.portal.deidentify.Released.woman;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dicom.Dataset;

/** Many names against much text cost their sum, not their product. */
class ManyNamesTest {

  @Test
  void four_thousand_names_and_three_thousand_texts_take_no_time() {
    var names = IntStream.range(0, 4000).mapToObj(i -> "aaaaaaa" + i).toArray(String[]::new);
    var items =
        IntStream.range(0, 3000)
            .mapToObj(i -> Dataset.builder().text("CodeMeaning", "a".repeat(60)).build())
            .toArray(Dataset[]::new);
    var source =
        woman()
            .text("OperatorsName", names)
            .text("SoftwareVersions", "by AAAAAAA3999")
            .items("ViewCodeSequence", items);
    var data = assertTimeoutPreemptively(ofSeconds(60), () -> Released.of(source));
    assertThat(data.text("SoftwareVersions")).contains("REMOVED");
    assertThat(data.items("ViewCodeSequence").get(7).text("CodeMeaning")).contains("a".repeat(60));
  }

  @Test
  void more_names_than_can_be_held_cost_every_text() {
    var names =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "person" + i + "x".repeat(30))
            .toArray(String[]::new);
    var source =
        woman()
            .text("OperatorsName", names)
            .text("SoftwareVersions", "1.8")
            .text("Manufacturer", "Elm")
            .text("BodyPartExamined", "BREAST");
    var data = assertTimeoutPreemptively(ofSeconds(60), () -> Released.of(source));
    assertThat(data.text("SoftwareVersions")).contains("REMOVED");
    assertThat(data.text("Manufacturer")).contains("REMOVED");
    assertThat(data.text("BodyPartExamined")).contains("BREAST");
  }
}
