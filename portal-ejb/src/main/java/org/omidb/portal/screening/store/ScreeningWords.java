package org.omidb.portal.screening.store;

import java.util.List;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.screening.domain.ScreeningEvent;

/** The notes of screenings; the random bits stand in the body. */
public final class ScreeningWords implements KeptWords<ScreeningEvent> {

  @Override
  public Stream<ScreeningEvent> stream() {
    return ScreeningStreams.SCREENING;
  }

  @Override
  public List<Named> namedBy(ScreeningEvent event) {
    return switch (event) {
      case ScreeningEvent.CriterionNoted noted ->
          List.of(new Named("text " + noted.words().hex(), noted.words()));
    };
  }

  @Override
  public String select() {
    return """
    select screening_id as id, 'text ' || hash as place, body as words, null as key
    from screening_note
    """;
  }
}
