package org.omidb.portal.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.worklist.ListedWork.Choice;
import org.omidb.portal.web.worklist.ListedWork.Row;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.service.OpenApplications;

/**
 * The part {@code WEB-INF/worklist/interests.xhtml} of the inbox: expressions of interest that
 * nobody has answered, what waits longest first.
 */
@Named
@RequestScoped
public class InterestsPart {

  private final OpenApplications open;
  private final ListedWork lines;
  private final CurrentPerson person;
  private final Query query;

  @SuppressWarnings("NullAway.Init")
  private WorkAddress address;

  private ListedApplications listed = new ListedApplications(List.of(), 0, 1);

  @Inject
  public InterestsPart(OpenApplications open, ListedWork lines, CurrentPerson person, Query query) {
    this.open = open;
    this.lines = lines;
    this.person = person;
    this.query = query;
  }

  @PostConstruct
  void load() {
    address = WorkAddress.ofInterests(query, person.caller().id());
    listed = open.list(person.caller(), address.query());
  }

  public List<Row> getRows() {
    return lines.rows(person.caller(), listed);
  }

  public List<Listing.Heading> getHeadings() {
    return lines.headings(
        address,
        Stream.of(WorkColumn.TITLE, WorkColumn.ORGANISATION, WorkColumn.AGE, WorkColumn.OWNER));
  }

  public List<Choice> getOwners() {
    return lines.owners(person.caller(), address);
  }

  public List<Listing.PageLink> getPages() {
    return ListedWork.pages(address, listed);
  }

  public boolean isPaged() {
    return listed.last() > 1;
  }

  public boolean isNone() {
    return listed.found() == 0;
  }

  /** Whether only some are asked for. */
  public boolean isChosen() {
    return address.chosen();
  }

  /** How many wait, or were found. */
  public String getFound() {
    int found = listed.found();
    return (found == 1 ? "1 expression of interest" : found + " expressions of interest")
        + (address.chosen() ? " found" : found == 1 ? " waits" : " wait");
  }

  public String getTyped() {
    return address.typed();
  }

  public String getSort() {
    return address.query().sort().name();
  }

  public boolean isDescending() {
    return address.query().descending();
  }
}
