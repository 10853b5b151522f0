package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code application/list.xhtml}: the applications of the person who looks. */
@Named
@RequestScoped
public class OwnApplicationsPage {

  @Inject Applications applications;
  @Inject CurrentPerson person;

  private List<ApplicationLine> lines = List.of();

  @PostConstruct
  void load() {
    lines = applications.own(person.caller());
  }

  public List<ApplicationLine> getLines() {
    return lines;
  }
}
