package org.omidb.portal.objects.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.objects.domain.NoSuchObjectException;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.shared.domain.Sha256;

/** What every store of objects must do. */
abstract class ObjectStoreContract {

  private static final ObjectKey FOLDER = new ObjectKey("releases/r1");
  private static final ObjectKey KEY = FOLDER.resolve("images/demd1/1.2.3/1.2.3.4.dcm");

  private ObjectStore store;

  /** A store without objects. */
  abstract ObjectStore emptyStore() throws IOException;

  @BeforeEach
  void open() throws IOException {
    store = emptyStore();
  }

  @Test
  void an_object_comes_back_as_it_was_written_with_its_length_and_hash() throws IOException {
    var content = new byte[300_001];
    new Random(7).nextBytes(content);

    var stored = store.write(KEY, new ByteArrayInputStream(content));

    assertThat(stored.key()).isEqualTo(KEY);
    assertThat(stored.bytes()).isEqualTo(content.length);
    assertThat(stored.sha256()).isEqualTo(Sha256.of(content));
    assertThat(store.size(KEY)).hasValue(content.length);
    try (var read = store.open(KEY)) {
      assertThat(read.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void an_empty_object_is_an_object() throws IOException {
    assertThat(store.write(KEY, InputStream.nullInputStream()).sha256()).isEqualTo(Sha256.of(""));

    assertThat(store.exists(KEY)).isTrue();
    assertThat(store.size(KEY)).hasValue(0);
    assertThat(read(KEY)).isEmpty();
  }

  @Test
  void the_last_write_counts() throws IOException {
    write(KEY, "first, and longer");
    write(KEY, "second");

    assertThat(read(KEY)).isEqualTo("second");
  }

  @Test
  void a_source_that_breaks_leaves_what_was_there() throws IOException {
    write(KEY, "whole");

    assertThatIOException()
        .isThrownBy(() -> store.write(KEY, BrokenInputStream.after(20_000)))
        .withMessage("cut");
    assertThatIOException()
        .isThrownBy(() -> store.write(FOLDER.resolve("new"), BrokenInputStream.after(20_000)))
        .withMessage("cut");

    assertThat(read(KEY)).isEqualTo("whole");
    assertThat(store.exists(FOLDER.resolve("new"))).isFalse();
    assertThat(keysIn(FOLDER)).containsExactly(KEY);
  }

  @Test
  void the_source_stays_open() throws IOException {
    var source =
        new ByteArrayInputStream(new byte[3]) {
          boolean closed;

          @Override
          public void close() {
            closed = true;
          }
        };

    store.write(KEY, source);

    assertThat(source.closed).isFalse();
  }

  @Test
  void a_range_is_cut_out_exactly_and_ends_with_the_object() throws IOException {
    write(KEY, "0123456789");

    assertThat(range(0, 1)).isEqualTo("0");
    assertThat(range(3, 4)).isEqualTo("3456");
    assertThat(range(9, 1)).isEqualTo("9");
    assertThat(range(8, 100)).isEqualTo("89");
    assertThat(range(0, Long.MAX_VALUE)).isEqualTo("0123456789");
  }

  @Test
  void a_range_outside_the_object_is_refused() throws IOException {
    write(KEY, "0123456789");

    assertThatIllegalArgumentException().isThrownBy(() -> store.open(KEY, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> store.open(KEY, 10, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> store.open(KEY, 0, 0));
  }

  @Test
  void what_is_not_there_is_said_to_be_missing() throws IOException {
    assertThat(store.size(KEY)).isEmpty();
    assertThat(store.exists(KEY)).isFalse();
    assertThat(keysIn(FOLDER)).isEmpty();
    assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(NoSuchObjectException.class);
    assertThatThrownBy(() -> store.open(KEY, 0, 1)).isInstanceOf(NoSuchObjectException.class);
    assertThatThrownBy(() -> store.copy(KEY, FOLDER.resolve("copy")))
        .isInstanceOf(NoSuchObjectException.class);
  }

  @Test
  void a_folder_is_no_object() throws IOException {
    write(KEY, "content");

    assertThat(store.exists(FOLDER)).isFalse();
    assertThatThrownBy(() -> store.open(FOLDER)).isInstanceOf(NoSuchObjectException.class);
    store.delete(FOLDER);
    assertThat(read(KEY)).isEqualTo("content");
  }

  @Test
  void a_folder_lists_what_lies_in_it_and_deeper_and_nothing_beside_it() throws IOException {
    var beside = new ObjectKey("releases/r10/a");
    var near = FOLDER.resolve("SHA256SUMS");
    for (var key : List.of(KEY, near, beside)) {
      write(key, "x");
    }

    assertThat(keysIn(FOLDER)).containsExactlyInAnyOrder(KEY, near);
    assertThat(keysIn(new ObjectKey("releases"))).containsExactlyInAnyOrder(KEY, near, beside);
  }

  @Test
  void a_folder_of_more_objects_than_a_page_is_listed_and_deleted_whole() throws IOException {
    for (int i = 0; i < 1_005; i++) {
      write(FOLDER.resolve("n" + i), "");
    }

    assertThat(keysIn(FOLDER)).hasSize(1_005);
    store.deleteFolder(FOLDER);
    assertThat(keysIn(FOLDER)).isEmpty();
  }

  @Test
  void deleting_takes_the_object_or_the_folder_and_nothing_beside_it() throws IOException {
    var beside = new ObjectKey("releases/r10/a");
    var near = FOLDER.resolve("near");
    for (var key : List.of(KEY, near, beside)) {
      write(key, "x");
    }

    store.delete(near);
    store.delete(near);
    assertThat(keysIn(FOLDER)).containsExactly(KEY);

    store.deleteFolder(FOLDER);
    store.deleteFolder(FOLDER);
    assertThat(keysIn(FOLDER)).isEmpty();
    assertThat(read(beside)).isEqualTo("x");

    write(KEY, "again");
    assertThat(read(KEY)).isEqualTo("again");
  }

  @Test
  void a_copy_is_an_object_of_its_own() throws IOException {
    var copy = new ObjectKey("elsewhere/copy");
    write(KEY, "one");
    store.copy(KEY, copy);
    write(KEY, "two");

    assertThat(read(copy)).isEqualTo("one");
    store.copy(KEY, copy);
    assertThat(read(copy)).isEqualTo("two");
    assertThat(read(KEY)).isEqualTo("two");
  }

  final void write(ObjectKey key, String content) throws IOException {
    store.write(key, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(ObjectKey key) throws IOException {
    try (var content = store.open(key)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String range(long offset, long length) throws IOException {
    try (var content = store.open(KEY, offset, length)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<ObjectKey> keysIn(ObjectKey folder) throws IOException {
    try (var keys = store.list(folder)) {
      return keys.toList();
    }
  }
}
