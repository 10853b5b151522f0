package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.testing.ClamDaemon;
import org.omidb.portal.testing.TestDatabase;

/** Files before the real clamd, on a real database. */
abstract class ScannedFiles extends ApplicationJourney {

  static final String PDF =
      "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n2 0 obj <</Type /Page>> endobj\n% ";

  static final String UNSUBMITTABLE = "cannot be submitted before";

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  static ClamDaemon daemon;

  @BeforeAll
  static void start() throws IOException {
    daemon = ClamDaemon.start(folder, "6M");
  }

  @AfterAll
  static void stop() {
    daemon.close();
  }

  /** With everything else of its section as it is. */
  void answered(ApplicationId id, UUID file) {
    var flow = drafted(id, "flow");
    keep(
        id, "flow", flow.version(), flow.written().all().with("diagram", List.of(file.toString())));
  }

  List<String> told() {
    return portal.mails.stream().map(Portal.Mail::recipient).toList();
  }

  /** Somebody who applies with Rita, and only reads. */
  Caller reader(ApplicationId id) {
    var ben = Portal.caller("ben");
    TestDatabase.inTransaction(em ->
        em.createNativeQuery(
                "insert into application_relation (application_id, person_id, relation)"
                    + " values (:id, :ben, '"
                    + CoApplicantRole.READ.relation()
                    + "')")
            .setParameter("id", id.value())
            .setParameter("ben", ben.id().value())
            .executeUpdate());
    return ben;
  }

  FileLine line(ApplicationId id, Caller reader, UUID file) {
    Map<String, FileLine> lines = portal.with(it -> it.attachments().lines(reader, id));
    return Optional.ofNullable(lines.get(file.toString())).orElseGet(() -> fail("No such file"));
  }

  UUID infected(ApplicationId id) {
    return stored(id, (PDF + ClamDaemon.EICAR + "\n%%EOF").getBytes(ISO_8859_1));
  }

  UUID padded(ApplicationId id, int bytes) {
    return stored(id, (PDF + "x".repeat(bytes)).getBytes(ISO_8859_1));
  }

  UUID stored(Caller caller, ApplicationId id, byte[] content) {
    Decision<Attachment> stored =
        portal.with(it ->
            it.attachments()
                .store(
                    caller,
                    id,
                    DIAGRAM,
                    DIAGRAM.sort(),
                    Optional.empty(),
                    "plan.pdf",
                    new ByteArrayInputStream(content)));
    return stored instanceof Accepted(var files) ? files.getFirst().id() : fail("It was refused");
  }

  UUID stored(ApplicationId id, byte[] content) {
    return upload(id, "plan.pdf", content) instanceof Accepted(var files)
        ? files.getFirst().id()
        : fail("It was refused");
  }
}
