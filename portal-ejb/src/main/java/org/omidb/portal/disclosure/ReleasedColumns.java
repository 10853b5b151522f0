package org.omidb.portal.disclosure;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What goes out under which name, for people to read: the very tables by which the files of a
 * release are written, so that the two cannot disagree.
 */
public final class ReleasedColumns {

  private final NbssColumns columns = NbssColumns.standard();

  /** The sections of {@code nbss_<client>.json}. */
  public SortedSet<String> sections() {
    return columns.sections();
  }

  /** The names of one section. */
  public SortedMap<String, ColumnForm> of(String section) {
    var forms = new TreeMap<String, ColumnForm>();
    columns.of(section).forEach((name, column) -> forms.put(name, ColumnForm.of(column)));
    return forms;
  }

  /** The names of a mark. */
  public SortedMap<String, ColumnForm> ofMarks() {
    return DisclosedMarkJson.forms();
  }
}
