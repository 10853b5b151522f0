package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code application/submitted.xhtml}: the receipt. */
@Named
@RequestScoped
public class SubmittedPage {

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject CurrentPerson person;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    if (line.revision() == 0) {
      throw new NotFoundException("Submitted application");
    }
  }

  public ApplicationLine getLine() {
    return line;
  }
}
