package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.ClamDaemon;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Files wait for a virus scanner where there is one. */
@NeedsDatabase
class FileScansTest extends ScannedFiles {

  @Test
  void without_a_scanner_a_file_is_read_at_once() {
    var id = accepted();
    var file = UUID.fromString(uploaded(id));
    assertThat(portal.jobs).isEmpty();
    assertThat(line(id, portal.rita, file).waits()).isFalse();
  }

  @Test
  void until_it_was_looked_at_only_its_uploader_reads_a_file() throws IOException {
    portal.scanner = Optional.of(daemon.socket());
    var id = accepted();
    var ben = reader(id);
    var file = UUID.fromString(uploaded(id));
    save(id, "flow", 0, Map.of("diagram", file.toString()));
    assertThat(portal.jobs).containsExactly(file);
    assertThat(line(id, portal.rita, file).readable()).isTrue();
    assertThat(line(id, ben, file).readable()).isFalse();
    assertThat(line(id, ben, file).waits()).isTrue();
    assertThatThrownBy(() -> portal.with(it -> it.attachments().read(ben, id, file)))
        .isInstanceOf(NotFoundException.class);
    portal.scan(file);
    assertThat(line(id, ben, file).readable()).isTrue();
    assertThat(portal.with(it -> it.attachments().read(ben, id, file)).id()).isEqualTo(file);
  }

  @Test
  void submitting_waits_for_the_scanner() throws IOException {
    portal.scanner = Optional.of(daemon.hostAndPort());
    var id = complete();
    assertThat(submit(id)).isEqualTo(Decision.refuse(ApplicationRefusal.FILES_WAIT));
    for (var file : List.copyOf(portal.jobs)) {
      portal.scan(file);
    }
    assertThat(submit(id)).isInstanceOf(Accepted.class);
  }

  @Test
  void nothing_is_submitted_without_a_file_that_its_answers_name() {
    var id = complete();
    var file = UUID.fromString(drafted(id, "flow").answers().first("diagram").orElseThrow());
    TestDatabase.inTransaction(em -> {
      new AttachmentStore(em).condemn(file, portal.now.get());
      return id;
    });
    assertThat(submit(id)).isEqualTo(Decision.refuse(ApplicationRefusal.ANSWERS_MISSING));
  }

  @Test
  void while_the_scanner_is_away_a_file_waits_and_nothing_is_lost() throws IOException {
    portal.scanner = Optional.of("127.0.0.1:1");
    var id = accepted();
    var file = UUID.fromString(uploaded(id));
    assertThatThrownBy(() -> portal.scan(file)).isInstanceOf(IOException.class);
    assertThat(line(id, portal.rita, file).waits()).isTrue();
    assertThat(line(id, portal.rita, file).scanFailed()).contains(portal.now.get());
    portal.scanner = Optional.of(daemon.socket());
    portal.scan(file);
    assertThat(line(id, portal.rita, file).waits()).isFalse();
    assertThat(line(id, portal.rita, file).scanFailed()).isEmpty();
    portal.scan(file);
  }

  @Test
  void a_file_that_the_scanner_does_not_take_is_never_clean() throws IOException {
    try (var small = ClamDaemon.start(folder.resolve("small"), "1K")) {
      portal.scanner = Optional.of(small.hostAndPort());
      var id = accepted();
      var file = padded(id, 200_000);
      assertThatThrownBy(() -> portal.scan(file)).isInstanceOf(IOException.class);
      assertThat(line(id, portal.rita, file).waits()).isTrue();
    }
  }

  @Test
  void a_file_that_waited_is_read_when_the_scanner_was_given_up() throws IOException {
    portal.scanner = Optional.of("127.0.0.1:1");
    var id = accepted();
    var file = UUID.fromString(uploaded(id));
    portal.scanner = Optional.empty();
    portal.scan(file);
    assertThat(line(id, portal.rita, file).waits()).isFalse();
  }
}
