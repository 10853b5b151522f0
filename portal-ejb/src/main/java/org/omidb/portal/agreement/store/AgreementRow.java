package org.omidb.portal.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** An agreement as lists show it. */
@Entity
@Table(name = "agreement")
class AgreementRow {
  @Id UUID id;
  String reference;

  @Column(name = "application_id")
  UUID applicationId;

  UUID applicant;
  UUID selection;

  @Enumerated(EnumType.STRING)
  AgreementStage stage;

  int template;
  String document;

  @Column(name = "from_date")
  LocalDate fromDate;

  @Column(name = "until_date")
  LocalDate untilDate;

  Instant starts;
  Instant ends;

  @Column(name = "linking_forbidden")
  boolean linkingForbidden;

  @Nullable UUID signatory;
  Instant since;

  @SuppressWarnings("NullAway.Init")
  protected AgreementRow() {}

  AgreementRow(UUID id, Agreement.DrawnUpAgreement agreement, Instant at) {
    var subject = agreement.subject();
    this.id = id;
    this.reference = subject.reference().toString();
    this.applicationId = subject.application().value();
    this.applicant = subject.applicant().value();
    this.selection = subject.selection().value();
    this.stage = AgreementStage.of(agreement);
    this.since = at;
    var draft = agreement.draft();
    this.template = draft.template();
    this.document = draft.document().hex();
    this.fromDate = draft.term().from();
    this.untilDate = draft.term().until();
    this.starts = draft.term().starts();
    this.ends = draft.term().ends();
    this.linkingForbidden = draft.linkingForbidden();
  }

  void show(Agreement.DrawnUpAgreement agreement, Instant at) {
    var next = AgreementStage.of(agreement);
    if (next != stage) {
      stage = next;
      since = at;
    }
    var draft = agreement.draft();
    template = draft.template();
    document = draft.document().hex();
    fromDate = draft.term().from();
    untilDate = draft.term().until();
    starts = draft.term().starts();
    ends = draft.term().ends();
    linkingForbidden = draft.linkingForbidden();
    signatory = signatoryOf(agreement);
  }

  /** An ended agreement keeps the one it had. */
  private @Nullable UUID signatoryOf(Agreement.DrawnUpAgreement agreement) {
    return switch (agreement) {
      case Agreement.Drafting it -> it.signatory().person().map(PersonId::value).orElse(null);
      case Agreement.Signing it -> it.signatory().person().map(PersonId::value).orElse(null);
      case Agreement.Active it -> signatory;
      case Agreement.Ended it -> signatory;
    };
  }

  AgreementLine line() {
    return new AgreementLine(
        new AgreementId(id),
        reference,
        new ApplicationId(applicationId),
        new PersonId(applicant),
        new FrozenSelectionId(selection),
        stage,
        new Sha256(document),
        new Term(fromDate, untilDate, starts, ends),
        linkingForbidden,
        Optional.ofNullable(signatory).map(PersonId::new),
        since);
  }
}
