package org.omidb.portal.bench.rival;

import static java.util.stream.Collectors.joining;
import static org.omidb.portal.bench.rival.DuckConditions.all;
import static org.omidb.portal.catalogue.domain.FacetLevel.EPISODE;
import static org.omidb.portal.catalogue.domain.FacetLevel.IMAGE;
import static org.omidb.portal.catalogue.domain.FacetLevel.LESION;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.Facet;

/** The parts of the statement of {@link DuckLevels}. */
final class DuckSteps {

  private static final String COUNTS = "count(distinct w), count(*), sum(n)";

  private final DuckConditions asked;

  /** Of the episodes' facets those that are chosen, without type and marking. */
  private final List<Facet> chosen;

  private final boolean asSet;

  DuckSteps(DuckConditions asked) {
    this.asked = asked;
    this.chosen =
        asked.criteria().facets(EPISODE).stream()
            .filter(facet -> facet != Facet.TYPE && facet != Facet.MARKING)
            .toList();
    this.asSet = asked.criteria().countsTypesAsSet();
  }

  /**
   * Episodes that fail at most one of their facets, as a bit; the number of accepted images by
   * episode; episodes with an accepted lesion; and what of these several facets begin with.
   */
  String with() {
    return """
    with candidate as materialized (select *, %s fails from episode where %s <= 1),
    pictured as materialized (select e, count(*) n from image where %s group by e),
    lesioned as materialized (select distinct e from lesion where %s),
    near as materialized (select * from candidate join pictured using (e)),
    eligible as materialized (%s)
    """
        .formatted(
            failing(bit -> 1 << bit),
            failing(bit -> 1),
            all(asked.of(IMAGE)),
            all(asked.of(LESION)),
            eligible(asSet));
  }

  private String failing(IntUnaryOperator value) {
    return Stream.concat(
            Stream.of("0"),
            IntStream.range(0, chosen.size())
                .mapToObj(bit ->
                    "case when %s then 0 else %d end"
                        .formatted(asked.of(chosen.get(bit)), value.applyAsInt(bit))))
        .collect(joining(" + ", "(", ")"));
  }

  private String eligible(boolean types) {
    return "select e, w from candidate %s where fails = 0 and %s"
        .formatted(withLesion(), asked.ofTypes(types));
  }

  private String withLesion() {
    return asked.criteria().facets(LESION).isEmpty() ? "" : "semi join lesioned using (e)";
  }

  String totals() {
    return ("select count(distinct w), count(*),"
            + " (select count(distinct s) from image semi join eligible using (e) where %s), sum(n)"
            + " from eligible join pictured using (e)")
        .formatted(all(asked.of(IMAGE)));
  }

  /** Of each value of the facet its number, women, episodes and images. */
  String groups(Facet facet) {
    return switch (facet.level()) {
      case EPISODE -> ofEpisodes(facet);
      case LESION -> ofLesions(facet);
      case IMAGE -> ofImages(facet);
    };
  }

  private String ofEpisodes(Facet facet) {
    if (facet.isManyValued()) {
      return "select bit, %s from near %s, %s where fails = 0 and %s group by bit"
          .formatted(COUNTS, withLesion(), asked.bits(facet), asked.bit(facet, asSet));
    }
    int own = chosen.contains(facet) ? 1 << chosen.indexOf(facet) : 0;
    return ("select %1$s v, %2$s from near %3$s where fails in (0, %4$d) and %5$s"
            + " and v is not null group by v")
        .formatted(DuckTables.name(facet), COUNTS, withLesion(), own, asked.ofTypes(asSet));
  }

  private String ofLesions(Facet facet) {
    return ("select v, %s from (select distinct e, %s v from %s where %s) join near using (e)"
            + " where fails = 0 and %s group by v")
        .formatted(COUNTS, value(facet), from(facet), others(facet), asked.ofTypes(asSet));
  }

  /** Whether types are a set hangs on the dimension; where they are asked for, take one each. */
  private String ofImages(Facet facet) {
    var criteria = asked.criteria();
    boolean typed = !criteria.of(Facet.TYPE).isEmpty() || !criteria.of(Facet.MARKING).isEmpty();
    if (facet != Facet.DIMENSION || !typed) {
      return ofImages(facet, "eligible", others(facet));
    }
    return Stream.of(false, true)
        .map(threeD ->
            ofImages(
                facet,
                "(" + eligible(threeD) + ")",
                "%s and %s = %d".formatted(others(facet), DuckTables.name(facet), threeD ? 1 : 0)))
        .collect(joining(" union all "));
  }

  private String ofImages(Facet facet, String episodes, String conditions) {
    return ("select v, %s from (select %s v, e, any_value(k.w) w, count(*) n from %s"
            + " join %s k using (e) where %s group by v, e) group by v")
        .formatted(COUNTS, value(facet), from(facet), episodes, conditions);
  }

  private String others(Facet facet) {
    var conditions =
        new DuckConditions(asked.values(), asked.criteria().without(facet)).of(facet.level());
    return facet.isManyValued() ? all(conditions, asked.bit(facet, asSet)) : all(conditions);
  }

  private static String value(Facet facet) {
    return facet.isManyValued() ? "bit" : DuckTables.name(facet);
  }

  private String from(Facet facet) {
    var table = DuckTables.table(facet.level());
    return facet.isManyValued() ? table + " cross join " + asked.bits(facet) : table;
  }
}
