package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Listing.Column;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.web.worklist.WorkWords;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.service.OpenApplications;

/**
 * The page {@code staff/inbox.xhtml}: applications on their way and those that have ended; {@link
 * org.omidb.portal.web.worklist.InterestsPart} is what waits for an answer.
 */
@Named
@RequestScoped
public class InboxPage {

  @Inject Applications applications;
  @Inject OpenApplications held;
  @Inject WorkWords words;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Texts texts;

  private Map<ApplicationId, List<OfficeHolder>> holders = Map.of();

  @SuppressWarnings("NullAway.Init")
  private Listing<ApplicationLine> open;

  @SuppressWarnings("NullAway.Init")
  private Listing<ApplicationLine> ended;

  @PostConstruct
  void load() {
    var caller = person.caller();
    holders = held.holders(caller);
    var all = applications.in(caller, EnumSet.allOf(Stage.class));
    open = listing("open", all, stage -> !stage.ended() && stage != Stage.INTERESTED);
    ended = listing("ended", all, Stage::ended);
  }

  private Listing<ApplicationLine> listing(
      String name, List<ApplicationLine> all, Predicate<Stage> stages) {
    var some = all.stream().filter(line -> stages.test(line.stage())).toList();
    return Listing.of(name, "/staff/inbox", query, some, columns());
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
        Column.of("holder", "Held by", this::holder),
        new Column<>("since", "Since", line -> "", Comparator.comparing(ApplicationLine::since)));
  }

  /**
   * Who has it. Where the reader is not told of that by office, as they apply for it themselves or
   * it has ended, its stage alone says so.
   */
  public String holder(ApplicationLine line) {
    var known = holders.get(line.id());
    return known == null ? texts.get("application.holder." + line.stage()) : words.holders(known);
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
