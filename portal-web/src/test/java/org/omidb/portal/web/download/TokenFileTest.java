package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.web.download.PrintedCommands.Ended;

/**
 * What the printed commands say where {@code omidb.netrc} is not as curl wants it, or where a file
 * has no place to go: what is wrong, what to do, and never that a token is unknown.
 */
class TokenFileTest {

  private static final String LINE =
      "machine 127.0.0.1 login REL password " + PublishedRelease.TOKEN + "\n";

  @TempDir Path folder;
  private PublishedRelease release;

  @BeforeEach
  void publish() throws IOException {
    release = new PublishedRelease();
  }

  @AfterEach
  void close() {
    release.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"for Linux and macOS", "to check", "for aria2"})
  void a_token_file_that_is_missing_or_a_folder_is_told(String what) throws Exception {
    assertTokenRefused(
        run(what), "There is no file omidb.netrc in this folder", "make a new token");
    Files.createDirectory(folder.resolve("omidb.netrc"));
    assertTokenRefused(run(what), "omidb.netrc is a folder", "Move it away");
  }

  @Test
  void what_windows_makes_of_the_name_is_told() throws Exception {
    Files.writeString(folder.resolve("omidb.netrc.txt"), LINE);
    assertTokenRefused(run("for aria2"), "saved as omidb.netrc.txt", "mv omidb.netrc.txt");
  }

  @Test
  void what_editors_put_before_the_line_is_told() throws Exception {
    token(("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_8));
    assertTokenRefused(run("for Linux and macOS"), "byte-order mark", "Save it again");
    for (var charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      token(LINE.getBytes(charset));
      assertTokenRefused(run("for Linux and macOS"), "saved as UTF-16", "Save it again");
    }
    token(("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16LE));
    assertTokenRefused(run("for Linux and macOS"), "saved as UTF-16", "Save it again");
  }

  @Test
  void a_file_that_is_empty_or_of_another_portal_is_told() throws Exception {
    token(new byte[0]);
    assertTokenRefused(run("for Linux and macOS"), "omidb.netrc is empty", "Save the line");
    token("machine elsewhere.example login REL password x\n".getBytes(StandardCharsets.UTF_8));
    assertTokenRefused(run("for Linux and macOS"), "no line for 127.0.0.1", "Copy the whole line");
    token(PublishedRelease.TOKEN.getBytes(StandardCharsets.UTF_8));
    assertTokenRefused(run("for Linux and macOS"), "no line for 127.0.0.1", "Copy the whole line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "", "\n\n"})
  void how_a_line_ends_and_who_may_read_it_are_mended_without_a_word(String end) throws Exception {
    token((LINE.strip() + end).getBytes(StandardCharsets.UTF_8));
    PrintedCommands.run("chmod 644 omidb.netrc", folder);
    var ended = run("for Linux and macOS");
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(PrintedCommands.run("ls -l omidb.netrc", folder).said()).startsWith("-rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA256SUMS", PublishedRelease.NBSS, PublishedRelease.NBSS + ".part"})
  void a_folder_where_a_file_has_to_go_is_named(String file) throws Exception {
    token(LINE.getBytes(StandardCharsets.UTF_8));
    Files.createDirectories(folder.resolve(file));
    var ended = run("for Linux and macOS");
    assertThat(ended.code()).as(ended.said()).isOne();
    assertThat(ended.said()).contains(file + " is a folder", "Move the folder away");
    assertThat(folder.resolve(file)).isEmptyDirectory();
  }

  @Test
  void a_file_where_a_folder_has_to_be_is_named() throws Exception {
    token(LINE.getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("images"), "mine");
    var ended = run("for Linux and macOS");
    assertThat(ended.code()).as(ended.said()).isOne();
    assertThat(ended.said()).contains("The folder images/demd1/1.2.3 cannot be made");
    assertThat(folder.resolve("images")).hasContent("mine");
  }

  @Test
  void a_list_that_is_none_is_no_success() throws Exception {
    for (var list : new String[] {"", "<html>Sign in to this network</html>\n"}) {
      Files.writeString(folder.resolve("SHA256SUMS"), list);
      var ended = run("to check");
      assertThat(ended.code()).as(ended.said()).isOne();
      assertThat(ended.said()).contains("SHA256SUMS is not the list of this release");
    }
  }

  @Test
  void a_full_disk_is_told() throws Exception {
    token(LINE.getBytes(StandardCharsets.UTF_8));
    run("to check");
    var ended = PrintedCommands.run("ulimit -f 100; trap '' XFSZ; sh fetch.sh", folder);
    assertThat(ended.code()).as(ended.said()).isNotZero();
    assertThat(ended.said()).contains("cannot be written. Is the disk full?");
  }

  /** Who tests as root may read everything, so this asks the script in words alone. */
  @Test
  void both_scripts_have_words_for_what_cannot_be_read_or_written_here() throws Exception {
    for (var script : FetchScript.values()) {
      var text = script.text("https://portal.example", PublishedRelease.ID);
      assertThat(text)
          .contains(
              "You may not read omidb.netrc",
              "byte-order mark",
              "saved as UTF-16",
              "is a folder, and a file has to go there",
              "cannot be written");
    }
  }

  private static void assertTokenRefused(Ended ended, String fault, String wayOut) {
    assertThat(ended.code()).as(ended.said()).isEqualTo(2);
    assertThat(ended.said()).contains(fault, wayOut).doesNotContain("does not know the token");
  }

  private Ended run(String what) throws IOException, InterruptedException {
    return PrintedCommands.run(PrintedCommands.of(what, release.address()), folder);
  }

  private void token(byte[] bytes) throws IOException {
    Files.write(folder.resolve("omidb.netrc"), bytes);
  }
}
