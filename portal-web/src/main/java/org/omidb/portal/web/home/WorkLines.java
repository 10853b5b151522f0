package org.omidb.portal.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Locale;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;

/** What waits for somebody, or for what they wait, in words. */
@ApplicationScoped
public class WorkLines {

  /**
   * One line.
   *
   * @param with with whom it lies, where the reader waits; else empty
   * @param age for how long it has waited, in words
   * @param due until when it can be done, in words; empty where nothing ends it
   * @param near whether that is soon
   * @param reminder where those who hold it are reminded; empty where nobody can be
   * @param again from which day on they can be reminded again, in words; empty if they can now
   * @param usual how long it usually takes, where others have it; else empty
   */
  public record Line(
      String step,
      String reference,
      String title,
      String with,
      String age,
      String due,
      boolean near,
      String usual,
      String reminder,
      String again,
      String address) {}

  private final UsualTime usual;
  private final Texts texts;
  private final Dates dates;
  private final InstantSource clock;

  @Inject
  public WorkLines(UsualTime usual, Texts texts, Dates dates, InstantSource clock) {
    this.usual = usual;
    this.texts = texts;
    this.dates = dates;
    this.clock = clock;
  }

  /** The line of an item. */
  public Line of(WorkItem item) {
    var now = clock.instant();
    return new Line(
        texts.get((item.yours() ? "home.do." : "home.wait.") + item.step()),
        item.reference(),
        item.title(),
        item.yours() ? "" : item.heldBy().map(who -> texts.get("home.with." + who)).orElse(""),
        age(item.days(now)),
        item.lastDay().map(last -> texts.text("home.until", dates.date(last))).orElse(""),
        item.near(now),
        item.yours() ? "" : usual.step(item.step()),
        reminder(item),
        again(item),
        item.address());
  }

  /** Where those who hold it are reminded; empty where nobody can be. */
  static String reminder(WorkItem item) {
    return item.awaiting()
        .map(it -> "/application/nudge?id=" + it.application() + "&step=" + word(item.step()))
        .orElse("");
  }

  private String again(WorkItem item) {
    return item.awaiting()
        .filter(it -> !it.possible(clock.instant()))
        .flatMap(Awaiting::again)
        .map(at -> texts.text("home.nudge.again", dates.day(at)))
        .orElse("");
  }

  /** A step as addresses name it. */
  public static String word(NextStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For how many days, in words. */
  private static String age(long days) {
    if (days == 0) {
      return "since today";
    }
    return days == 1 ? "for 1 day" : "for " + days + " days";
  }
}
