package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Listing.Column;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

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
  @Inject Query query;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private Listing<ApplicationLine> interests;

  @SuppressWarnings("NullAway.Init")
  private Listing<ApplicationLine> open;

  @SuppressWarnings("NullAway.Init")
  private Listing<ApplicationLine> ended;

  @PostConstruct
  void load() {
    interests = listing("interests", NEW);
    open = listing("open", OPEN);
    ended = listing("ended", ENDED);
  }

  private Listing<ApplicationLine> listing(String name, Set<Stage> stages) {
    return Listing.of(
        name, "/staff/inbox", query, applications.in(person.caller(), stages), columns());
  }

  private List<Column<ApplicationLine>> columns() {
    return List.of(
        Column.of("reference", "Reference", ApplicationLine::reference),
        Column.of("title", "Title", ApplicationLine::title),
        Column.of("organisation", "Organisation", ApplicationLine::organisation),
        new Column<>(
            "state",
            "State",
            line -> texts.get("application.stage." + line.stage()),
            Comparator.comparing(ApplicationLine::stage)),
        Column.of("holder", "Held by", line -> texts.get("application.holder." + line.stage())),
        new Column<>("since", "Since", line -> "", Comparator.comparing(ApplicationLine::since)));
  }

  /** Expressions of interest that nobody has answered. */
  public Listing<ApplicationLine> getInterests() {
    return interests;
  }

  /** Applications on their way. */
  public Listing<ApplicationLine> getOpen() {
    return open;
  }

  public Listing<ApplicationLine> getEnded() {
    return ended;
  }

  /** Where one reads it: what was submitted, or else the expression of interest. */
  public String page(ApplicationLine line) {
    return (line.revision() > 0 ? "/application/read?id=" : "/staff/interest?id=") + line.id();
  }
}
