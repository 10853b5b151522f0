package org.omidb.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.domain.KeyedNames;
import org.omidb.portal.pseudonym.domain.PseudonymKey;
import org.omidb.portal.shared.domain.Sha256;

/** What of a woman's documents goes out, and what stays. */
class ClientDisclosureTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ClientPseudonyms HERS =
      new ClientPseudonyms("demd1", "demd1000001", -1, new KeyedNames(PseudonymKey.random()));

  @Test
  void only_released_studies_of_the_episode_are_listed_in_the_form_of_the_source() {
    assertThat(studyList(NODES.textNode("1.2.3, 1.2.9;1.2.4")).asText().split(",", -1))
        .containsExactlyInAnyOrder(HERS.uid("1.2.3"), HERS.uid("1.2.4"));
    assertThat(studyList(NODES.textNode("1.2.3 1.2.4 1.2.5")).asText().split(" ", -1))
        .containsExactlyInAnyOrder(HERS.uid("1.2.3"), HERS.uid("1.2.4"));
    var array = NODES.arrayNode().add("1.2.9").add("1.2.3").add("1.2.5");
    assertThat(studyList(array)).isEqualTo(NODES.arrayNode().add(HERS.uid("1.2.3")));
    assertThat(studyList(NODES.numberNode(123))).isEqualTo(NODES.nullNode());
  }

  @Test
  void what_the_source_does_not_have_is_not_made_up() {
    assertThat(episode(NODES.objectNode(), Map.of())).isEmpty();
  }

  @Test
  void a_value_keeps_its_kind_and_one_that_may_not_leave_is_null() {
    var source =
        NODES
            .objectNode()
            .put("PatientAge", 57)
            .put("EpisodeType", "F")
            .put("EpisodeAction", " ")
            .put("ActualEpisodeOpenedYear", "in May, by Dr Jones")
            .putNull("EpisodeOpenedDate")
            .put("NhsNumber", "943 476 5919");
    source.set("Nested", NODES.objectNode().put("EpisodeType", "F"));
    var expected =
        NODES
            .objectNode()
            .put("PatientAge", 57)
            .put("EpisodeType", "F")
            .putNull("EpisodeAction")
            .putNull("ActualEpisodeOpenedYear")
            .putNull("EpisodeOpenedDate");
    var written = episode(source, Map.of());
    written.remove("EpisodeOpenedDate");
    expected.remove("EpisodeOpenedDate");
    assertThat(written).isEqualTo(expected);
  }

  @Test
  void nothing_is_not_the_word_null_and_a_blank_is_nothing() {
    var text =
        new ReleasedColumns()
            .of("SCREENING").entrySet().stream()
                .filter(column -> column.getValue().equals(ColumnForm.TEXT))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    for (var nothing : List.of(NODES.nullNode(), NODES.textNode(" "))) {
      var screening = NODES.objectNode();
      screening.set(text, nothing);
      var written = episode(NODES.objectNode(), Map.of("SCREENING", screening));
      assertThat(written.get("SCREENING").get(text)).isEqualTo(NODES.nullNode());
    }
  }

  @Test
  void an_object_in_place_of_a_value_stays_behind() {
    var source = NODES.objectNode();
    source.set("EpisodeType", NODES.objectNode().put("Reader", "Dr Jones"));
    assertThat(episode(source, Map.of())).isEmpty();
  }

  @Test
  void only_sections_whose_form_is_known_go_out() {
    var left = NODES.objectNode().put("left_opinion", "Normal");
    var screening = NODES.objectNode().put("dateperformed", "2016-03-02");
    screening.set("L", left);
    var others = NODES.objectNode().put("note", "Dr Jones");
    others.set("4711", screening);
    var sections =
        Map.of("SCREENING", screening, "OTHERSCREENING", others, "NOTES", NODES.objectNode());
    var expected = NODES.objectNode().put("dateperformed", "2016-03-01");
    expected.set("L", left);
    var episode = episode(NODES.objectNode(), sections);
    assertThat(episode.get("SCREENING")).isEqualTo(expected);
    assertThat(episode.get("OTHERSCREENING")).isEqualTo(NODES.objectNode().set("1", expected));
    assertThat(episode.has("NOTES")).isFalse();
  }

  @Test
  void an_image_without_marks_has_null_and_images_come_in_the_order_of_their_new_names() {
    var images = disclosed(NODES.objectNode(), Map.of()).images();
    assertThat(images)
        .extracting(DisclosedClient.Image::uid)
        .containsExactlyInAnyOrder(
            HERS.uid("1.2.3.1.1"), HERS.uid("1.2.4.1.1"), HERS.uid("1.2.5.1.1"));
    assertThat(images).extracting(DisclosedClient.Image::studyUid).isSorted();
    var study =
        disclosed(NODES.objectNode(), Map.of()).imagedb().path("STUDIES").path(HERS.uid("1.2.3"));
    assertThat(study.path(HERS.uid("1.2.3.1")).get(HERS.uid("1.2.3.1.1")))
        .isEqualTo(NODES.nullNode());
    assertThat(study.get("StudyDate").asText()).isEqualTo("2016-03-01");
  }

  private static JsonNode studyList(JsonNode source) {
    var fields = NODES.objectNode();
    fields.set("StudyList", source);
    return episode(fields, Map.of()).get("StudyList");
  }

  private static ObjectNode episode(ObjectNode fields, Map<String, ObjectNode> sections) {
    return (ObjectNode) disclosed(fields, sections).nbss().get("9999");
  }

  /** Two studies of that episode, and one of another. */
  private static DisclosedClient disclosed(ObjectNode fields, Map<String, ObjectNode> sections) {
    var episodes =
        List.of(
            new SelectedClient.Episode("9999", fields, sections, List.of()),
            new SelectedClient.Episode("9998", NODES.objectNode(), Map.of(), List.of()));
    var studies = new ArrayList<SelectedClient.Study>();
    studies.add(study("1.2.3", "9999"));
    studies.add(study("1.2.4", "9999"));
    studies.add(study("1.2.5", "9998"));
    return new ClientDisclosure()
        .disclose(new SelectedClient("demd1", "jarv", "M", 1, episodes, studies), HERS);
  }

  private static SelectedClient.Study study(String uid, String episode) {
    var image =
        new SelectedClient.Image(
            uid + ".1.1",
            new ObjectKey("catalogue/demd1/image"),
            8,
            Sha256.of("image"),
            Dimension.TWO_D,
            Processing.PROCESSED,
            List.of());
    return new SelectedClient.Study(
        uid,
        Optional.of(episode),
        LocalDate.of(2016, 3, 2),
        NODES.objectNode(),
        List.of(new SelectedClient.Series(uid + ".1", List.of(image))));
  }
}
