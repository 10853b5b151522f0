package org.omidb.portal.download.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.download.domain.Admission;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.store.DownloadStore;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.Access.Reason;
import org.omidb.portal.release.domain.AgreementPermit;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.ReleasedContents;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;

/** Who is let at a file, and that every refusal is remembered. */
class DownloadsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final AgreementId AGREEMENT = new AgreementId(new UUID(2, 1));
  private static final AgreementId ANOTHER = new AgreementId(new UUID(2, 2));
  private static final ReleaseId RELEASE = new ReleaseId(new UUID(3, 1));

  private final List<Reason> refused = new ArrayList<>();

  @Test
  void an_open_gate_lets_in_with_the_date_of_the_release() {
    assertThat(admit(new Access.Open(), Optional.of(AGREEMENT)))
        .isEqualTo(new Admission.Admitted(NOW.minusSeconds(5)));
    assertThat(refused).isEmpty();
  }

  @Test
  void a_closed_gate_refuses_and_remembers_why() {
    assertThat(admit(new Access.Closed(Reason.AGREEMENT_EXPIRED), Optional.empty()))
        .isEqualTo(new Admission.Closed(Reason.AGREEMENT_EXPIRED));
    assertThat(refused).containsExactly(Reason.AGREEMENT_EXPIRED);
  }

  @Test
  void a_token_of_another_agreement_finds_even_an_open_gate_closed() {
    assertThat(admit(new Access.Open(), Optional.of(ANOTHER)))
        .isEqualTo(new Admission.Closed(Reason.OTHER_AGREEMENT));
    assertThat(refused).containsExactly(Reason.OTHER_AGREEMENT);
  }

  @Test
  void who_waits_for_a_condition_hears_which() {
    assertThat(admit(new Access.Closed(Reason.CONDITION_NOT_MET), Optional.empty()))
        .isEqualTo(new Admission.Closed(Reason.CONDITION_NOT_MET, List.of("1. Ethics (you)")));
  }

  private Admission admit(Access gate, Optional<AgreementId> bound) {
    var downloads =
        new Downloads(
            new Gate(gate), new NoContents(), new Log(), InstantSource.fixed(NOW), unused());
    return downloads.admit(new Bearer(RITA, bound), RELEASE, "SHA256SUMS");
  }

  /** A gate that always answers the same. */
  private static final class Gate extends ReleaseReading {
    private final Access answer;

    Gate(Access answer) {
      super(unused(), unused(), unused(), unused(), unused(), unused(), unused());
      this.answer = answer;
    }

    @Override
    public ReleaseLine asUser(PersonId person, ReleaseId id) {
      return new ReleaseLine(
          id,
          "REL-2026-0001",
          AGREEMENT,
          new ApplicationId(new UUID(4, 1)),
          new FrozenSelectionId(new UUID(5, 1)),
          ReleaseState.PUBLISHED,
          Linking.WITHIN_AGREEMENT,
          new BuildId(new UUID(6, 1)),
          person,
          NOW,
          Optional.empty(),
          Optional.empty(),
          Optional.of(NOW.minusSeconds(5)),
          Optional.empty(),
          NOW);
    }

    @Override
    public Access access(PersonId person, ReleaseLine line) {
      return answer;
    }

    @Override
    public UnderAgreement agreement(ReleaseLine release) {
      return new UnderAgreement(
          new AgreementPermit(AGREEMENT, true, NOW, NOW, Set.of(RITA)),
          new Conditions(1),
          List.of("1. Ethics (you)"),
          "AGR-2026-0001",
          "University of Sampletown",
          release.application(),
          RITA,
          release.selection(),
          false);
    }
  }

  private static final class NoContents extends ReleasedContents {
    NoContents() {
      super(unused());
    }
  }

  private final class Log extends DownloadStore {
    Log() {
      super(unused());
    }

    @Override
    public void refused(
        Instant at, PersonId person, ReleaseId release, String path, Reason reason) {
      assertThat(person).isEqualTo(RITA);
      assertThat(path).isEqualTo("SHA256SUMS");
      refused.add(reason);
    }
  }
}
