package org.omidb.portal.screening.domain;

import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.screening.domain.DataUseEvent.TermsPublished;

/**
 * The lists of terms as far as their events tell.
 *
 * @param last the number of the newest, 0 before the first
 */
public record DataUseLog(int last) implements Evolving<DataUseLog, DataUseEvent> {

  public static final DataUseLog BEGINNING = new DataUseLog(0);

  @Override
  public DataUseLog evolve(DataUseEvent event) {
    return switch (event) {
      case TermsPublished(int number, var content) -> new DataUseLog(number);
    };
  }
}
