package org.omidb.portal.dictionary;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.dictionary.Chapter.Kind;
import org.omidb.portal.disclosure.ClientDisclosure;
import org.omidb.portal.disclosure.DisclosedClient;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.domain.KeyedNames;
import org.omidb.portal.pseudonym.domain.PseudonymKey;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What the dictionary says is released is what a release holds: a woman who has every name that
 * NBSS or the format knows, in every section, goes through the code that writes a release.
 */
class DictionaryAndReleaseTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> BY_LESION =
      List.of("ASSESSMENT", "CLINICAL", "BIOPSYFINE", "BIOPSYWIDE", "SURGERY", "INTERVALCANCER");

  private final Dictionary dictionary = new Dictionary();
  private final DisclosedClient disclosed = disclosed();

  @Test
  void at_the_top_stands_what_the_dictionary_names_and_the_episode() {
    assertThat(without(disclosed.nbss(), "9999")).isEqualTo(releasedIn("CLIENT"));
  }

  @Test
  void an_episode_has_the_names_of_its_chapter_and_the_sections_that_have_chapters() {
    var names = releasedIn("EPISODE");
    dictionary.chapters(Kind.SECTION).stream()
        .map(Chapter::name)
        .filter(episode()::has)
        .forEach(names::add);
    assertThat(names(episode())).isEqualTo(names).contains("SURGERY", "OTHERSCREENING");
  }

  @Test
  void a_lesion_has_the_names_of_its_chapter() {
    assertThat(names(episode().path("LESION").path("L").path("1"))).isEqualTo(releasedIn("LESION"));
  }

  @Test
  void a_screening_has_the_names_of_its_chapter() {
    var screening = episode().path("SCREENING");
    assertThat(without(screening, "L")).isEqualTo(releasedIn("SCREENING"));
    assertThat(names(screening.path("L"))).isEqualTo(releasedIn("SCREENING"));
    assertThat(without(episode().path("OTHERSCREENING").path("1"), "L"))
        .isEqualTo(releasedIn("OTHERSCREENING"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ASSESSMENT", "CLINICAL", "BIOPSYFINE", "BIOPSYWIDE", "SURGERY", "INTERVALCANCER"})
  void a_section_has_the_names_of_its_chapter(String section) {
    assertThat(without(episode().path(section), "L")).isEqualTo(releasedIn(section));
    assertThat(names(episode().path(section).path("L").path("1"))).isEqualTo(releasedIn(section));
  }

  @Test
  void the_list_of_studies_has_the_names_of_its_chapter() {
    var names = new TreeSet<>(names(disclosed.imagedb()));
    disclosed
        .imagedb()
        .path("STUDIES")
        .forEach(study -> {
          names.addAll(names(study));
          names.removeIf(name -> name.startsWith("2.25."));
        });
    assertThat(names).isEqualTo(releasedIn("IMAGES"));
  }

  @Test
  void a_mark_has_the_names_of_its_chapter() {
    var mark = disclosed.imagedb().findValue("X1");
    assertThat(mark).isNotNull();
    assertThat(names(disclosed.imagedb().findParent("X1"))).isEqualTo(releasedIn("MARK"));
  }

  @Test
  void a_column_of_nbss_is_released_in_its_tables_chapter_exactly_where_it_is_in_its_section() {
    for (var table : dictionary.chapters(Kind.TABLE)) {
      for (var entry : table.entries()) {
        boolean goesOut =
            !entry.section().isEmpty() && releasedIn(entry.section()).contains(entry.name());
        assertThat(entry.released()).as("%s", entry.origin()).isEqualTo(goesOut);
      }
    }
  }

  private JsonNode episode() {
    return disclosed.nbss().path("9999");
  }

  private Set<String> releasedIn(String section) {
    return dictionary.find(Kind.SECTION, section).orElseThrow().entries().stream()
        .filter(Entry::released)
        .map(Entry::name)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> names(JsonNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> without(JsonNode node, String name) {
    var names = names(node);
    names.remove(name);
    return names;
  }

  private DisclosedClient disclosed() {
    Map<String, ObjectNode> sections = new HashMap<>();
    sections.put("SCREENING", section(everyName()));
    sections.put("OTHERSCREENING", NODES.objectNode().set("4711", section(everyName())));
    for (var section : BY_LESION) {
      sections.put(section, section(NODES.objectNode().set("7", everyName())));
    }
    sections.put("SOMETHINGNEW", everyName());
    var episode =
        new SelectedClient.Episode(
            "9999",
            everyName().put("StudyList", "1.2.3"),
            sections,
            List.of(new SelectedClient.Lesion("L", "7", everyName())));
    var client = new SelectedClient("demd1", "jarv", "M", 1, List.of(episode), List.of(study()));
    return new ClientDisclosure()
        .disclose(
            client,
            new ClientPseudonyms(
                "demd1", "demd1000001", -3, new KeyedNames(PseudonymKey.random())));
  }

  private ObjectNode section(JsonNode left) {
    var section = everyName();
    section.set("L", left);
    return section;
  }

  private SelectedClient.Study study() {
    var image =
        new SelectedClient.Image(
            "1.2.3.4",
            new ObjectKey("catalogue/demd1/image"),
            100,
            Sha256.of("image"),
            Dimension.TWO_D,
            Processing.PROCESSED,
            List.of(new SelectedClient.Mark("1", everyName())));
    return new SelectedClient.Study(
        "1.2.3",
        Optional.of("9999"),
        LocalDate.of(2016, 3, 2),
        everyName(),
        List.of(new SelectedClient.Series("1.2.3.1", List.of(image))));
  }

  /** Every name of the dictionary, whichever chapter it stands in, and one of no chapter. */
  private ObjectNode everyName() {
    var all = NODES.objectNode();
    for (var kind : Kind.values()) {
      for (var chapter : dictionary.chapters(kind)) {
        chapter.entries().forEach(entry -> all.put(entry.name(), "1"));
      }
    }
    all.remove(List.of("STUDIES", "StudyList"));
    return all.put("SomethingNew", "1");
  }
}
