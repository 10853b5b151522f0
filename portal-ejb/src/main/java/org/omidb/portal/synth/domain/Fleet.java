package org.omidb.portal.synth.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Maker;

/** Where the makers other than the usual one stand: a machine or two, at a site, for some years. */
final class Fleet {

  /**
   * A machine's place.
   *
   * @param unit which of the site's machines; null: all of them
   */
  record Stand(Maker maker, Site site, @Nullable Integer unit, int from, int to) {

    boolean covers(Site where, int machine, int year) {
      return site == where && (unit == null || unit == machine) && from <= year && year <= to;
    }
  }

  private static final List<Stand> MAMMOGRAPHY =
      List.of(
          new Stand(Maker.PHILIPS, Site.STGE, 2, 2014, 2014),
          new Stand(Maker.SIEMENS, Site.DUNN, null, 2013, 2015),
          new Stand(Maker.OTHER, Site.KELM, null, 2011, 2016),
          new Stand(Maker.GE, Site.ADDE, 0, 2011, 2015),
          new Stand(Maker.GE, Site.WYRE, null, 2016, 2020));

  private static final List<Stand> TOMOSYNTHESIS =
      List.of(
          new Stand(Maker.GE, Site.WYRE, null, 2016, 2020),
          new Stand(Maker.SIEMENS, Site.DUNN, null, 2014, 2023),
          new Stand(Maker.SIEMENS, Site.KELM, null, 2014, 2023));

  private Fleet() {}

  static List<Stand> mammography() {
    return MAMMOGRAPHY;
  }

  static List<Stand> tomosynthesis() {
    return TOMOSYNTHESIS;
  }
}
