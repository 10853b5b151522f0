package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.OTHER;
import static org.omidb.portal.catalogue.service.ImportScenario.change;
import static org.omidb.portal.catalogue.service.ImportScenario.changeHeader;
import static org.omidb.portal.catalogue.service.ImportScenario.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.FillingLock;
import org.omidb.portal.catalogue.store.NamedObjects;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** No object stays that nobody names, and none is lost that somebody does. */
@NeedsDatabase
class ImportObjectsTest {

  private static final String COPY = "demd100099";

  @TempDir Path folder;
  private ImportScenario scenario;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
  }

  @Test
  void a_woman_whose_last_image_is_broken_leaves_none_of_the_others() throws IOException {
    var last = scenario.images(MARKED).getLast();
    scenario.assertRefused(
        MARKED,
        Reason.NOT_JSON,
        ".json",
        () -> Files.writeString(scenario.sidecar(last), "?".repeat(500)));
  }

  @Test
  void a_file_that_changes_while_it_is_copied_takes_the_others_with_it() throws IOException {
    var summary = scenario.run(atWrite(3, this::changeAll));

    assertThat(summary.refusals())
        .extracting(ClientRefusal::client, ClientRefusal::reason)
        .containsExactly(tuple(MARKED, Reason.FILE_CHANGED));
    assertThat(scenario.objects(MARKED)).isEmpty();
    assertThat(scenario.objects(OTHER)).isEqualTo(named(OTHER)).isNotEmpty();
  }

  @Test
  void a_uid_of_a_woman_of_the_same_folder_is_refused() throws IOException {
    copyMarked();

    var summary = scenario.run();

    assertThat(summary.stored()).isEqualTo(ImportScenario.WOMEN);
    assertThat(summary.refusals())
        .containsExactly(new ClientRefusal(COPY, Reason.UID_TAKEN, "data/" + COPY));
    assertThat(ImportScenario.rows(COPY)).isEmpty();
    assertThat(scenario.objects(COPY)).isEmpty();
    assertThat(scenario.objects(MARKED)).isEqualTo(named(MARKED)).isNotEmpty();
  }

  @Test
  void a_uid_of_a_woman_of_an_earlier_import_is_refused() throws IOException {
    scenario.run();
    copyMarked();

    var summary = scenario.run();

    assertThat(summary.unchanged()).isEqualTo(ImportScenario.WOMEN);
    assertThat(summary.refusals())
        .containsExactly(new ClientRefusal(COPY, Reason.UID_TAKEN, "data/" + COPY));
    assertThat(scenario.objects(COPY)).isEmpty();
    assertThat(scenario.objects(MARKED)).isEqualTo(named(MARKED)).isNotEmpty();
  }

  @Test
  void an_import_that_dies_is_healed_by_the_next() throws IOException {
    assertThatExceptionOfType(Died.class).isThrownBy(() -> scenario.run(dyingAtWrite(3)));
    assertThat(scenario.objects(MARKED)).hasSize(2);
    assertThat(ImportScenario.rows(MARKED)).isEmpty();

    assertThat(scenario.run().stored()).isEqualTo(ImportScenario.WOMEN);
    assertThat(scenario.objects(MARKED)).isEqualTo(named(MARKED)).hasSizeGreaterThan(2);
  }

  @Test
  void what_an_import_left_that_died_goes_even_if_she_is_refused_by_the_next() throws IOException {
    assertThatExceptionOfType(Died.class).isThrownBy(() -> scenario.run(dyingAtWrite(3)));
    change(scenario.imagedb(MARKED), json -> json.remove("Site"));

    assertThat(scenario.run().refused()).isEqualTo(1);
    assertThat(scenario.objects(MARKED)).isEmpty();
  }

  @Test
  void the_old_file_of_an_image_goes_when_nobody_has_frozen_it() throws IOException {
    scenario.run();
    var before = scenario.objects(MARKED);
    changeHeader(scenario.images(MARKED).getFirst(), data -> data.text("KVP", "31"));

    assertThat(scenario.run().replaced()).isEqualTo(1);
    assertThat(scenario.objects(MARKED)).isEqualTo(named(MARKED)).hasSameSizeAs(before);
    assertThat(scenario.objects(MARKED)).isNotEqualTo(before);
  }

  @Test
  void the_old_file_of_an_image_stays_as_long_as_a_frozen_selection_names_it() throws IOException {
    scenario = new ImportScenario(folder.resolve("frozen"), 72);
    scenario.run();
    var before = scenario.objects(MARKED);
    freezeAll();
    changeHeader(scenario.images(MARKED).getFirst(), data -> data.text("KVP", "31"));

    assertThat(scenario.run().replaced()).isEqualTo(1);
    assertThat(scenario.objects(MARKED))
        .containsAll(before)
        .containsAll(named(MARKED))
        .hasSize(before.size() + 1);
  }

  @Test
  void what_belongs_to_a_woman_of_another_folder_is_left_alone() throws IOException {
    var other = CatalogueObjects.folder("demd100777").resolve("1.2").resolve("1.3.dcm");
    scenario.objects.write(other, new ByteArrayInputStream(new byte[] {1}));

    scenario.run();

    assertThat(scenario.objects.exists(other)).isTrue();
  }

  @Test
  void nobody_imports_while_somebody_else_fills_the_catalogue() throws IOException {
    var summary =
        FillingLock.alone(
            TestDatabase.dataSource(),
            () -> {
              assertThatIOException().isThrownBy(scenario::run).withMessageContaining("Somebody");
              return ImportScenario.rows(MARKED);
            });
    assertThat(summary).isEmpty();

    assertThat(scenario.run().stored()).isEqualTo(ImportScenario.WOMEN);
  }

  private void changeAll() throws IOException {
    for (var image : scenario.images(MARKED)) {
      changeHeader(image, data -> data.remove("KVP"));
    }
  }

  private static Set<ObjectKey> named(String client) {
    return Sql.with(TestDatabase.dataSource(), sql -> NamedObjects.ofImages(sql, client));
  }

  private static void freezeAll() {
    var dana = new Caller(new PersonId(Uuid7.next()), Set.of(Role.DATA_MANAGER));
    var selections = TestCatalogue.selections(() -> ImportScenario.NOW);
    selections.freeze(dana, selections.save(dana, "any", Criteria.ALL).orElseThrow());
  }

  /** All that the folder says of the marked woman, said of a woman with another number. */
  private void copyMarked() throws IOException {
    for (var tree : new String[] {"data", "images"}) {
      var from = scenario.release.resolve(tree).resolve(MARKED);
      for (var file : files(from)) {
        var name = from.relativize(file).toString().replace(MARKED, COPY);
        var copy = scenario.release.resolve(tree).resolve(COPY).resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        if (tree.equals("data")) {
          Files.writeString(copy, Files.readString(copy).replace(MARKED, COPY));
        } else {
          changeHeader(copy, data -> data.text("PatientID", COPY).text("PatientName", COPY + "^"));
        }
      }
    }
  }

  private static final class Died extends Error {
    private static final long serialVersionUID = 1;
  }

  private ObjectStore dyingAtWrite(int number) {
    return atWrite(
        number,
        () -> {
          throw new Died();
        });
  }

  /** The store, with something that happens before it is written to for the n-th time. */
  private ObjectStore atWrite(int number, ImportScenario.Breakage happens) {
    var writes = new AtomicInteger();
    return (ObjectStore)
        Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("write") && writes.incrementAndGet() == number) {
                happens.apply();
              }
              return method.invoke(scenario.objects, arguments);
            });
  }
}
