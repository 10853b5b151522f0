package org.omidb.portal.mark;

import com.fasterxml.jackson.databind.JsonNode;
import org.omidb.portal.mark.domain.MarkFlag;

/** What stands in a mark of {@code imagedb_*.json}. */
public final class MarkJson {

  private MarkJson() {}

  /** Whether readers take the flag for set: anything but null is, "N" too. */
  public static boolean isSet(JsonNode mark, MarkFlag flag) {
    return mark.hasNonNull(flag.field());
  }
}
