package org.omidb.portal.web.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeQuery;
import org.omidb.portal.worklist.domain.OfficeQuery.OwnedBy;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkFilter;

/**
 * What the address says of the work list, or of the part of it that the inbox shows: a link shows
 * the same to the next reader, as far as they may know of it. What it says and nobody understands,
 * it does not say.
 *
 * @param only the one stage that is listed whatever the address says; empty for all
 * @param typed what is searched for
 * @param owner whose are asked for: an id, {@link WorkFilter#ME}, {@link WorkFilter#NOBODY}, or
 *     empty for all
 * @param columns those that are shown beside the reference
 */
record WorkAddress(
    Optional<Stage> only, String typed, String owner, Set<WorkColumn> columns, OfficeQuery query) {

  /** One thing that an address says. */
  public record Parameter(String name, String value) {}

  static final String PATH = "/staff/work";
  static final String TABLE = "/staff/work.csv";
  static final String INBOX = "/staff/inbox";

  WorkAddress {
    columns = Set.copyOf(columns);
  }

  /** Of the work list. */
  static WorkAddress of(Query address, PersonId reader) {
    return of(address, reader, Optional.empty());
  }

  /** Of the expressions of interest in the inbox. */
  static WorkAddress ofInterests(Query address, PersonId reader) {
    return of(address, reader, Optional.of(Stage.INTERESTED));
  }

  private static WorkAddress of(Query address, PersonId reader, Optional<Stage> only) {
    var typed = address.line("q").map(WorkAddress::brief).orElse("");
    var stage = address.text("stage").flatMap(name -> named(Stage.values(), name));
    var columns =
        address.all("column").stream()
            .flatMap(name -> named(WorkColumn.values(), name).stream())
            .collect(toCollection(() -> EnumSet.noneOf(WorkColumn.class)));
    var owned = address.text("owner").flatMap(name -> owned(name, reader));
    return new WorkAddress(
        only,
        typed,
        owned.isPresent() ? address.text("owner").orElse("") : "",
        columns.isEmpty() ? EnumSet.allOf(WorkColumn.class) : columns,
        new OfficeQuery(
            words(typed),
            only.or(() -> stage.filter(it -> !it.ended())),
            address.text("holder").flatMap(name -> named(OfficeHolder.values(), name)),
            address.text("overdue").filter("yes"::equals).isPresent(),
            owned,
            address
                .text("sort")
                .flatMap(name -> named(OfficeSort.values(), name))
                .orElse(OfficeSort.AGE),
            address.text("order").filter("down"::equals).isPresent(),
            address
                .text("page")
                .filter(digits -> digits.matches("[1-9][0-9]{0,5}"))
                .map(Integer::parseInt)
                .orElse(1)));
  }

  /** What somebody has saved, for this reader, from its first page. */
  static WorkAddress of(WorkFilter kept, PersonId reader) {
    return new WorkAddress(
        Optional.empty(),
        kept.typed(),
        kept.owner(),
        kept.columns(),
        new OfficeQuery(
            words(kept.typed()),
            kept.stage(),
            kept.holder(),
            kept.overdue(),
            owned(kept.owner(), reader),
            kept.sort(),
            kept.descending(),
            1));
  }

  /** What it has chosen, to be saved; whichever page it is. */
  WorkFilter filter() {
    return new WorkFilter(
        typed,
        query.stage(),
        query.holder(),
        query.overdue(),
        owner,
        columns,
        query.sort(),
        query.descending());
  }

  private static Optional<OwnedBy> owned(String name, PersonId reader) {
    return switch (name) {
      case WorkFilter.ME -> Optional.of(new OwnedBy(Optional.of(reader)));
      case WorkFilter.NOBODY -> Optional.of(new OwnedBy(Optional.empty()));
      default -> Ids.find(name).map(id -> new OwnedBy(Optional.of(new PersonId(id))));
    };
  }

  /** As much as is searched for, and no half of a letter. */
  private static String brief(String typed) {
    if (typed.length() <= WorkFilter.LONGEST) {
      return typed;
    }
    boolean halved = Character.isHighSurrogate(typed.charAt(WorkFilter.LONGEST - 1));
    return typed.substring(0, halved ? WorkFilter.LONGEST - 1 : WorkFilter.LONGEST);
  }

  private static List<String> words(String typed) {
    return Arrays.stream(typed.toLowerCase(Locale.UK).split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  /** Whether only some are asked for. */
  boolean chosen() {
    return !typed.isEmpty()
        || !query.stage().equals(only)
        || query.holder().isPresent()
        || query.overdue()
        || query.owner().isPresent();
  }

  /** The same, sorted by another column, from its first page. */
  String sorted(OfficeSort sort, boolean descending) {
    return address(path(), sort, descending, 1);
  }

  /** The same from another page. */
  String page(int page) {
    return address(path(), query.sort(), query.descending(), page);
  }

  /** All of it as a table to be kept. */
  String table() {
    return address(TABLE, query.sort(), query.descending(), 1);
  }

  private String path() {
    return only.isPresent() ? INBOX : PATH;
  }

  /** The same for the page that saves it. */
  String toSave() {
    return address(SavedViewPage.PATH, query.sort(), query.descending(), 1);
  }

  /** What the address of this page says, for forms that lead back to it. */
  List<Parameter> parameters() {
    return parameters(query.sort(), query.descending(), query.page());
  }

  private String address(String path, OfficeSort sort, boolean descending, int page) {
    var all = parameters(sort, descending, page);
    return all.isEmpty()
        ? path
        : all.stream()
            .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), UTF_8))
            .collect(joining("&", path + "?", ""));
  }

  private List<Parameter> parameters(OfficeSort sort, boolean descending, int page) {
    var all = new ArrayList<Parameter>();
    add(all, "q", typed);
    add(all, "stage", query.stage().filter(it -> only.isEmpty()).map(Stage::name).orElse(""));
    add(all, "holder", query.holder().map(OfficeHolder::name).orElse(""));
    add(all, "overdue", query.overdue() ? "yes" : "");
    add(all, "owner", owner);
    if (columns.size() < WorkColumn.values().length) {
      Arrays.stream(WorkColumn.values())
          .filter(columns::contains)
          .forEach(column -> add(all, "column", column.name()));
    }
    add(all, "sort", sort == OfficeSort.AGE ? "" : sort.name());
    add(all, "order", descending ? "down" : "");
    add(all, "page", page > 1 ? String.valueOf(page) : "");
    return all;
  }

  private static void add(List<Parameter> all, String name, String value) {
    if (!value.isEmpty()) {
      all.add(new Parameter(name, value));
    }
  }
}
