package org.omidb.portal.web.catalogue;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * The questions that stand in an address: one under the facets' own names, and two to compare under
 * names that begin with {@code a.} and {@code b.}. Parameters of the page itself are passed over.
 */
@RequestScoped
public class Asking {

  /** The page where questions are asked. */
  static final String EXPLORE = "/catalogue/explore";

  /** What other parameters the pages of the catalogue have. */
  private static final Set<String> OF_PAGES =
      Set.of(
          "name",
          "save",
          CameFrom.APPLICATION,
          CameFrom.SECTION,
          "jakarta.faces.ViewState",
          "primefaces.nonce",
          "faces-redirect");

  private final HttpServletRequest request;
  private final CameFrom from;
  private final Explorer explorer;
  private final CurrentPerson person;
  private FacetValues values = FacetValues.ofAll(Map.of());

  @Inject
  public Asking(
      HttpServletRequest request, CameFrom from, Explorer explorer, CurrentPerson person) {
    this.request = request;
    this.from = from;
    this.explorer = explorer;
    this.person = person;
  }

  @PostConstruct
  void look() {
    values = explorer.values(person.caller());
  }

  FacetValues values() {
    return values;
  }

  /** The question as it stands in the address; empty where there is none. */
  String query() {
    return Objects.requireNonNullElse(request.getQueryString(), "");
  }

  /** The question of the page. */
  CriteriaParameters.Read question() {
    return read("");
  }

  /** The question of a program, which has no page's parameters: each of its own must be a facet. */
  CriteriaParameters.Read questionAlone() {
    var asked = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, given) -> asked.put(name, List.of(given)));
    return CriteriaParameters.read(asked, values);
  }

  /** The first of two to compare. */
  Criteria a() {
    return read("a.").criteria();
  }

  Criteria b() {
    return read("b.").criteria();
  }

  /**
   * What of the question cannot be read, in words. Where something cannot be, the rest is another
   * question than was asked, and nothing is kept or compared by it. A form has fields of its own,
   * which are no facets.
   */
  List<String> unread() {
    boolean form = request.getMethod().equals("POST");
    return question().problems().stream()
        .filter(problem -> !form || problem.fault() != CriteriaParameters.Fault.UNKNOWN_FACET)
        .map(Asking::words)
        .distinct()
        .toList();
  }

  /** The same of the first of two to compare. */
  List<String> unreadA() {
    return unread("a.", "Selection A: ");
  }

  List<String> unreadB() {
    return unread("b.", "Selection B: ");
  }

  private List<String> unread(String prefix, String whose) {
    return read(prefix).problems().stream()
        .map(Asking::words)
        .distinct()
        .map(whose::concat)
        .toList();
  }

  /** Whether a first one to compare has been kept; the question of everything is kept too. */
  boolean keepsA() {
    return unreadA().isEmpty() && namesA();
  }

  private boolean namesA() {
    return request.getParameter("a") != null
        || request.getParameterMap().keySet().stream().anyMatch(name -> name.startsWith("a."));
  }

  /**
   * The explorer under another question; a first one that is kept to be compared stays kept, and so
   * does the place that somebody came from.
   */
  String address(Criteria question) {
    var parameters = new ArrayList<>(keepsA() ? CriteriaQuery.kept("a", a()) : List.<String>of());
    parameters.addAll(CriteriaQuery.parameters("", question));
    return CriteriaQuery.address(EXPLORE, withPlace(parameters));
  }

  /** The parameters, and the place that somebody came from behind them. */
  List<String> withPlace(List<String> parameters) {
    var all = new ArrayList<>(parameters);
    from.getPairs().forEach(pair -> all.add(pair.name() + "=" + pair.value()));
    return all;
  }

  private CriteriaParameters.Read read(String prefix) {
    var asked = new HashMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach((name, given) -> {
          if (name.startsWith(prefix) && (!prefix.isEmpty() || isQuestion(name))) {
            asked.put(name.substring(prefix.length()), List.of(given));
          }
        });
    return CriteriaParameters.read(asked, values);
  }

  /** Forms of Faces send fields of their own, whose names have a colon or stand in the list. */
  private static boolean isQuestion(String name) {
    return !name.startsWith("a.")
        && !name.startsWith("b.")
        && !name.equals("a")
        && !name.equals("b")
        && name.indexOf(':') < 0
        && !OF_PAGES.contains(name)
        && !name.startsWith("form");
  }

  /** What is wrong with the parameters of one facet, in one line. */
  static String problem(CriteriaParameters.Read read, Facet facet) {
    return read.problems().stream()
        .filter(problem -> problem.facet().filter(facet::equals).isPresent())
        .map(Asking::words)
        .distinct()
        .collect(joining(" "));
  }

  /** What is wrong with the wish for breast density, in one line. */
  static String densityProblem(CriteriaParameters.Read read) {
    return read.problems().stream()
        .filter(problem -> problem.parameter().equals(CriteriaParameters.DENSITY))
        .map(Asking::words)
        .collect(joining(" "));
  }

  /** Parameters that no facet has. */
  static String unknown(CriteriaParameters.Read read) {
    return read.problems().stream()
        .filter(problem -> problem.fault() == CriteriaParameters.Fault.UNKNOWN_FACET)
        .map(CriteriaParameters.Problem::parameter)
        .distinct()
        .limit(5)
        .map(Asking::brief)
        .collect(joining(", "));
  }

  static String words(CriteriaParameters.Problem problem) {
    var facet =
        problem
            .facet()
            .map(Facet::label)
            .orElse(
                problem.parameter().equals(CriteriaParameters.DENSITY)
                    ? "Breast density"
                    : problem.parameter());
    return switch (problem.fault()) {
      case UNKNOWN_FACET -> "There is no facet “%s”.".formatted(brief(problem.parameter()));
      case UNKNOWN_VALUE -> "%s has no value “%s”.".formatted(facet, brief(problem.value()));
      case EMPTY_RANGE -> "%s: the range ends before it begins.".formatted(facet);
    };
  }

  private static String brief(String given) {
    var text = VisibleText.line(given);
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
