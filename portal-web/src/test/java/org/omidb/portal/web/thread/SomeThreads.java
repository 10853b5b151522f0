package org.omidb.portal.web.thread;

import java.util.Map;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** What pages about an application know of its threads. */
public final class SomeThreads {

  private SomeThreads() {}

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  public static ThreadsHere here(
      Map<String, String> parameters, ThreadReading reading, CurrentPerson person) {
    var here = new ThreadsHere();
    here.query = StandIns.query(parameters);
    here.reading = reading;
    here.person = person;
    here.texts = new Texts();
    here.load();
    return here;
  }
}
