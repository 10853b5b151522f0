package org.omidb.portal.catalogue.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * A question as parameters of an address, so that it can be kept, sent and gone back to: {@code
 * type=malignant&age=50-54&age=55-59}. A banded facet also takes a range along its bands, {@code
 * age-from=50-54&age-to=60-64}. Breast density is asked for besides by {@code density=requested}.
 */
public final class CriteriaParameters {

  private static final String FROM = "-from";
  private static final String TO = "-to";

  /** Not a facet: it can be asked for, and is neither counted nor chosen by. */
  public static final String DENSITY = "density";

  /** The one value of {@link #DENSITY}. */
  public static final String REQUESTED = "requested";

  /** What programs for mail and social pages add to the links that people send. */
  private static final Pattern ADDED_TO_LINKS =
      Pattern.compile(
          "(utm|_?hsa|pk|mtm|matomo)_.*|_ga(_.*)?|_gl|_hsenc|_hsmi|mc_[ce]id|mkt_tok|vero_id"
              + "|gad_source|gad_campaignid|srsltid|igshid|igsh|li_fat_id"
              + "|(fb|g|d|y|tw|tt)clid|msclkid|gclsrc|gbraid|wbraid|ref_src",
          Pattern.CASE_INSENSITIVE);

  private CriteriaParameters() {}

  /** One parameter; a parameter may stand several times. */
  public record Pair(String name, String value) {}

  /** What is wrong with a parameter. */
  public enum Fault {
    UNKNOWN_FACET,
    UNKNOWN_VALUE,
    /** The upper end of the range lies below the lower. */
    EMPTY_RANGE
  }

  /**
   * A parameter that means nothing.
   *
   * @param parameter its name
   * @param facet whose value it would be; empty where there is no such facet, or for density
   * @param value what it says, whatever that is
   */
  public record Problem(String parameter, Optional<Facet> facet, String value, Fault fault) {}

  /** The question as far as it could be read, and what could not. */
  public record Read(Criteria criteria, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads parameters. Empty values are passed over, as forms send them, and blanks around others;
   * so are parameters that say only how somebody came by a link.
   *
   * @param values which values an open facet has in the catalogue, in their order; for a facet that
   *     the asker may not use, none
   */
  public static Read read(Map<String, List<String>> parameters, FacetValues values) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    var problems = new ArrayList<Problem>();
    var density = asked(parameters.getOrDefault(DENSITY, List.of()));
    parameters.forEach((name, given) -> {
      var asked = asked(given);
      if (asked.isEmpty() || isRange(name) || ADDED_TO_LINKS.matcher(name).matches()) {
        return;
      }
      if (name.equals(DENSITY)) {
        asked.stream()
            .filter(value -> !value.equals(REQUESTED))
            .forEach(value ->
                problems.add(new Problem(name, Optional.empty(), value, Fault.UNKNOWN_VALUE)));
        return;
      }
      var facet = Facet.ofCode(name).filter(values::offers);
      for (var value : asked) {
        if (facet.isEmpty()) {
          problems.add(new Problem(name, facet, value, Fault.UNKNOWN_FACET));
        } else if (values.of(facet.get()).contains(value)) {
          chosen.computeIfAbsent(facet.get(), key -> new LinkedHashSet<>()).add(value);
        } else {
          problems.add(new Problem(name, facet, value, Fault.UNKNOWN_VALUE));
        }
      }
    });
    for (var facet : Facet.values()) {
      if (facet.isBanded()) {
        new Range(facet, parameters, values.of(facet), problems)
            .bands()
            .ifPresent(
                bands -> chosen.computeIfAbsent(facet, key -> new LinkedHashSet<>()).addAll(bands));
      }
    }
    return new Read(new Criteria(chosen, density.contains(REQUESTED)), problems);
  }

  private static List<String> asked(List<String> given) {
    return given.stream()
        .map(VisibleText::line)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isRange(String name) {
    return range(name, FROM) || range(name, TO);
  }

  private static boolean range(String name, String end) {
    return name.endsWith(end)
        && Facet.ofCode(name.substring(0, name.length() - end.length()))
            .filter(Facet::isBanded)
            .isPresent();
  }

  /** The two ends of a banded facet; one may be missing. */
  private record Range(
      Facet facet, Map<String, List<String>> parameters, List<String> all, List<Problem> problems) {

    Optional<List<String>> bands() {
      var from = end(FROM);
      var to = end(TO);
      if (from.isEmpty() && to.isEmpty() || all.isEmpty()) {
        return Optional.empty();
      }
      var bands = all.stream().filter(value -> !value.equals(Facet.UNKNOWN)).toList();
      int first = from.map(bands::indexOf).orElse(0);
      int last = to.map(bands::indexOf).orElse(bands.size() - 1);
      report(FROM, from, first);
      report(TO, to, last);
      if (first < 0 || last < 0) {
        return Optional.empty();
      }
      if (first > last) {
        problems.add(
            new Problem(
                facet.code() + TO, Optional.of(facet), to.orElseThrow(), Fault.EMPTY_RANGE));
        return Optional.empty();
      }
      return Optional.of(bands.subList(first, last + 1));
    }

    private Optional<String> end(String suffix) {
      return asked(parameters.getOrDefault(facet.code() + suffix, List.of())).stream().findFirst();
    }

    private void report(String suffix, Optional<String> value, int index) {
      if (index < 0) {
        problems.add(
            new Problem(
                facet.code() + suffix,
                Optional.of(facet),
                value.orElseThrow(),
                Fault.UNKNOWN_VALUE));
      }
    }
  }

  /** The parameters that say the question. */
  public static List<Pair> pairs(Criteria criteria) {
    var pairs = new ArrayList<Pair>();
    criteria
        .chosen()
        .forEach(
            (facet, values) -> values.forEach(value -> pairs.add(new Pair(facet.code(), value))));
    if (criteria.density()) {
      pairs.add(new Pair(DENSITY, REQUESTED));
    }
    return pairs;
  }
}
