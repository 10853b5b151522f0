package org.omidb.portal.web.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omidb.portal.casefile.domain.CaseFile;
import org.omidb.portal.casefile.domain.CaseStudy;
import org.omidb.portal.casefile.domain.OpenedStudy;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.casefile.service.CaseFiles;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;

/** The page {@code data/study.xhtml}: the images of one study, side by side. */
@Named
@RequestScoped
public class StudyPage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CaseFiles files;

  @SuppressWarnings("NullAway.Init")
  private OpenedStudy opened;

  @PostConstruct
  void load() {
    var uid =
        query.text("uid").flatMap(Uid::find).orElseThrow(() -> new NotFoundException("Study"));
    opened = files.openStudy(person.caller(), uid);
  }

  public CaseFile getFile() {
    return opened.file();
  }

  public CaseStudy getStudy() {
    return opened.study();
  }
}
