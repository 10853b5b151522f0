package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code staff/inbox.xhtml}: what waits for somebody, and for whom. */
@Named
@RequestScoped
public class InboxPage {

  private static final Set<Stage> NEW = EnumSet.of(Stage.INTERESTED);
  private static final Set<Stage> ENDED =
      EnumSet.of(Stage.DECLINED, Stage.REJECTED, Stage.WITHDRAWN, Stage.CLOSED);
  private static final Set<Stage> OPEN =
      EnumSet.complementOf(EnumSet.of(Stage.INTERESTED, ENDED.toArray(Stage[]::new)));

  @Inject Applications applications;
  @Inject CurrentPerson person;

  private List<ApplicationLine> interests = List.of();
  private List<ApplicationLine> open = List.of();
  private List<ApplicationLine> ended = List.of();

  @PostConstruct
  void load() {
    interests = applications.in(person.caller(), NEW);
    open = applications.in(person.caller(), OPEN);
    ended = applications.in(person.caller(), ENDED);
  }

  /** Expressions of interest that nobody has answered. */
  public List<ApplicationLine> getInterests() {
    return interests;
  }

  /** Applications on their way. */
  public List<ApplicationLine> getOpen() {
    return open;
  }

  public List<ApplicationLine> getEnded() {
    return ended;
  }

  /** Where one reads it: what was submitted, or else the expression of interest. */
  public String page(ApplicationLine line) {
    return (line.revision() > 0 ? "/application/read?id=" : "/staff/interest?id=") + line.id();
  }
}
