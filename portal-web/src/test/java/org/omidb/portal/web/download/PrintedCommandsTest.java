package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.web.download.PrintedCommands.Ended;

/**
 * Every download command of the release's page, run as printed: into an empty folder, after a cut,
 * when all is there, and where a file was damaged. Those for Windows are held against the others.
 */
class PrintedCommandsTest {

  private static final String CURL = "for Linux and macOS";
  private static final String ARIA2 = "for aria2";
  private static final String CHECK = "to check";
  private static final String IMAGE = PublishedRelease.IMAGE;

  @TempDir Path folder;
  private PublishedRelease release;

  @BeforeEach
  void publish() throws IOException {
    release = new PublishedRelease();
    token(PublishedRelease.TOKEN);
  }

  @AfterEach
  void close() {
    release.close();
  }

  private void damage(String file, Damage damage) throws IOException {
    try (var channel =
        FileChannel.open(folder.resolve(file), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      damage.to(channel);
    }
  }

  /** All files as they are after a download. */
  private void lay() throws IOException {
    for (var file : release.files().entrySet()) {
      var place = folder.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.write(place, file.getValue());
    }
  }

  /** A complete download in which every kind of damage has come to an image of its own. */
  private void layDamaged() throws IOException {
    lay();
    for (var damage : Damage.values()) {
      damage(damage.image(), damage);
    }
  }

  @Nested
  class With_curl {

    @Test
    void anew_and_again_when_all_is_there() throws Exception {
      var anew = run(CURL);
      assertThat(anew.code()).as(anew.said()).isZero();
      assertThat(anew.said()).contains("3 of 7: " + IMAGE, "All 7 files are here", "now: 7");
      assertAllHere();

      release.requests();
      var again = run(CURL);
      assertThat(again.code()).as(again.said()).isZero();
      assertThat(again.said()).contains("All 7 files are here").contains("now: 0");
      assertThat(release.requests()).isEmpty();
    }

    @Test
    void whatever_is_damaged_is_mended_and_nothing_else_is_fetched() throws Exception {
      layDamaged();
      var ended = run(CURL);
      assertThat(ended.code()).as(ended.said()).isZero();
      assertThat(ended.said()).contains(PublishedRelease.IMAGES).contains("now: 5");
      assertThat(ended.said()).as("no fault on the way").doesNotContain("curl:");
      assertThat(release.requests()).allMatch(request -> request.contains(".dcm"));
      assertAllHere();
    }

    @Test
    void a_cut_is_got_over_from_where_it_was() throws Exception {
      lay();
      Files.delete(folder.resolve(IMAGE));
      release.cutNext(1);
      var ended = run(CURL);
      assertThat(ended.code()).as(ended.said()).isZero();
      assertThat(release.requests()).hasSize(2).last().asString().matches(".* bytes=[1-9].* 206");
      assertAllHere();
    }

    @Test
    void what_was_stopped_goes_on_in_the_next_run() throws Exception {
      lay();
      damage(IMAGE, Damage.SHORTER);
      Files.move(folder.resolve(IMAGE), folder.resolve(IMAGE + ".part"));
      var whole = PublishedRelease.IMAGES.getLast();
      Files.move(folder.resolve(whole), folder.resolve(whole + ".part"));
      Files.createFile(folder.resolve(PublishedRelease.NBSS + ".part"));
      var ended = run(CURL);
      assertThat(ended.code()).as(ended.said()).isZero();
      assertThat(release.requests()).containsExactly("GET " + IMAGE + " bytes=100000- 206");
      assertAllHere();
    }

    @Test
    void what_cannot_be_had_is_told_and_looks_like_no_success() throws Exception {
      lay();
      run(CURL);
      damage(IMAGE, Damage.FLIPPED);
      release.closed = true;
      var closed = run("sh fetch.sh", folder);
      assertThat(closed.code()).isEqualTo(22);
      assertThat(closed.said()).contains("curl: (22)", "Its page says why");
      assertThat(closed.said()).doesNotContain("All 7", "answer:");

      release.closed = false;
      token("omidb_wrong");
      var unknown = run("sh fetch.sh", folder);
      assertThat(unknown.code()).isEqualTo(22);
      assertThat(unknown.said()).contains("does not know the token").doesNotContain("All 7");
    }

    @Test
    void the_store_may_lie_elsewhere_and_hears_no_token() throws Exception {
      try (var store = new PublishedRelease()) {
        store.isStore = true;
        release.storeElsewhere = Optional.of(store.address().replace("127.0.0.1", "localhost"));
        lay();
        damage(IMAGE, Damage.SHORTER);
        Files.delete(folder.resolve(PublishedRelease.NBSS));
        var ended = run(CURL);
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(store.requests())
            .containsExactly(
                "GET " + PublishedRelease.NBSS + " - 200", "GET " + IMAGE + " bytes=100000- 206");
        assertAllHere();
      }
    }
  }

  @Nested
  class With_aria2 {

    @Test
    void anew_after_a_cut_and_again_when_all_is_there() throws Exception {
      release.cutNext(1);
      for (int i = 0; i < 2; i++) {
        var ended = run(ARIA2);
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("(OK):download completed.");
        assertAllHere();
      }
    }

    @Test
    void whatever_is_damaged_is_mended_or_told_and_mended_by_the_next_run() throws Exception {
      layDamaged();
      var told = run(ARIA2);
      assertThat(told.code()).as(told.said()).isNotZero();
      var left = Damage.SHORTER_AND_FLIPPED.image();
      assertThat(told.said()).contains("Checksum error", left);
      for (var image : PublishedRelease.IMAGES) {
        if (!image.equals(left)) {
          assertThat(folder.resolve(image)).hasBinaryContent(release.content(image));
        }
      }

      var ended = run(ARIA2);
      assertThat(ended.code()).as(ended.said()).isZero();
      assertAllHere();
    }

    @Test
    void a_closed_gate_looks_like_no_success() throws Exception {
      var commands = PrintedCommands.of(ARIA2, release.address());
      lay();
      run(ARIA2);
      Files.delete(folder.resolve(IMAGE));
      release.closed = true;
      assertThat(run(commands, folder).code()).isNotZero();
      var last = commands.lines().toList().getLast();
      assertThat(run(last, folder).code()).isNotZero();
    }
  }

  @Nested
  class The_check {

    @Test
    void says_that_all_is_here_as_other_tools_do() throws Exception {
      lay();
      var ended = run(CHECK);
      assertThat(ended.code()).as(ended.said()).isZero();
      assertThat(ended.said()).contains("All 7 files are here");
      var other = run("sha256sum --check --quiet SHA256SUMS", folder);
      assertThat(other.code()).as(other.said()).isZero();
      assertThat(release.requests()).isEmpty();
    }

    @Test
    void names_what_is_damaged_or_missing_and_how_to_fetch_it_again() throws Exception {
      layDamaged();
      Files.delete(folder.resolve(PublishedRelease.NBSS));
      var ended = run(CHECK);
      assertThat(ended.code()).isOne();
      for (var image : PublishedRelease.IMAGES) {
        assertThat(ended.said()).contains("damaged: " + image);
      }
      assertThat(ended.said())
          .contains("missing: " + PublishedRelease.NBSS)
          .contains("6 of 7 files are missing or damaged. To fetch them again, run: sh fetch.sh");
      assertThat(release.requests()).isEmpty();

      var again = run("sh fetch.sh", folder);
      assertThat(again.code()).as(again.said()).isZero();
      assertAllHere();
    }
  }

  @Test
  void the_script_for_windows_is_made_for_this_release_and_takes_the_same_steps() throws Exception {
    var commands = PrintedCommands.of("for Windows", release.address());
    var ended = run(commands.lines().findFirst().orElseThrow().replace("curl.exe", "curl"), folder);
    assertThat(ended.code()).as(ended.said()).isZero();
    var script = Files.readString(folder.resolve("fetch.ps1"));
    assertThat(script).contains("$release = '" + release.address() + "'").matches("\\p{ASCII}+");
    assertThat(commands).endsWith("powershell -ExecutionPolicy Bypass -File fetch.ps1");
    var shell = Files.readString(Path.of("src/main/resources/download/fetch.sh"));
    for (var said :
        new String[] {"does not know the token", "Its page says why", "are missing or"}) {
      assertThat(script).contains(said);
      assertThat(shell).contains(said);
    }
    assertThat(options(script)).isEqualTo(options(shell));
  }

  /** The options that curl is given. */
  private static Set<String> options(String script) {
    return Pattern.compile("--[a-z-]+")
        .matcher(script)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Ended run(String what) throws IOException, InterruptedException {
    return run(PrintedCommands.of(what, release.address()), folder);
  }

  private static Ended run(String commands, Path folder) throws IOException, InterruptedException {
    return PrintedCommands.run(commands, folder);
  }

  private void token(String secret) throws IOException {
    Files.writeString(
        folder.resolve("omidb.netrc"), "machine 127.0.0.1 login REL password " + secret + "\n");
  }

  /** The files of the release, byte for byte, and nothing half fetched beside them. */
  private void assertAllHere() throws IOException {
    var found = new TreeMap<String, byte[]>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString();
        if (name.contains("/")) {
          found.put(name, Files.readAllBytes(file));
        }
      }
    }
    assertThat(found).containsOnlyKeys(release.files().keySet());
    release.files().forEach((name, bytes) -> assertThat(found.get(name)).isEqualTo(bytes));
  }
}
