package org.omidb.portal.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.screening.domain.DataUseCommand.PublishTerms;
import org.omidb.portal.screening.domain.DataUseEvent;
import org.omidb.portal.screening.domain.DataUseList;
import org.omidb.portal.screening.domain.DataUseLog;
import org.omidb.portal.screening.domain.DataUsePermissions;
import org.omidb.portal.screening.store.ScreeningStore;
import org.omidb.portal.screening.store.ScreeningStreams;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** The terms under which the database may be used: a list that administrators keep. */
@ApplicationScoped
@Retried
@Transactional
public class DataUseLists {

  /**
   * A list and its number.
   *
   * @param number 0 for the example that no administrator has written
   */
  public record Numbered(int number, DataUseList list) {}

  private static final Subject<DataUseLog, DataUseEvent> SUBJECT =
      new Subject<>(ScreeningStreams.DATA_USE, ScreeningStreams.TERMS, DataUseLog.BEGINNING);

  private final Decider decider;
  private final ScreeningStore rows;

  @Inject
  public DataUseLists(Decider decider, ScreeningStore rows) {
    this.decider = decider;
    this.rows = rows;
  }

  /** The list that stands: the newest that was published, or the example. */
  public Numbered current() {
    int last = decider.state(SUBJECT).last();
    return new Numbered(last, last == 0 ? DataUseList.EXAMPLE : rows.list(last).orElseThrow());
  }

  /**
   * Publishes a list in place of the one before.
   *
   * @param seen the number of the list that the page showed
   */
  public Decision<DataUseEvent> publish(Caller caller, DataUseList list, int seen) {
    var body = Json.write(list);
    return decider.take(
        caller,
        SUBJECT,
        (log, now) ->
            DataUsePermissions.decide(caller, log, new PublishTerms(list, Sha256.of(body), seen)),
        step -> rows.keep(step.after().last(), body));
  }
}
