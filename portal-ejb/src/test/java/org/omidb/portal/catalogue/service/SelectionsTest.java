package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.SqlException;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.sample.SampleRelease;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Saves, freezes and reads selections of an imported sample. */
@NeedsDatabase
class SelectionsTest {

  private static final Criteria MARKED_2D =
      Criteria.ALL
          .with(Facet.TYPE, "malignant")
          .with(Facet.MARKING, "marked")
          .with(Facet.DIMENSION, "two-d")
          .with(Facet.PROCESSING, "processed");

  private final Caller rita = somebody(Role.RESEARCHER);
  private final Caller stranger = somebody(Role.RESEARCHER);
  private final Caller dana = somebody(Role.DATA_MANAGER);
  private static final Criteria ALL_2D = Criteria.ALL.with(Facet.DIMENSION, "two-d");

  private Selections selections = TestCatalogue.selections(InstantSource.system());
  private final SelectedCases cases = new SelectedCases(TestDatabase.dataSource());

  @TempDir Path folder;
  private ObjectStore objects;

  @BeforeEach
  void catalogue() throws IOException {
    Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    objects = new DirectoryObjects(folder.resolve("objects"));
    SampleRelease.write(folder.resolve("release"), 8, 7, done -> {});
    importAll();
    selections = TestCatalogue.selections(InstantSource.system());
  }

  @Test
  void what_is_saved_is_listed_for_its_owner_alone_the_newest_first() {
    selections.save(rita, " First ", Criteria.ALL);
    var wished = Criteria.ALL.withDensity(true);
    var second = selections.save(rita, "Second", wished).orElseThrow();

    assertThat(selections.savedBy(rita.id()))
        .extracting(SavedSelection::name)
        .containsExactly("Second", "First");
    assertThat(selections.savedBy(stranger.id())).isEmpty();
    assertThat(selections.find(rita, second).orElseThrow().criteria()).isEqualTo(wished);
    assertThat(selections.find(stranger, second)).isEmpty();
    assertThat(selections.find(dana, second)).isEmpty();
  }

  @Test
  void saving_the_same_twice_saves_it_once() {
    var once = selections.save(rita, "Mine", MARKED_2D).orElseThrow();

    assertThat(selections.save(rita, "Mine", MARKED_2D)).contains(once);
    assertThat(selections.savedBy(rita.id())).hasSize(1);
  }

  @Test
  void two_selections_that_differ_by_a_few_women_are_not_both_kept_for_an_outsider() {
    selections.save(rita, "All", Criteria.ALL);

    assertThat(selections.save(rita, "Few", MARKED_2D)).isEmpty();
    assertThat(selections.save(stranger, "Few", MARKED_2D)).isPresent();
    assertThat(selections.save(dana, "All", Criteria.ALL)).isPresent();
    assertThat(selections.save(dana, "Few", MARKED_2D)).isPresent();
    assertThat(selections.savedBy(rita.id())).hasSize(1);
  }

  @Test
  void the_same_question_under_another_name_tells_nothing_new() {
    selections.save(rita, "One", ALL_2D);

    assertThat(selections.save(rita, "Two", ALL_2D)).isPresent();
    assertThat(selections.savedBy(rita.id())).hasSize(2);
  }

  @Test
  void a_difference_of_nobody_is_refused_as_one_of_a_few_unless_the_questions_say_so() {
    selections.save(rita, "2D", ALL_2D);

    // every woman of the sample has 2D images: nobody is in one and not in the other
    assertThat(women(ALL_2D)).isEqualTo(women(Criteria.ALL));
    assertThat(selections.save(rita, "All", Criteria.ALL)).isEmpty();
    assertThat(selections.save(rita, "2D with density", ALL_2D.withDensity(true))).isPresent();
  }

  private long women(Criteria criteria) {
    return TestCatalogue.explorer().explore(dana, criteria).total().women().number().orElseThrow();
  }

