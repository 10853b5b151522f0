package org.omidb.portal.catalogue.domain;

/**
 * One value that a facet may have.
 *
 * @param code as addresses, JSON and the database's bands have it
 * @param label as a list shows it
 * @param spoken as a sentence says it
 */
public record FacetValue(String code, String label, String spoken) {

  static FacetValue plain(String code, String label) {
    return new FacetValue(code, label, label.toLowerCase(java.util.Locale.ROOT));
  }

  /** A value whose name keeps its capitals, or is a code of the source itself. */
  static FacetValue named(String code, String label) {
    return new FacetValue(code, label, label);
  }
}
