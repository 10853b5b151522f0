package org.omidb.portal.application.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How long something waits for its person: a draft that nobody writes, or an invitation that nobody
 * takes up. It ends only after the person was warned twice, each time in good time before the end
 * that the warning has named; a portal that was down, or a shorter time than yesterday's, takes
 * nothing of that.
 *
 * @param lastDay the last day on which the person can still go on
 * @param grace how many days it is kept after that
 * @param notices how many days before {@code lastDay} each warning is due, the first one first
 * @param warned the days on which the person was warned already, the first one first
 */
public record Expiry(LocalDate lastDay, int grace, List<Integer> notices, List<LocalDate> warned) {

  private static final List<Integer> OF_A_DRAFT = List.of(28, 7);
  private static final List<Integer> OF_AN_INVITATION = List.of(14, 3);

  /** What is to be done on a day. */
  public enum Step {
    WAIT,
    WARN,
    END
  }

  public Expiry {
    notices = List.copyOf(notices);
    warned = List.copyOf(warned);
  }

  /**
   * Of a draft: each time it is touched, all begins anew.
   *
   * @param touched the day on which something was last saved in it
   * @param days for how many days after that it waits
   */
  public static Expiry ofDraft(LocalDate touched, int days, List<LocalDate> warned) {
    return new Expiry(touched.plusDays(days), 0, OF_A_DRAFT, warned);
  }

  /**
   * Of an invitation, whose link ends by itself.
   *
   * @param linkWorks the last day on which the newest link works
   * @param days for how many days after that the team can still send another one
   */
  public static Expiry ofInvitation(LocalDate linkWorks, int days, List<LocalDate> warned) {
    return new Expiry(linkWorks, days, OF_AN_INVITATION, warned);
  }

  /** What is due on this day. */
  public Step due(LocalDate today) {
    if (warned.size() < notices.size()) {
      var notice = promised().minusDays(notices.get(warned.size()));
      return today.isBefore(notice) ? Step.WAIT : Step.WARN;
    }
    return today.isAfter(end()) ? Step.END : Step.WAIT;
  }

  /** After the warning that is given on this day. */
  public Expiry warnedOn(LocalDate today) {
    var all = new ArrayList<>(warned);
    all.add(today);
    return new Expiry(lastDay, grace, notices, all);
  }

  /** The last day on which it is kept, as far as the warnings up to now have promised. */
  public LocalDate end() {
    return later(lastDay.plusDays(grace), promised());
  }

  /** The last day, or a later one that a late warning has named. */
  private LocalDate promised() {
    var promised = lastDay;
    for (int i = 0; i < warned.size(); i++) {
      promised = later(promised, warned.get(i).plusDays(notices.get(i)));
    }
    return promised;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Whether the person has been warned, and nothing was touched since. */
  public boolean isNear() {
    return !warned.isEmpty();
  }
}
