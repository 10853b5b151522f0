package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.release.domain.AgreementPermit;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.NotFoundException;

/** The terms as the agreement feature has them. */
@ApplicationScoped
public class AgreementsInForce implements AgreementTerms {

  private final Agreements agreements;
  private final Applications applications;
  private final ConditionReading conditions;
  private final AccessTermsReading terms;

  @Inject
  public AgreementsInForce(
      Agreements agreements,
      Applications applications,
      ConditionReading conditions,
      AccessTermsReading terms) {
    this.agreements = agreements;
    this.applications = applications;
    this.conditions = conditions;
    this.terms = terms;
  }

  @Override
  public Optional<UnderAgreement> find(AgreementId agreement) {
    try {
      return Optional.of(terms(agreements.summary(agreement)));
    } catch (NotFoundException none) {
      return Optional.empty();
    }
  }

  @Override
  public List<UnderAgreement> active() {
    return agreements.active().stream().map(this::terms).toList();
  }

  private UnderAgreement terms(AgreementLine line) {
    var open = conditions.of(line).open();
    var standing = terms.standing(line.application());
    var unbound = new HashSet<>(line.namedUsers());
    unbound.removeAll(standing.accepted());
    return new UnderAgreement(
        new AgreementPermit(
            line.id(),
            line.stage() == AgreementStage.ACTIVE,
            line.term().starts(),
            line.term().ends(),
            line.namedUsers()),
        new Conditions(open.size(), standing.waiting().size(), standing.missing(), unbound),
        open,
        line.reference(),
        applications.summary(line.application()).organisation(),
        line.application(),
        line.applicant(),
        line.selection(),
        line.linkingForbidden());
  }
}
