package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.omidb.portal.config.Setting;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Kills the portal's server from outside at seeded moments while it builds and publishes, starts it
 * again, and looks in the database and in the object store at what has come of it: once in every
 * run, as a start takes a minute, and ten times in {@code ./portal drill kills}.
 */
final class KilledServer {

  /** Set by {@code ./portal drill}. */
  private static final boolean DRILL = System.getProperty("portal.drill") != null;

  private static final long SEED = 20261122;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final TestPortal portal;
  private final Person builder;
  private final Person approver;
  private final Random random = new Random(SEED);

  KilledServer(TestPortal portal, Person builder, Person approver) {
    this.portal = portal;
    this.builder = builder;
    this.approver = approver;
  }

  /**
   * Each time one release that is approved is being published, and another one of the same women is
   * being built, cut off behind another one of them. What is built goes on and makes the same
   * files; what is published is so as a whole or not at all, and can be published afterwards.
   */
  void whileItPublishesAndBuilds(String approved)
      throws SQLException, IOException, InterruptedException {
    var published = approved;
    for (int i = 0; i < (DRILL ? 10 : 1); i++) {
      approver.open("/data/release?id=" + published);
      var built = another(random.nextInt(6));
      approver.pressWithoutWaiting("Publish");
      TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
      portal.killPortal();
      assertThat(state(built)).isIn("BUILDING", "BUILT");
      portal.start();
      if (state(published).equals("APPROVED")) {
        approver.open("/data/release?id=" + published).press("Publish");
      }
      await("select 1 from release where id = '%s' and state = 'PUBLISHED'".formatted(published));
      assertWhole(published);
      await("select 1 from release where id = '%s' and state = 'BUILT'".formatted(built));
      assertWhole(built);
      assertThat(text("select count(distinct manifest) from release"))
          .as("every build, cut anywhere, made the same files")
          .isEqualTo("1");
      if (DRILL) {
        approver.open("/data/release?id=" + built).press("Approve");
        published = built;
      }
    }
  }

  /** A release whose build has come as far as so many women, or to its end. */
  private String another(int women) throws SQLException, InterruptedException {
    builder.open("/data/releases").follow("Build a release").press("Build the release");
    var release = builder.page().url().replaceFirst(".*id=", "");
    await(
        """
        select 1 from release r where r.id = '%s' and (r.state = 'BUILT' or %d <= (
          select count(*) from release_client c join release_build b on b.id = c.build
          where b.release = r.id))
        """
            .formatted(release, women));
    return release;
  }

  /** The store holds what the list says, byte for byte, and nothing besides. */
  private void assertWhole(String release) throws SQLException, IOException {
    var listed = new TreeMap<String, String>();
    try (var database = database();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select path, sha256 from release_file where release = '" + release + "'")) {
      while (rows.next()) {
        listed.put(rows.getString(1), rows.getString(2));
      }
    }
    var folder =
        Path.of(portal.settings().get(Setting.OBJECTS_DIRECTORY))
            .resolve("releases")
            .resolve(release);
    assertThat(listed).isNotEmpty();
    assertThat(stored(folder)).isEqualTo(listed);
  }

  private static Map<String, String> stored(Path folder) throws IOException {
    var stored = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).collect(Collectors.toSet())) {
        stored.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)).hex());
      }
    }
    return stored;
  }

  private String state(String release) throws SQLException {
    return text("select state from release where id = '" + release + "'");
  }

  private String text(String sql) throws SQLException {
    try (var database = database();
        var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).as(sql).isTrue();
      return row.getString(1);
    }
  }

  private void await(String query) throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var database = database();
        var statement = database.createStatement()) {
      while (System.nanoTime() < end) {
        try (var row = statement.executeQuery(query)) {
          if (row.next()) {
            return;
          }
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    throw new AssertionError("It never came to this: " + query);
  }

  private Connection database() throws SQLException {
    var settings = portal.settings();
    return DriverManager.getConnection(
        settings.get(Setting.DB_URL),
        settings.get(Setting.DB_USER),
        settings.get(Setting.DB_PASSWORD));
  }
}
