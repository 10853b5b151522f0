package org.omidb.portal.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.web.worklist.ListedWork.Choice;
import org.omidb.portal.web.worklist.ListedWork.Row;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkListCommand;
import org.omidb.portal.worklist.domain.WorkListPermissions;
import org.omidb.portal.worklist.service.OpenApplications;

/**
 * The page {@code staff/work.xhtml}: everything that is open, with who has it. All that was chosen
 * stands in the address, and the page needs no JavaScript.
 */
@Named
@RequestScoped
public class WorkPage {

  @Inject OpenApplications open;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Texts texts;
  @Inject ListedWork lines;

  @SuppressWarnings("NullAway.Init")
  private WorkAddress address;

  private boolean reminds;

  private ListedApplications listed = new ListedApplications(List.of(), 0, 1);

  @PostConstruct
  void load() {
    var caller = person.caller();
    address = WorkAddress.of(query, caller.id());
    listed = open.list(caller, address.query());
    reminds = WorkListPermissions.allow(caller, new WorkListCommand.ChooseToRemind());
  }

  public List<Row> getRows() {
    return lines.rows(person.caller(), listed);
  }

  /** The heads of the columns that are shown, the reference's first. */
  public List<Listing.Heading> getHeadings() {
    return lines.headings(
        address, Arrays.stream(WorkColumn.values()).filter(address.columns()::contains));
  }

  /** Whether a column is shown. */
  public boolean shows(String column) {
    return address.columns().contains(WorkColumn.valueOf(column));
  }

  public List<Choice> getStages() {
    return Arrays.stream(Stage.values())
        .filter(stage -> !stage.ended())
        .map(stage -> choice(stage, "application.stage.", address.query().stage()::equals))
        .toList();
  }

  public List<Choice> getHolders() {
    return Arrays.stream(OfficeHolder.values())
        .map(holder -> choice(holder, "worklist.holder.", address.query().holder()::equals))
        .toList();
  }

  /** The reader, nobody, and all who look after something. */
  public List<Choice> getOwners() {
    return lines.owners(person.caller(), address);
  }

  public List<Choice> getColumns() {
    return Arrays.stream(WorkColumn.values())
        .map(column ->
            choice(
                column,
                "worklist.column.",
                it -> it.filter(address.columns()::contains).isPresent()))
        .toList();
  }

  private <E extends Enum<E>> Choice choice(
      E value, String prefix, Function<Optional<E>, Boolean> chosen) {
    return new Choice(value.name(), texts.get(prefix + value), chosen.apply(Optional.of(value)));
  }

  /** Links to the first page, those near to this one, and the last; 0 stands for some left out. */
  public List<Listing.PageLink> getPages() {
    return ListedWork.pages(address, listed);
  }

  public boolean isPaged() {
    return listed.last() > 1;
  }

  /** How many are open, or were found. */
  public String getFound() {
    int found = listed.found();
    return (found == 1 ? "1 application" : found + " applications")
        + (address.chosen() ? " found" : found == 1 ? " is open" : " are open");
  }

  public boolean isNone() {
    return listed.found() == 0;
  }

  /** Whether only some are asked for. */
  public boolean isChosen() {
    return address.chosen();
  }

  public String getTyped() {
    return address.typed();
  }

  public boolean isOverdue() {
    return address.query().overdue();
  }

  public String getSort() {
    return address.query().sort().name();
  }

  public boolean isDescending() {
    return address.query().descending();
  }

  /** All of it as a table to be kept. */
  public String getTable() {
    return address.table();
  }

  /** Whether the reader may choose rows, to remind those who have them. */
  public boolean isReminding() {
    return reminds;
  }

  /** What a form repeats, so that its page leads back to this one. */
  public List<WorkAddress.Parameter> getParameters() {
    return address.parameters();
  }
}
