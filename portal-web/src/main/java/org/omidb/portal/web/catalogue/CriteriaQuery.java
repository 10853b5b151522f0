package org.omidb.portal.web.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.FacetValues;

/** A question as the query of an address. */
final class CriteriaQuery {

  private CriteriaQuery() {}

  /** Reads the parameters of a request; those of the page itself are passed over. */
  static CriteriaParameters.Read read(
      Map<String, String[]> parameters, FacetValues values, String... ofThePage) {
    var asked = new HashMap<String, List<String>>();
    parameters.forEach((name, given) -> asked.put(name, List.of(given)));
    asked.keySet().removeAll(List.of(ofThePage));
    return CriteriaParameters.read(asked, values);
  }

  /** A page of this site under that question. */
  static String address(String page, Criteria criteria) {
    var pairs = CriteriaParameters.pairs(criteria);
    return pairs.isEmpty()
        ? page
        : page
            + "?"
            + pairs.stream()
                .map(pair -> pair.name() + "=" + URLEncoder.encode(pair.value(), UTF_8))
                .collect(joining("&"));
  }
}
