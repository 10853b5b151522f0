package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.shared.service.Json;

/**
 * Criteria as the database keeps them: {@code {"type":["malignant"],"age":["50-54"]}}, with {@code
 * "density":["requested"]} where breast density is asked for besides.
 */
public final class CriteriaJson {

  /** The names under which selections of the first form hold five of the facets. */
  private static final Map<String, Facet> FIRST_FORM =
      Map.of("types", Facet.TYPE, "makers", Facet.MAKER);

  private CriteriaJson() {}

  public static String write(Criteria criteria) {
    var json = Json.MAPPER.createObjectNode();
    CriteriaParameters.pairs(criteria)
        .forEach(pair -> json.withArray(pair.name()).add(pair.value()));
    return json.toString();
  }

  /**
   * Reads what {@link #write} wrote, and the first form, whose values are the names of constants
   * and whose marking may be {@code ANY}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Criteria read(String text) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    var json = Json.read(text, ObjectNode.class);
    boolean density = json.remove(CriteriaParameters.DENSITY) != null;
    for (var field : json.properties()) {
      var name = field.getKey();
      var facet =
          Facet.ofCode(name)
              .or(() -> Optional.ofNullable(FIRST_FORM.get(name)))
              .orElseThrow(() -> new IllegalArgumentException("No facet: " + name));
      chosen.put(facet, values(facet, field.getValue()));
    }
    return new Criteria(chosen, density);
  }

  private static Set<String> values(Facet facet, JsonNode node) {
    var values = new LinkedHashSet<String>();
    if (node.isArray()) {
      node.forEach(value -> values.add(code(facet, value.asText())));
    } else if (node.isTextual() && !node.asText().equals("ANY")) {
      values.add(code(facet, node.asText()));
    }
    return values;
  }

  /** The values of open facets are the catalogue's own and stay as they are. */
  private static String code(Facet facet, String value) {
    return facet.isOpen() ? value : value.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
