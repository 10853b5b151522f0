package org.omidb.portal.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * One page of a table that staff read: searched, sorted and cut into pages by what stands in the
 * address, so that a link shows the same rows to the next reader, and works without JavaScript.
 * Several on one page have names of their own.
 *
 * @param name the prefix of its parameters
 * @param search what the rows are searched for; empty for all
 * @param headings of the columns, each a link that sorts by it
 * @param rows those of this page
 * @param found how many rows the search has found
 * @param page the number of this page, from 1
 * @param pages links to all pages
 */
public record Listing<T>(
    String name,
    String search,
    List<Heading> headings,
    List<T> rows,
    int found,
    int page,
    List<PageLink> pages,
    String sortedBy,
    boolean descending) {

  /** As many rows stand on one page. */
  static final int ROWS = 25;

  /**
   * A column.
   *
   * @param id in the address
   * @param text by which rows are found
   * @param order by which they are sorted
   */
  public record Column<T>(
      String id, String title, Function<T, String> text, Comparator<? super T> order) {

    /** A column that is sorted as it reads, whatever the case of its letters. */
    public static <T> Column<T> of(String id, String title, Function<T, String> text) {
      return new Column<>(
          id, title, text, Comparator.comparing(row -> text.apply(row).toLowerCase(Locale.UK)));
    }
  }

  /**
   * A column's head.
   *
   * @param address the same rows sorted by it, the other way round if they are already
   * @param sort for {@code aria-sort}
   */
  public record Heading(String title, String address, String sort) {}

  /** A link to one page. */
  public record PageLink(int number, String address, boolean current) {}

  public Listing {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    pages = List.copyOf(pages);
  }

  /**
   * The page that the address asks for. A column or a page that is not there is that of the
   * beginning.
   *
   * @param all in the order in which they stand unless the address says another
   * @param path of the page, for its links
   */
  public static <T> Listing<T> of(
      String name, String path, Query query, List<T> all, List<Column<T>> columns) {
    var search = query.line(name + ".q").map(Listing::brief).orElse("");
    var sort = query.text(name + ".sort").orElse("");
    boolean descending = query.text(name + ".order").filter("down"::equals).isPresent();
    var matching = all.stream().filter(row -> matches(row, search, columns)).toList();
    var found =
        order(columns, sort, descending)
            .map(order -> matching.stream().sorted(order).toList())
            .orElse(matching);
    int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
    int page = Math.min(last, number(query.text(name + ".page")));
    var address = new Address(name, path, search);
    return new Listing<>(
        name,
        search,
        columns.stream().map(column -> heading(column, sort, descending, address)).toList(),
        found.subList((page - 1) * ROWS, Math.min(found.size(), page * ROWS)),
        found.size(),
        page,
        IntStream.rangeClosed(1, last)
            .mapToObj(number ->
                new PageLink(number, address.to(sort, descending, number), number == page))
            .toList(),
        sort,
        descending);
  }

  private static String brief(String search) {
    return search.length() <= 100 ? search : search.substring(0, 100);
  }

  private static int number(Optional<String> text) {
    return text.filter(digits -> digits.matches("[1-9][0-9]{0,5}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  private static <T> boolean matches(T row, String search, List<Column<T>> columns) {
    var wanted = search.toLowerCase(Locale.UK);
    return columns.stream()
        .anyMatch(column ->
            VisibleText.line(column.text().apply(row)).toLowerCase(Locale.UK).contains(wanted));
  }

  /** By the column that is asked for; without one, rows stay in the order in which they came. */
  private static <T> Optional<Comparator<T>> order(
      List<Column<T>> columns, String sort, boolean descending) {
    return columns.stream()
        .filter(column -> column.id().equals(sort))
        .findFirst()
        .map(column -> {
          Comparator<T> order = column.order()::compare;
          return descending ? order.reversed() : order;
        });
  }

  private static <T> Heading heading(
      Column<T> column, String sort, boolean descending, Address address) {
    boolean sorted = column.id().equals(sort);
    return new Heading(
        column.title(),
        address.to(column.id(), sorted && !descending, 1),
        sorted ? descending ? "descending" : "ascending" : "none");
  }

  /** Whether there is nothing to list, whatever one searches for. */
  public boolean none() {
    return found == 0 && search.isEmpty();
  }

  /** Whether there is more than one page. */
  public boolean paged() {
    return pages.size() > 1;
  }

  /** Whether a search makes sense: there is more than one screen of rows, or one was made. */
  public boolean searchable() {
    return found > 10 || !search.isEmpty();
  }

  private record Address(String name, String path, String search) {

    String to(String sort, boolean descending, int page) {
      var query = new StringBuilder();
      if (!search.isEmpty()) {
        query.append('&').append(name).append(".q=").append(URLEncoder.encode(search, UTF_8));
      }
      if (!sort.isEmpty()) {
        query.append('&').append(name).append(".sort=").append(URLEncoder.encode(sort, UTF_8));
      }
      if (descending) {
        query.append('&').append(name).append(".order=down");
      }
      if (page > 1) {
        query.append('&').append(name).append(".page=").append(page);
      }
      return path + (query.isEmpty() ? "" : "?" + query.substring(1)) + "#" + name;
    }
  }
}
