package org.omidb.portal.figures.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;

/**
 * The figures of the database as of one moment.
 *
 * @param mammograms women with at least one episode of a type, among episodes with a 2D image
 * @param tomosynthesis episodes with a 3D image, by their set of types
 * @param status women by client status, which is a partition of them all
 * @param equipment images by maker, 2D and 3D apart
 */
public record Figures(
    SizeTable mammograms,
    SizeTable tomosynthesis,
    Map<CaseType, Long> status,
    Map<Dimension, EquipmentTable> equipment,
    Totals totals) {

  public Figures {
    var women = new EnumMap<CaseType, Long>(CaseType.class);
    women.putAll(status);
    status = Collections.unmodifiableMap(women);
    var tables = new EnumMap<Dimension, EquipmentTable>(Dimension.class);
    tables.putAll(equipment);
    equipment = Collections.unmodifiableMap(tables);
  }

  /** Women of one client status. */
  public long of(CaseType type) {
    return status.getOrDefault(type, 0L);
  }

  public EquipmentTable equipment(Dimension dimension) {
    return equipment.getOrDefault(dimension, new EquipmentTable(Map.of()));
  }
}
