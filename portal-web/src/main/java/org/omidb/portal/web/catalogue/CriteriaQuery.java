package org.omidb.portal.web.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;

/** A question as the query of an address. */
public final class CriteriaQuery {

  private CriteriaQuery() {}

  /** A page of this site under that question. */
  public static String address(String page, Criteria criteria) {
    return address(page, parameters("", criteria));
  }

  /** A page under several parameters. */
  static String address(String page, List<String> parameters) {
    return parameters.isEmpty() ? page : page + "?" + String.join("&", parameters);
  }

  /** The parameters of a question, their names after a prefix. */
  static List<String> parameters(String prefix, Criteria criteria) {
    return CriteriaParameters.pairs(criteria).stream()
        .map(pair -> prefix + pair.name() + "=" + URLEncoder.encode(pair.value(), UTF_8))
        .toList();
  }

  /** The comparison of two questions; that of everything is named by its letter alone. */
  static String comparison(String page, Criteria a, Criteria b) {
    return page
        + "?"
        + Stream.of(kept("a", a), kept("b", b)).flatMap(List::stream).collect(joining("&"));
  }

  /** The parameters that keep a question under a letter. */
  static List<String> kept(String letter, Criteria criteria) {
    return Stream.concat(Stream.of(letter + "="), parameters(letter + ".", criteria).stream())
        .toList();
  }
}
