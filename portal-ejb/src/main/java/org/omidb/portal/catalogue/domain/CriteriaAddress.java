package org.omidb.portal.catalogue.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The question in an address of the explorer that people have put into what they write. */
public final class CriteriaAddress {

  /** A sentence may end behind the address, or a bracket close. */
  private static final Pattern QUERY =
      Pattern.compile("/catalogue/explore\\?([^\\s#<>\"]*[^\\s#<>\"'.,;:!?)\\]])");

  private CriteriaAddress() {}

  /**
   * The parameters of the first address of the explorer in a text.
   *
   * @return empty where there is none, or none that can be decoded
   */
  public static Optional<Map<String, List<String>>> in(String text) {
    var matcher = QUERY.matcher(text);
    return matcher.find() ? decoded(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Map<String, List<String>>> decoded(String query) {
    try {
      return Optional.of(
          Stream.of(query.split("&"))
              .filter(pair -> pair.indexOf('=') > 0)
              .map(pair -> pair.split("=", 2))
              .collect(
                  groupingBy(
                      pair -> URLDecoder.decode(pair[0], UTF_8),
                      LinkedHashMap::new,
                      mapping(pair -> URLDecoder.decode(pair[1], UTF_8), toList()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a percent sign without its two digits: no question can be read
    }
  }
}
