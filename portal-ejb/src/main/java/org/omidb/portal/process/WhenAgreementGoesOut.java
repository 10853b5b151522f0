package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.agreement.service.TellSignatories;
import org.omidb.portal.jobs.service.Jobs;

/** When an agreement goes out for signing, its signatories are looked up and told, by a job. */
@ApplicationScoped
public class WhenAgreementGoesOut {

  private final Jobs jobs;

  @Inject
  public WhenAgreementGoesOut(Jobs jobs) {
    this.jobs = jobs;
  }

  void on(@Observes AgreementHappened agreement) {
    if (agreement.events().contains(new AgreementEvent.SentForSigning())) {
      jobs.enqueue(TellSignatories.NAME, agreement.id().value());
    }
  }
}
