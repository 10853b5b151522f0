package org.omidb.portal.screening.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationLine;

/**
 * The screening of an application as a reader sees it.
 *
 * @param mayNote whether the reader can note something
 */
public record ScreeningView(
    ApplicationLine line,
    List<Row> rows,
    DataUseList terms,
    List<DataUseAdvice> advice,
    List<TiedApplication> tied,
    boolean mayNote) {

  /**
   * One criterion.
   *
   * @param count how often something was noted of it
   */
  public record Row(PublishedCriterion criterion, int count, Optional<Note> note) {}

  /**
   * What was noted last.
   *
   * @param revision the submitted revision that was read
   * @param words empty where they were erased
   */
  public record Note(
      CriterionFinding finding, int revision, String who, Instant at, Optional<String> words) {}

  public ScreeningView {
    rows = List.copyOf(rows);
    advice = List.copyOf(advice);
    tied = List.copyOf(tied);
  }
}
