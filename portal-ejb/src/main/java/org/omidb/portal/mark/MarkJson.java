package org.omidb.portal.mark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.omidb.portal.mark.domain.MarkFlag;

/** What stands in a mark of {@code imagedb_*.json}. */
public final class MarkJson {

  private static final Set<String> NO = Set.of("", "0", "n", "no", "false");

  private MarkJson() {}

  /** Whether readers take the flag for set: anything but null is, "N" too. */
  public static boolean isSet(JsonNode mark, MarkFlag flag) {
    return mark.hasNonNull(flag.field());
  }

  /** Whether it is meant as set. */
  public static boolean isMeant(JsonNode mark, MarkFlag flag) {
    return isSet(mark, flag)
        && !NO.contains(mark.path(flag.field()).asText().strip().toLowerCase(Locale.ROOT));
  }
}
