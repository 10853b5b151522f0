package org.omidb.portal.application.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

class FileVersionsTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);
  private static final UUID D = new UUID(0, 4);

  @Test
  void the_earlier_versions_of_a_file_come_newest_first() {
    var versions = versions(file(A, null), file(B, A), file(C, B), file(D, null));
    assertThat(ids(versions.earlier(C))).containsExactly(B, A);
    assertThat(versions.earlier(D)).isEmpty();
    assertThat(versions.before(C)).contains(B);
    assertThat(versions.before(A)).isEmpty();
  }

  @Test
  void a_new_version_stands_in_the_place_of_the_one_before() {
    var versions = versions(file(A, null), file(B, A), file(C, B), file(D, null));
    assertThat(versions.current(texts(A, D, B))).isEqualTo(texts(B, D));
    assertThat(versions.current(texts(A, D, B, C))).isEqualTo(texts(C, D));
    assertThat(versions.current(texts(D, C))).isEqualTo(texts(D, C));
  }

  @Test
  void of_two_who_have_replaced_the_same_file_neither_loses_theirs() {
    var versions = versions(file(A, null), file(B, A), file(C, A));
    assertThat(versions.current(texts(A, B, C))).isEqualTo(texts(B, C));
  }

  @Test
  void a_file_takes_the_place_of_another_once() {
    var versions = versions(file(A, null), file(B, null), file(C, null));
    var second = versions.with(B, A);
    assertThat(ids(second.earlier(B))).containsExactly(A);
    assertThat(ids(second.with(B, C).earlier(B))).containsExactly(A);
    assertThat(second.with(D, A)).isEqualTo(second);
  }

  @Test
  void what_was_erased_ends_the_row_and_a_circle_hangs_nobody() {
    assertThat(versions(file(B, A)).earlier(B)).isEmpty();
    assertThat(versions(file(B, A)).before(B)).isEmpty();
    assertThat(ids(versions(file(A, B), file(B, A)).earlier(A))).containsExactly(B);
    assertThat(ids(versions(file(A, B), file(B, A), file(C, A)).earlier(C))).containsExactly(A, B);
  }

  private static List<UUID> ids(List<StoredFile> files) {
    return files.stream().map(file -> file.attachment().id()).toList();
  }

  private static List<String> texts(UUID... ids) {
    return Stream.of(ids).map(UUID::toString).toList();
  }

  private static FileVersions versions(StoredFile... files) {
    return new FileVersions(
        Stream.of(files).collect(toMap(file -> file.attachment().id(), file -> file)));
  }

  private static StoredFile file(UUID id, @Nullable UUID replaces) {
    return new StoredFile(
        new Attachment(id, "a.pdf", "application/pdf", 1, Sha256.of("a")),
        Optional.empty(),
        PersonId.PORTAL,
        Instant.EPOCH,
        FileScan.CLEAN,
        Optional.empty(),
        Optional.ofNullable(replaces));
  }
}
