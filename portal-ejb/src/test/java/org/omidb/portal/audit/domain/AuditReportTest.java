package org.omidb.portal.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Sha256;

class AuditReportTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final AuditReport.Words NO_WORDS = new AuditReport.Words(0, 0);
  private static final Finding BROKEN = new Finding.Broken("review 1 version 2", "was changed");
  private static final Finding DISORDER = new Finding.OutOfOrder("checkpoint 2", "is too early");
  private static final Finding BEFORE = new Finding.WrittenBefore(4, 3);
  private static final Finding NO_FILE = new Finding.NotInTheFile(5, 6, "checkpoints.txt");
  private static final Finding TOO_OLD = new Finding.NoRecentCheckpoint(Optional.of(NOON));
  private static final Finding ALTERED =
      new Finding.OtherWords("interest 1", "are not those whose hash the history holds");
  private static final Finding NONE = new Finding.NoRecentCheckpoint(Optional.empty());

  @Test
  void only_what_may_hide_a_change_forbids_signing() {
    assertThat(report(BROKEN).maySign()).isFalse();
    assertThat(report(NONE).maySign()).isFalse();
    assertThat(report(DISORDER, BEFORE, NO_FILE, TOO_OLD, ALTERED).maySign()).isTrue();
    assertThat(report(DISORDER, BROKEN).maySign()).isFalse();
  }

  @Test
  void whatever_is_found_the_history_is_not_sound() {
    assertThat(report().sound()).isTrue();
    assertThat(report(TOO_OLD).sound()).isFalse();
  }

  @Test
  void each_finding_names_its_row_and_says_what_to_do() {
    assertThat(BROKEN.sentence()).isEqualTo("review 1 version 2 was changed.");
    assertThat(DISORDER.sentence()).startsWith("checkpoint 2 is too early. What to do:");
    assertThat(BEFORE.sentence()).contains("4 events in 3 streams").contains("What to do:");
    assertThat(NO_FILE.sentence())
        .contains("6 checkpoints, the first of them checkpoint 5,")
        .contains("not in checkpoints.txt");
    assertThat(TOO_OLD.sentence())
        .contains("is of 2026-11-29T12:00:00Z")
        .contains("job \"checkpoint\" succeeds");
    assertThat(ALTERED.sentence())
        .startsWith("The words of interest 1 are not those whose hash the history holds.")
        .contains("What to do:");
    assertThat(NONE.sentence())
        .startsWith("There is no checkpoint")
        .contains("./portal audit begin");
  }

  @Test
  void texts_beside_the_history_are_counted_and_those_that_were_erased() {
    var report = new AuditReport(1, 2, 0, Optional.empty(), new AuditReport.Words(5, 4), List.of());
    assertThat(report.wordsInWords()).startsWith("5 texts").contains("4 have been erased");
  }

  @Test
  void the_newest_checkpoint_is_named_for_comparing_it_with_a_mail() {
    var name = new CheckpointName(3, Sha256.of("a line"));
    assertThat(
            new AuditReport(1, 2, 3, Optional.of(name), NO_WORDS, List.of()).checkpointsInWords())
        .startsWith("There are 3 checkpoints; the newest is " + name + ".");
    assertThat(report().checkpointsInWords()).startsWith("There is no checkpoint.");
  }

  private static AuditReport report(Finding... findings) {
    return new AuditReport(1, 2, 0, Optional.empty(), NO_WORDS, List.of(findings));
  }
}
