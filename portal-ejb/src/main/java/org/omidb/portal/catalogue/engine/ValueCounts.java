package org.omidb.portal.catalogue.engine;

/** How much there would be if this value alone were chosen of its facet, all else being equal. */
public record ValueCounts(String value, long women, long episodes, long images) {}
