package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.SqlException;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What a selection meant on one day stays, and is handed over whole. */
@NeedsDatabase
class FrozenSelectionsTest extends SelectionCase {

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
  void what_was_frozen_of_a_deleted_selection_stays() {
    var id = selections.save(rita, "Mine", MARKED_2D).orElseThrow();
    var frozen = selections.freeze(rita, id);
    selections.delete(rita, id);

    assertThat(selections.find(rita, frozen.id())).contains(frozen);
    assertThat(selections.find(dana, frozen.id())).contains(frozen);
    assertThat(read(frozen)).hasSize(2);
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

  private ObjectNode nbss(String client) throws IOException {
    return (ObjectNode) Json.MAPPER.readTree(nbssFile(client).toFile());
  }

  private Path nbssFile(String client) {
    return folder.resolve("release/data").resolve(client).resolve("nbss_" + client + ".json");
  }
}
