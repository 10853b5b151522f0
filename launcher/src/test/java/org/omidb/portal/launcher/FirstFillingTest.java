package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.config.Settings;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Postgres;
import org.omidb.portal.launcher.stack.SampleCatalogue;
import org.omidb.portal.launcher.stack.Schema;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.synth.domain.CatalogueSize;
import org.omidb.portal.synth.service.SynthProgress;
import org.omidb.portal.synth.service.SyntheticCatalogue;
import org.omidb.portal.synth.service.SyntheticOrder;

/** A first run's catalogue from the sample onwards, on a PostgreSQL as {@code run} starts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstFillingTest {

  private static final CatalogueSize FEW = new CatalogueSize(150);

  @TempDir static Path folder;

  private final Ports ports = Ports.free();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Home home;
  private Postgres postgres;
  private DataSource database;
  private SampleCatalogue sample;

  @BeforeAll
  void start() {
    home = new Home(folder);
    home.prepare();
    var secrets = Secrets.of(home);
    postgres = Postgres.start(home, ports.database(), secrets);
    new Schema(
            Postgres.url(ports.database(), "portal"),
            "portal_owner",
            secrets.get(Secrets.Name.DATABASE_OWNER))
        .migrate();
    Settings settings =
        PortalServer.asSettings(PortalServer.settings(home, ports, secrets, Optional.empty()));
    database = Postgres.dataSource(settings);
    sample = new SampleCatalogue(home);
    sample.load(settings);
  }

  @AfterAll
  void stop() {
    postgres.close();
  }

  @Test
  @Order(1)
  void a_sample_loaded_by_older_programs_is_left_alone() throws IOException {
    fill(Optional.empty(), new Noted());
    assertThat(women()).isEqualTo(SampleCatalogue.CASES);
    assertThat(said()).isEmpty();
  }

  @Test
  @Order(2)
  void cut_off_half_way_the_sample_stands_and_the_next_run_begins_again() throws IOException {
    var cut =
        new Noted() {
          @Override
          public void begins(Stage stage) {
            super.begins(stage);
            if (stage == Stage.COUNTING) {
              throw new IllegalStateException("cut off");
            }
          }
        };
    fill(sample.state(), cut);
    assertThat(women()).isEqualTo(SampleCatalogue.CASES);
    assertThat(said()).contains("could not be filled: cut off").contains("tries again");
    assertThat(FillingNote.read(home)).contains("counting, 0 %");
  }

  @Test
  @Order(3)
  void the_untouched_sample_is_replaced_and_the_figures_are_published() throws IOException {
    var progress = new Noted();
    fill(sample.state(), progress);
    assertThat(women()).isEqualTo(FEW.women());
    assertThat(number("select count(*) from figures_snapshot where published_at is not null"))
        .isOne();
    assertThat(said())
        .contains("Meanwhile the catalogue is filled with 150 synthetic women")
        .contains("The catalogue holds 150 synthetic women")
        .contains(FirstFilling.tour());
  }

  @Test
  @Order(4)
  void what_has_been_filled_once_or_made_by_a_person_is_never_replaced() throws IOException {
    fill(sample.state(), new Noted());
    assertThat(said()).isEmpty();

    new SyntheticCatalogue(database, objects(), InstantSource.system())
        .fill(new SyntheticOrder(new CatalogueSize(50), 3, 0), new Noted());
    fill(sample.state(), new Noted());
    assertThat(women()).isEqualTo(50);
    assertThat(said()).isEmpty();
  }

  @Test
  @Order(5)
  void when_the_portal_is_being_stopped_a_failure_is_none() throws IOException {
    long now = Sql.with(database, CatalogueState::version);
    var broken =
        new Noted() {
          @Override
          public void begins(Stage stage) {
            throw new IllegalStateException("PostgreSQL has gone");
          }
        };
    new FirstFilling(FEW, database, objects(), new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(Optional.of(now), broken, () -> true);
    assertThat(said()).doesNotContain("gone");
    assertThat(women()).isEqualTo(50);
  }

  @Test
  void the_tour_and_the_readme_name_what_has_image_files_and_how_to_keep_the_sample()
      throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "tour.md"))).contains(FirstFilling.tour());
    assertThat(Files.readString(Path.of("..", "README.md"))).contains("--small");
  }

  private void fill(Optional<Long> state, SynthProgress progress) throws IOException {
    said.reset();
    new FirstFilling(FEW, database, objects(), new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(state, new FillingNote(home, progress), () -> false);
  }

  private DirectoryObjects objects() throws IOException {
    return new DirectoryObjects(home.objects());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private long women() {
    return number("select count(*) from client");
  }

  private long number(String question) {
    return Sql.with(database, sql -> sql.row(question, row -> row.getLong(1))).orElseThrow();
  }

  private static class Noted implements SynthProgress {
    @Override
    public void begins(Stage stage) {}

    @Override
    public void done(int women, int of) {}
  }
}