  @Test
  void whoever_has_not_signed_in_compares_nothing() {
    var explorer = TestCatalogue.explorer();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> explorer.compare(Caller.VISITOR, ALL_2D, Criteria.ALL));
    var told = new ToldSelections(TestDatabase.dataSource(), explorer, InstantSource.system());
    assertThatIllegalArgumentException().isThrownBy(() -> told.tell(Caller.VISITOR, ALL_2D));
  }

  @Test
  void what_two_selections_share_is_told_to_the_team_alone() {
    var explorer = TestCatalogue.explorer();
    var outside = explorer.compare(rita, Criteria.ALL, MARKED_2D);
    assertThat(outside.aWithoutB().text()).isEqualTo("not shown");
    assertThat(explorer.compare(rita, ALL_2D, ALL_2D).both().text()).isEqualTo("not shown");
    var team = explorer.compare(dana, Criteria.ALL, MARKED_2D);
    assertThat(team.both().text()).isEqualTo("2");
    assertThat(team.aWithoutB().text()).isEqualTo("6");
    assertThat(team.bWithoutA().text()).isEqualTo("0");
  }

  @Test
  void frozen_counts_are_told_by_the_rule_for_whoever_asks() {
    var frozen = selections.freeze(rita, selections.save(rita, "Mine", MARKED_2D).orElseThrow());

    assertThat(frozen.told(dana).women().text()).isEqualTo("2");
    for (var outside :
        List.of(rita, somebody(Role.COMMITTEE_MEMBER), somebody(Role.COMMITTEE_CHAIR))) {
      assertThat(frozen.told(outside).women().text()).isEqualTo("fewer than 8");
      assertThat(frozen.told(outside).images().text()).isEqualTo("not shown");
    }
    var all =
        selections.freeze(stranger, selections.save(stranger, "All", Criteria.ALL).orElseThrow());
    assertThat(all.told(rita).women().text()).isEqualTo("20");
  }

  @Test
  void a_year_a_model_or_a_maker_of_few_women_is_offered_to_the_team_alone() {
    var explorer = TestCatalogue.explorer();
    var offered = explorer.values(rita);
    for (var facet : List.of(Facet.YEAR, Facet.MODEL, Facet.MAKER)) {
      var all = explorer.values(dana).of(facet);
      assertThat(all).isNotEmpty();
      assertThat(offered.of(facet))
          .containsExactlyElementsOf(
              all.stream().filter(value -> women(Criteria.ALL.with(facet, value)) >= 8).toList());
      assertThat(offered.of(facet)).hasSizeLessThan(all.size());
    }
    assertThat(explorer.explore(rita, Criteria.ALL).cells(Facet.MODEL))
        .extracting(Disclosed.Cell::value)
        .containsExactlyElementsOf(offered.of(Facet.MODEL));
  }

  @Test
  void a_selection_needs_an_owner_and_a_name_that_is_not_too_long() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> selections.save(Caller.VISITOR, "Mine", Criteria.ALL));
    for (var name : List.of("", "  ", "x".repeat(101))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> selections.save(rita, name, Criteria.ALL));
    }
    selections.save(rita, "x".repeat(100), Criteria.ALL);
  }

  @Test
  void nobody_freezes_what_is_not_theirs() {
    var id = selections.save(rita, "Mine", Criteria.ALL).orElseThrow();

    assertThatThrownBy(() -> selections.freeze(stranger, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> selections.freeze(rita, new SelectionId(Uuid7.next())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_frozen_selection_is_seen_by_its_owner_and_the_team() {
    var frozen = selections.freeze(rita, selections.save(rita, "Mine", MARKED_2D).orElseThrow());

    assertThat(selections.find(rita, frozen.id())).contains(frozen);
    assertThat(selections.find(dana, frozen.id())).contains(frozen);
    assertThat(selections.find(stranger, frozen.id())).isEmpty();
    assertThat(selections.sentence(frozen.id())).isEqualTo(MARKED_2D.sentence());
    assertThatThrownBy(() -> selections.sentence(new FrozenSelectionId(Uuid7.next())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void freezing_twice_gives_the_same_until_the_catalogue_changes() throws IOException {
    var id = selections.save(rita, "Mine", MARKED_2D).orElseThrow();
    var first = selections.freeze(rita, id);

    assertThat(selections.freeze(rita, id)).isEqualTo(first);

    changeOneOf(first);
    var later = selections.freeze(rita, id);
    assertThat(later.id()).isNotEqualTo(first.id());
    assertThat(later.sha256()).isNotEqualTo(first.sha256());
  }

  @Test
  void what_is_frozen_nobody_changes() {
    var frozen = selections.freeze(rita, selections.save(rita, "Mine", Criteria.ALL).orElseThrow());

    for (var table : List.of("frozen_selection", "frozen_client", "frozen_episode")) {
      assertThatThrownBy(
              () -> Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from " + table)))
          .isInstanceOf(SqlException.class)
          .hasMessageContaining("permission denied");
    }
    assertThat(read(frozen)).hasSize(8);
  }

  @Test
  void a_release_is_told_all_of_the_selected_and_nothing_of_the_others() throws IOException {
    var frozen = selections.freeze(rita, selections.save(rita, "Mine", MARKED_2D).orElseThrow());

    var clients = read(frozen);

    assertThat(clients).extracting(SelectedClient::name).contains("demd100001").hasSize(2);
    for (var client : clients) {
      assertThat(client.classification()).isEqualTo("M");
      assertThat(client.episodes()).isNotEmpty();
      assertThat(client.studies()).isNotEmpty();
      for (var study : client.studies()) {
        for (var series : study.series()) {
          for (var image : series.images()) {
            assertThat(image.dimension()).isEqualTo(Dimension.TWO_D);
            assertThat(image.processing()).isEqualTo(Processing.PROCESSED);
            assertThat(sha256(image)).isEqualTo(image.sha256());
          }
        }
      }
    }
  }

  @Test
  void an_episode_comes_back_with_every_field_of_the_source() throws IOException {
    var frozen = selections.freeze(rita, selections.save(rita, "Mine", MARKED_2D).orElseThrow());
    var client = read(frozen).getFirst();
    var source = nbss(client.name());

    for (var episode : client.episodes()) {
      var rebuilt = episode.fields().deepCopy();
      episode.sections().forEach(rebuilt::set);
      for (var lesion : episode.lesions()) {
        rebuilt
            .withObjectProperty("LESION")
            .withObjectProperty(lesion.side())
            .set(lesion.name(), lesion.fields());
      }
      assertThat(rebuilt).isEqualTo(source.path(episode.name()));
    }
  }

  @Test
  void a_woman_who_was_replaced_since_is_not_handed_over() throws IOException {
    var frozen = selections.freeze(rita, selections.save(rita, "Mine", MARKED_2D).orElseThrow());
    changeOneOf(frozen);

    assertThatThrownBy(() -> read(frozen)).isInstanceOf(CatalogueMovedException.class);
  }

  @Test
  void outsiders_are_told_rounded_numbers() {
    var explorer = TestCatalogue.explorer();

    assertThat(explorer.explore(dana, MARKED_2D).total().women().text()).isEqualTo("2");
    assertThat(explorer.explore(rita, MARKED_2D).total().women().text()).isEqualTo("fewer than 8");
    assertThat(explorer.explore(Caller.VISITOR, MARKED_2D).total().images().text())
        .isEqualTo("not shown");
    assertThat(explorer.explore(Caller.VISITOR, Criteria.ALL).total().women().text())
        .isEqualTo("20");
    assertThat(explorer.explore(rita, MARKED_2D).numbers().tables()).isEmpty();
  }

  private List<SelectedClient> read(FrozenSelection frozen) {
    var clients = new ArrayList<SelectedClient>();
    cases.forEach(frozen.id(), clients::add);
    return clients;
  }

  private Sha256 sha256(SelectedClient.Image image) throws IOException {
    try (var content = objects.open(image.object())) {
      return Sha256.of(content.readAllBytes());
    }
  }

  private void changeOneOf(FrozenSelection frozen) throws IOException {
    var name = read(frozen).getFirst().name();
    var json = nbss(name);
    json.put("Classification", "CI");
    Files.writeString(nbssFile(name), json.toString());
    importAll();
  }

  private void importAll() throws IOException {
    var summary =
        new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
            .run(folder.resolve("release"), (client, number, of) -> {});
    assertThat(summary.refusals()).isEmpty();
  }

  private ObjectNode nbss(String client) throws IOException {
    return (ObjectNode) Json.MAPPER.readTree(nbssFile(client).toFile());
  }

  private Path nbssFile(String client) {
    return folder.resolve("release/data").resolve(client).resolve("nbss_" + client + ".json");
  }

  private static Caller somebody(Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }
}
