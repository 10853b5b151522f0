package org.omidb.portal.bench.run;

import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.bench.rival.Rival;
import org.omidb.portal.catalogue.domain.Criteria;

/** Takes the time of each answer, where asking once more would take too long. */
final class TimedRival implements Rival {

  private final Rival rival;
  private final List<Long> nanos = new ArrayList<>();

  TimedRival(Rival rival) {
    this.rival = rival;
  }

  @Override
  public FullAnswer answer(Criteria criteria) {
    long began = System.nanoTime();
    var answer = rival.answer(criteria);
    nanos.add(System.nanoTime() - began);
    return answer;
  }

  Times times() {
    return new Times(nanos);
  }

  @Override
  public void close() {
    rival.close();
  }
}
