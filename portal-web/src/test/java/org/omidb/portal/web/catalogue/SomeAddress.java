package org.omidb.portal.web.catalogue;

import static org.omidb.portal.web.Unused.unused;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;

/** An address as a browser may send it, without a server. */
final class SomeAddress {

  private SomeAddress() {}

  /** The question that stands in it; open facets have no values. */
  static Asking asking(Map<String, String[]> parameters) {
    return new Asking(
        request(parameters),
        cameFrom(parameters),
        new Explorer(unused()) {},
        new CurrentPerson(unused()) {}) {
      @Override
      FacetValues values() {
        return FacetValues.ofAll(Map.of());
      }
    };
  }

  static CameFrom cameFrom(Map<String, String[]> parameters) {
    return new CameFrom(query(parameters));
  }

  static Query query(Map<String, String[]> parameters) {
    return new Query(unused()) {
      @Override
      public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).map(List::of).map(List::getFirst);
      }
    };
  }

  private static HttpServletRequest request(Map<String, String[]> parameters) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, given) ->
                switch (method.getName()) {
                  case "getMethod" -> parameters.containsKey("sent-name") ? "POST" : "GET";
                  case "getParameterMap" -> parameters;
                  case "getParameter" ->
                      query(parameters).text(String.valueOf(given[0])).orElse(null);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
