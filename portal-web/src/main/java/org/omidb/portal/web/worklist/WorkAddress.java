package org.omidb.portal.web.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import java.net.URLEncoder;
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

/**
 * What the address says of the work list, or of the part of it that the inbox shows: a link shows
 * the same to the next reader, as far as they may know of it. What it says and nobody understands,
 * it does not say.
 *
 * @param only the one stage that is listed whatever the address says; empty for all
 * @param typed what is searched for
 * @param owner whose are asked for: an id, {@link #ME}, {@link #NOBODY}, or empty for all
 * @param columns those that are shown beside the reference
 */
record WorkAddress(
    Optional<Stage> only, String typed, String owner, Set<WorkColumn> columns, OfficeQuery query) {

  /** Stands for whoever reads the list, in a link that is good for several. */
  static final String ME = "me";

  static final String NOBODY = "nobody";

  static final String PATH = "/staff/work";
  static final String TABLE = "/staff/work.csv";
  static final String INBOX = "/staff/inbox";

  private static final int LONGEST = 100;

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

  private static Optional<OwnedBy> owned(String name, PersonId reader) {
    return switch (name) {
      case ME -> Optional.of(new OwnedBy(Optional.of(reader)));
      case NOBODY -> Optional.of(new OwnedBy(Optional.empty()));
      default -> Ids.find(name).map(id -> new OwnedBy(Optional.of(new PersonId(id))));
    };
  }

  private static String brief(String typed) {
    return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
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

  private String address(String path, OfficeSort sort, boolean descending, int page) {
    var text = new StringBuilder();
    if (!typed.isEmpty()) {
      add(text, "q", URLEncoder.encode(typed, UTF_8));
    }
    query
        .stage()
        .filter(stage -> only.isEmpty())
        .ifPresent(stage -> add(text, "stage", stage.name()));
    query.holder().ifPresent(holder -> add(text, "holder", holder.name()));
    if (query.overdue()) {
      add(text, "overdue", "yes");
    }
    if (!owner.isEmpty()) {
      add(text, "owner", owner);
    }
    if (columns.size() < WorkColumn.values().length) {
      Arrays.stream(WorkColumn.values())
          .filter(columns::contains)
          .forEach(column -> add(text, "column", column.name()));
    }
    if (sort != OfficeSort.AGE) {
      add(text, "sort", sort.name());
    }
    if (descending) {
      add(text, "order", "down");
    }
    if (page > 1) {
      add(text, "page", String.valueOf(page));
    }
    return path + text;
  }

  private static void add(StringBuilder text, String name, String value) {
    text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(value);
  }
}
