package org.omidb.portal.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.web.application.Display;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkFilter;
import org.omidb.portal.worklist.domain.WorkListCommand;
import org.omidb.portal.worklist.domain.WorkListPermissions;
import org.omidb.portal.worklist.service.Owners;

/** How open applications are listed for the team, on whichever page. */
@ApplicationScoped
public class ListedWork {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** So many pages before and behind the one that is shown have links, and the first and last. */
  private static final int NEAR = 3;

  /** What can be chosen from, and whether it is. */
  public record Choice(String value, String name, boolean chosen) {}

  /** A row in the words of its reader. */
  public record Row(
      ApplicationId id,
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

  private final Owners owners;
  private final People people;
  private final Texts texts;
  private final WorkWords words;
  private final Display display;
  private final InstantSource clock;

  @Inject
  public ListedWork(
      Owners owners,
      People people,
      Texts texts,
      WorkWords words,
      Display display,
      InstantSource clock) {
    this.owners = owners;
    this.people = people;
    this.texts = texts;
    this.words = words;
    this.display = display;
    this.clock = clock;
  }

  /** Those of one page. */
  List<Row> rows(Caller caller, ListedApplications listed) {
    return listed.rows().stream().map(row -> row(caller, row)).toList();
  }

  /** One application; the page of its owner is named to those alone who may open it. */
  public Row row(Caller caller, ListedApplication row) {
    var now = clock.instant();
    boolean names =
        WorkListPermissions.allow(caller, new WorkListCommand.NameOwner(Optional.empty()));
    return new Row(
        row.id(),
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

  /** The heads of the reference and of these columns. */
  List<Listing.Heading> headings(WorkAddress address, Stream<WorkColumn> columns) {
    return Stream.concat(
            Stream.of(heading(address, "REFERENCE", Optional.of(OfficeSort.REFERENCE))),
            columns.map(column -> heading(address, column.name(), column.sort())))
        .toList();
  }

  /** One without an address sorts by nothing. */
  private Listing.Heading heading(WorkAddress address, String name, Optional<OfficeSort> sort) {
    boolean sorted = sort.equals(Optional.of(address.query().sort()));
    boolean down = address.query().descending();
    return new Listing.Heading(
        texts.get("worklist.column." + name),
        sort.map(by -> address.sorted(by, sorted && !down)).orElse(""),
        sorted ? down ? "descending" : "ascending" : "none");
  }

  /** The reader, nobody, and all who look after something. */
  List<Choice> owners(Caller caller, WorkAddress address) {
    var others = owners.all(caller).stream().filter(one -> !one.equals(caller.id())).toList();
    var called = people.names(others);
    return Stream.concat(
            Stream.of(
                owner(address, WorkFilter.ME, "You"), owner(address, WorkFilter.NOBODY, "Nobody")),
            others.stream()
                .map(one ->
                    owner(address, one.toString(), called.getOrDefault(one, "Somebody unknown")))
                .sorted(Comparator.comparing(Choice::name)))
        .toList();
  }

  private static Choice owner(WorkAddress address, String value, String name) {
    return new Choice(value, name, address.owner().equals(value));
  }

  /** Links to the first page, those near to this one, and the last; 0 stands for some left out. */
  static List<Listing.PageLink> pages(WorkAddress address, ListedApplications listed) {
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
}
