package org.omidb.portal.objects.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.objects.domain.NoSuchObjectException;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;

class DirectoryObjectsTest extends ObjectStoreContract {

  @TempDir Path directory;

  @Override
  ObjectStore emptyStore() throws IOException {
    return new DirectoryObjects(directory.resolve("objects"));
  }

  @Test
  void nothing_half_written_stays_on_the_disk() throws IOException {
    var store = emptyStore();

    assertThatIOException()
        .isThrownBy(() -> store.write(new ObjectKey("a"), BrokenInputStream.after(9)));

    try (var files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void a_link_planted_in_the_directory_is_no_object() throws IOException {
    var store = emptyStore();
    var secret = Files.writeString(directory.resolve("secret"), "secret");
    Files.createSymbolicLink(directory.resolve("objects/link"), secret);

    assertThatThrownBy(() -> store.open(new ObjectKey("link")))
        .isInstanceOf(NoSuchObjectException.class);
    assertThat(store.exists(new ObjectKey("link"))).isFalse();
  }

  @Test
  void a_directory_has_no_addresses() throws IOException {
    assertThat(emptyStore().signedUrl(new ObjectKey("a"), Duration.ofSeconds(60))).isEmpty();
  }
}
