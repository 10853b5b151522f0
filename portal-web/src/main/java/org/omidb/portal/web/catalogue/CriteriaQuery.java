package org.omidb.portal.web.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.Marking;
import org.omidb.portal.catalogue.domain.Processing;

/** A question as the query of an address, so that it can be kept, sent and gone back to. */
public final class CriteriaQuery {

  private static final String TYPE = "type";
  private static final String MARKING = "marking";
  private static final String DIMENSION = "dimension";
  private static final String PROCESSING = "processing";
  private static final String MAKER = "maker";

  private CriteriaQuery() {}

  /** Reads an address; what means nothing to the portal is passed over. */
  static Criteria read(Map<String, String[]> parameters) {
    return new Criteria(
        all(CaseType.class, parameters, TYPE),
        first(Marking.class, parameters, MARKING).orElse(Marking.ANY),
        first(Dimension.class, parameters, DIMENSION),
        first(Processing.class, parameters, PROCESSING),
        all(Maker.class, parameters, MAKER));
  }

  /** One parameter; a parameter may stand several times. */
  public record Pair(String name, String value) {
    @Override
    public String toString() {
      return name + "=" + value;
    }
  }

  /** The parameters that {@link #read} understands. */
  static List<Pair> pairs(Criteria criteria) {
    var pairs = new ArrayList<Pair>();
    criteria.types().forEach(type -> add(pairs, TYPE, type));
    if (criteria.marking() != Marking.ANY) {
      add(pairs, MARKING, criteria.marking());
    }
    criteria.dimension().ifPresent(dimension -> add(pairs, DIMENSION, dimension));
    criteria.processing().ifPresent(processing -> add(pairs, PROCESSING, processing));
    criteria.makers().forEach(maker -> add(pairs, MAKER, maker));
    return pairs;
  }

  /** A page of this site under that question. */
  static String address(String page, Criteria criteria) {
    var pairs = pairs(criteria);
    return pairs.isEmpty()
        ? page
        : page + "?" + pairs.stream().map(Pair::toString).collect(joining("&"));
  }

  /** How a value is written in an address. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void add(List<Pair> pairs, String parameter, Enum<?> value) {
    pairs.add(new Pair(parameter, name(value)));
  }

  private static <E extends Enum<E>> Set<E> all(
      Class<E> type, Map<String, String[]> parameters, String parameter) {
    var asked = List.of(parameters.getOrDefault(parameter, new String[0]));
    var found = EnumSet.noneOf(type);
    Arrays.stream(type.getEnumConstants())
        .filter(value -> asked.contains(name(value)))
        .forEach(found::add);
    return found;
  }

  private static <E extends Enum<E>> Optional<E> first(
      Class<E> type, Map<String, String[]> parameters, String parameter) {
    return all(type, parameters, parameter).stream().findFirst();
  }
}
