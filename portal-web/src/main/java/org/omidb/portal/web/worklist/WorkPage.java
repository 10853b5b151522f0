package org.omidb.portal.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.people.service.People;
import org.omidb.portal.web.application.Display;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.WorkListCommand;
import org.omidb.portal.worklist.domain.WorkListPermissions;
import org.omidb.portal.worklist.service.OpenApplications;
import org.omidb.portal.worklist.service.Owners;

/**
 * The page {@code staff/work.xhtml}: everything that is open, with who has it. All that was chosen
 * stands in the address, and the page needs no JavaScript.
 */
@Named
@RequestScoped
public class WorkPage {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** So many pages before and behind the one that is shown have links, and the first and last. */
  private static final int NEAR = 3;

  /** What can be chosen from, and whether it is. */
  public record Choice(String value, String name, boolean chosen) {}

  /** A row in the words of its reader. */
  public record Row(
      String address,
      String reference,
      String title,
      String organisation,
      Stage stage,
      String holders,
      String steps,
      String age,
      String due,
      boolean overdue,
      String owner,
      String ownerPage) {}

  @Inject OpenApplications open;
  @Inject Owners owners;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Texts texts;
  @Inject WorkWords words;
  @Inject Display display;
  @Inject InstantSource clock;

  @SuppressWarnings("NullAway.Init")
  private WorkAddress address;

  private boolean names;

  private ListedApplications listed = new ListedApplications(List.of(), 0, 1);

  @PostConstruct
  void load() {
    var caller = person.caller();
    address = WorkAddress.of(query, caller.id());
    listed = open.list(caller, address.query());
    names = WorkListPermissions.allow(caller, new WorkListCommand.NameOwner(Optional.empty()));
  }

  public List<Row> getRows() {
    var now = clock.instant();
    return listed.rows().stream().map(row -> row(row, now)).toList();
  }

  private Row row(ListedApplication row, Instant now) {
    return new Row(
        row.address(),
        row.reference(),
        row.title(),
        row.organisation(),
        row.stage(),
        words.holders(row.holders()),
        words.steps(row),
        age(row.since(), now),
        row.due().map(display::day).orElse(""),
        row.overdue(now),
        row.ownerName(),
        names ? "/staff/owner?id=" + row.id() : "");
  }

  private static String age(Instant since, Instant now) {
    long days =
        ChronoUnit.DAYS.between(
            since.atZone(LONDON).toLocalDate(), now.atZone(LONDON).toLocalDate());
    if (days <= 0) {
      return "today";
    }
    return days == 1 ? "1 day" : days + " days";
  }

  /** The heads of the columns that are shown, the reference's first. */
  public List<Listing.Heading> getHeadings() {
    return Stream.concat(
            Stream.of(heading("REFERENCE", Optional.of(OfficeSort.REFERENCE))),
            Arrays.stream(WorkColumn.values())
                .filter(address.columns()::contains)
                .map(column -> heading(column.name(), column.sort())))
        .toList();
  }

  /** One without an address sorts by nothing. */
  private Listing.Heading heading(String name, Optional<OfficeSort> sort) {
    boolean sorted = sort.equals(Optional.of(address.query().sort()));
    boolean down = address.query().descending();
    return new Listing.Heading(
        texts.get("worklist.column." + name),
        sort.map(by -> address.sorted(by, sorted && !down)).orElse(""),
        sorted ? down ? "descending" : "ascending" : "none");
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
    var me = person.caller().id();
    var others = owners.all(person.caller()).stream().filter(one -> !one.equals(me)).toList();
    var called = people.names(others);
    return Stream.concat(
            Stream.of(owner(WorkAddress.ME, "You"), owner(WorkAddress.NOBODY, "Nobody")),
            others.stream()
                .map(one -> owner(one.toString(), called.getOrDefault(one, "Somebody unknown")))
                .sorted(Comparator.comparing(Choice::name)))
        .toList();
  }

  private Choice owner(String value, String name) {
    return new Choice(value, name, address.owner().equals(value));
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
    int page = listed.page();
    int last = listed.last();
    return IntStream.rangeClosed(1, last)
        .filter(number -> number == 1 || number == last || Math.abs(number - page) <= NEAR + 1)
        .mapToObj(number -> {
          boolean gap = number != 1 && number != last && Math.abs(number - page) > NEAR;
          return new Listing.PageLink(gap ? 0 : number, address.page(number), number == page);
        })
        .toList();
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
}
