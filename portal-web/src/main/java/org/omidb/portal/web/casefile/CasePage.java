package org.omidb.portal.web.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omidb.portal.casefile.domain.CaseEvent;
import org.omidb.portal.casefile.domain.CaseFile;
import org.omidb.portal.casefile.domain.CaseStudy;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.service.CaseFiles;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;

/** The page {@code data/case.xhtml}: one woman's history. */
@Named
@RequestScoped
public class CasePage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CaseFiles files;

  @SuppressWarnings("NullAway.Init")
  private CaseFile file;

  @PostConstruct
  void load() {
    var client =
        query
            .text("client")
            .flatMap(ClientName::find)
            .orElseThrow(() -> new NotFoundException("Case"));
    file = files.open(person.caller(), client);
  }

  public CaseFile getFile() {
    return file;
  }

  /** The study that an event is. */
  public CaseStudy study(CaseEvent event) {
    return file.studies().stream()
        .filter(study -> event.study().filter(study.uid()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  public int values(CaseEvent event) {
    return event.parts().stream().mapToInt(part -> part.facts().size()).sum();
  }
}
