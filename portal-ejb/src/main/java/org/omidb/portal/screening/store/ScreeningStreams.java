package org.omidb.portal.screening.store;

import java.util.Map;
import java.util.UUID;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.screening.domain.DataUseEvent;
import org.omidb.portal.screening.domain.ScreeningEvent;

/** The streams of screenings and of the terms of use, and the stored names of their events. */
public final class ScreeningStreams {

  public static final Stream<ScreeningEvent> SCREENING =
      Stream.of(
          "screening",
          ScreeningEvent.class,
          Map.of("criterion-noted", ScreeningEvent.CriterionNoted.class));

  public static final Stream<DataUseEvent> DATA_USE =
      Stream.of(
          "data-use",
          DataUseEvent.class,
          Map.of("terms-published", DataUseEvent.TermsPublished.class));

  /** The one stream of the terms of use. */
  public static final UUID TERMS = UUID.fromString("0190a1b2-c3d4-7000-8000-00000000d00a");

  private ScreeningStreams() {}
}
