package org.omidb.portal.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * The page {@code release/list.xhtml}: the releases that the reader may download, or could once.
 */
@Named
@RequestScoped
public class MyReleasesPage {

  @Inject CurrentPerson person;
  @Inject ReleaseReading reading;

  private List<ReleaseLine> lines = List.of();

  @PostConstruct
  void load() {
    lines = reading.allAsUser(person.caller());
  }

  public List<ReleaseLine> getLines() {
    return lines;
  }

  public boolean isOpen(ReleaseLine line) {
    return reading.access(person.caller().id(), line) instanceof Access.Open;
  }

  public String agreement(ReleaseLine line) {
    return reading.agreement(line).reference();
  }
}
