package org.omidb.portal.screening.store;

import java.util.List;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.screening.domain.DataUseEvent;

/** The lists of terms, which are no person's words, so that their hashes have no keys. */
public final class DataUseWords implements KeptWords<DataUseEvent> {

  @Override
  public Stream<DataUseEvent> stream() {
    return ScreeningStreams.DATA_USE;
  }

  @Override
  public List<Named> namedBy(DataUseEvent event) {
    return switch (event) {
      case DataUseEvent.TermsPublished(int number, var content) ->
          List.of(new Named("list " + number, content));
    };
  }

  @Override
  public String select() {
    return """
    select cast('%s' as uuid) as id, 'list ' || number as place, body as words,
      cast(null as text) as key
    from data_use_list
    """
        .formatted(ScreeningStreams.TERMS);
  }
}
