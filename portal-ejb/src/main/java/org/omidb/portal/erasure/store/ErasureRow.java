package org.omidb.portal.erasure.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.erasure.domain.ErasureId;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.erasure.domain.ErasureState.Outcome;
import org.omidb.portal.erasure.domain.ErasureState.Settled;
import org.omidb.portal.erasure.domain.ErasureState.Waiting;
import org.omidb.portal.shared.domain.PersonId;

/** One request; its state is the word of {@link ErasureRequest#word()}. */
@Entity
@Table(name = "erasure_request")
class ErasureRow {
  @Id UUID id;
  @Nullable UUID person;
  String address;
  Instant asked;

  @Column(name = "asked_by")
  UUID askedBy;

  String state;
  @Nullable Instant decided;

  @Column(name = "decided_by")
  @Nullable UUID decidedBy;

  @SuppressWarnings("NullAway.Init")
  protected ErasureRow() {}

  ErasureRow(ErasureRequest request, PersonId askedBy) {
    this.id = request.id().value();
    this.person = request.person().map(PersonId::value).orElse(null);
    this.address = request.address();
    this.asked = request.asked();
    this.askedBy = askedBy.value();
    this.state = request.word();
  }

  ErasureRequest request() {
    return new ErasureRequest(
        new ErasureId(id),
        Optional.ofNullable(person).map(PersonId::new),
        address,
        asked,
        !askedBy.equals(person),
        stands(),
        Optional.ofNullable(decided));
  }

  private ErasureState stands() {
    return switch (state) {
      case "NEW" -> new Waiting(false);
      case "BEGUN" -> new Waiting(true);
      default -> new Settled(Outcome.valueOf(state));
    };
  }
}
