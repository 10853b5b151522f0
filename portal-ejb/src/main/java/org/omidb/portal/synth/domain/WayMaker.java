package org.omidb.portal.synth.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.omidb.portal.synth.domain.Dice.Topic;

/**
 * Sends a woman through screening from 2011 to 2023: every 36 months between 47 and 73, as the NHS
 * programme and its age extension trial invite, with a cancer or a benign lesion where her cell
 * says so.
 */
final class WayMaker {

  static final int MOST_SCREENS = 5;

  private static final int BEGIN = (int) LocalDate.of(2011, 1, 3).toEpochDay();
  private static final int END = (int) LocalDate.of(2023, 12, 21).toEpochDay();

  private static final int THREE_YEARS = 1_096;
  private static final int YEAR = 365;
  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final int OLDEST = 73;

  /** How many days an invitation comes early or late. */
  private static final int EARLY = 30;

  private static final int LATE = 60;

  /** Interval cancers per 100,000 screened in the first, second and third year (Bennett 2011). */
  private static final int[] INTERVALS = {55, 113, 122};

  /** Of normal screens; with those that have tomosynthesis it makes 4.56 % (UK 2005-08). */
  private static final double RECALLED = 0.039;

  private static final double HIGHER_RISK = 0.005;
  private static final double ASSESSMENT_STUDY = 0.25;
  private static final double FEWER_VIEWS = 0.012;

  private final long seed;
  private final int woman;
  private final WomanCell cell;
  private final int screens;
  private final boolean tomosynthesis;
  private final Dice dice;
  private final Site site;
  private final boolean higherRisk;
  private final int eventAt;

  private WayMaker(
      long seed, int woman, WomanCell cell, int screens, Optional<EpisodeCell> tomosynthesis) {
    this.seed = seed;
    this.woman = woman;
    this.cell = cell;
    this.screens = screens;
    this.tomosynthesis = tomosynthesis.isPresent();
    this.dice = Dice.of(seed, woman, Topic.WAY, 0);
    this.site = Site.any(dice);
    this.higherRisk = dice.hits(HIGHER_RISK);
    this.eventAt = eventAt();
  }

  /**
   * The way of one woman.
   *
   * @param screens how many she has; an interval cancer comes behind them
   * @param tomosynthesis the kind of her episode with tomosynthesis, if there is one
   */
  static Way way(
      long seed, int woman, WomanCell cell, int screens, Optional<EpisodeCell> tomosynthesis) {
    return new WayMaker(seed, woman, cell, screens, tomosynthesis).way();
  }

  private Way way() {
    int[] days = days();
    int born = days[0] - (int) (firstAge(days) * DAYS_OF_A_YEAR) - 1 - dice.below(YEAR - 1);
    var visits = IntStream.range(0, days.length).mapToObj(i -> visit(i, days, born)).toList();
    var studies = new ArrayList<StudyDraft>();
    visits.forEach(visit -> addStudies(studies, visit, visits.size()));
    return new Way(site, higherRisk, born, visits, studies);
  }

  /** Mostly the last screen; what comes after a cancer is follow-up. */
  private int eventAt() {
    return switch (cell.event()) {
      case NONE -> -1;
      case INTERVAL -> screens;
      case MALIGNANT, BENIGN -> dice.hits(0.85) ? screens - 1 : dice.below(screens);
    };
  }

  private boolean isFollowUp(int number) {
    return cell.event() == Event.MALIGNANT && number > eventAt;
  }

  private int[] days() {
    boolean interval = cell.event() == Event.INTERVAL;
    int[] days = new int[screens + (interval ? 1 : 0)];
    int due = 0;
    for (int number = 1; number < screens; number++) {
      due += higherRisk || isFollowUp(number) ? YEAR : THREE_YEARS;
      days[number] = due + dice.between(-EARLY, LATE);
    }
    if (interval) {
      int year = dice.weighted(INTERVALS);
      days[screens] = days[screens - 1] + Math.max(EARLY, year * YEAR + dice.below(YEAR));
    }
    int first = dice.between(BEGIN, END - days[days.length - 1]);
    for (int number = 0; number < days.length; number++) {
      days[number] += first;
    }
    return days;
  }

  /** First calls at about 50, some by the trial from 47; most are on their way already. */
  private int firstAge(int[] days) {
    int span = (int) Math.ceil((days[screens - 1] - days[0] + YEAR) / DAYS_OF_A_YEAR);
    int latest = OLDEST - span;
    int age =
        switch (dice.weighted(6, 26, 64, 4)) {
          case 0 -> dice.between(47, 49);
          case 1 -> dice.between(50, 52);
          case 2 -> dice.between(53, 69);
          default -> dice.between(70, 72);
        };
    return age <= latest ? age : dice.between(50, latest);
  }

  private Visit visit(int number, int[] days, int born) {
    int age = (int) ((days[number] - born) / DAYS_OF_A_YEAR);
    boolean event = number == eventAt;
    var own = Dice.of(seed, woman, Topic.VISIT, number);
    boolean assessed = own.hits(RECALLED) || event;
    var visit = new Visit(number, days[number], type(number, age, own), age, event, assessed);
    return hasTomosynthesis(visit, days.length) ? visit.asRecalled() : visit;
  }

  private boolean hasTomosynthesis(Visit visit, int visits) {
    return tomosynthesis && Way.mayHaveTomosynthesis(cell, visit, visits);
  }

  private String type(int number, int age, Dice own) {
    if (number == screens) {
      return Visit.INTERVAL;
    }
    if (higherRisk) {
      return "H";
    }
    if (isFollowUp(number)) {
      return own.hits(0.9) ? "CF" : "N";
    }
    int special = own.below(1_000);
    if (special < 8) {
      return special < 4 ? "G" : special < 7 ? "N" : "X";
    }
    if (age > 70 && own.hits(0.7)) {
      return "S";
    }
    return number == 0 && own.hits(age <= 52 ? 0.92 : 0.12) ? "F" : "R";
  }

  private void addStudies(List<StudyDraft> studies, Visit visit, int visits) {
    var own = Dice.of(seed, woman, Topic.STUDY, visit.number());
    int unit = own.below(Site.UNITS);
    boolean unprocessed = own.hits(site.unprocessed());
    int views = views(visit, own);
    boolean threeD = hasTomosynthesis(visit, visits);
    int day = visit.day();
    if (!visit.interval()) {
      studies.add(new StudyDraft(visit, StudyKind.SCREENING, day, unit, views, unprocessed));
    } else {
      studies.add(
          new StudyDraft(
              visit, StudyKind.SYMPTOMATIC, day, unit, StudyDraft.STANDARD_VIEWS, unprocessed));
    }
    int later = day + own.between(8, 35);
    if (threeD) {
      studies.add(new StudyDraft(visit, StudyKind.TOMOSYNTHESIS, later, unit, 0, false));
    } else if (visit.recalled() && !visit.interval() && own.hits(ASSESSMENT_STUDY)) {
      int further = own.between(1, 4);
      studies.add(new StudyDraft(visit, StudyKind.ASSESSMENT, later, unit, further, false));
    }
  }

  /** The standard four; a few women have one breast, or a view is not possible. */
  private static int views(Visit visit, Dice own) {
    if (visit.recalled() || !own.hits(FEWER_VIEWS)) {
      return StudyDraft.STANDARD_VIEWS;
    }
    return own.hits(0.7) ? 2 : 3;
  }
}
