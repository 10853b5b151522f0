package org.omidb.portal.workingcopy.domain;

import java.util.List;
import org.omidb.portal.form.domain.Form;

/**
 * A working copy as the form that it would be.
 *
 * @param form with something harmless in place of what cannot be read
 * @param readable whether nothing had to be replaced
 * @param faults all that keeps it from being published
 */
public record CheckedCopy(Form form, boolean readable, List<FaultInWork> faults) {

  public CheckedCopy {
    faults = List.copyOf(faults);
  }

  /** The faults of one part. */
  public List<FaultInWork> at(int key) {
    return faults.stream().filter(fault -> fault.key() == key).toList();
  }
}
