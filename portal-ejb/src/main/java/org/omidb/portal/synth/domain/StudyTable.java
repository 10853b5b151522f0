package org.omidb.portal.synth.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.synth.domain.Dice.Topic;

/**
 * All studies of a catalogue in a few bytes each: what their women's ways say of them, and what is
 * decided over all of them together, because published figures hang on it.
 */
final class StudyTable {

  private static final int INDEX_BITS = 23;

  /** What the studies are shuffled for; each has an order of its own. */
  enum Order {
    UNPROCESSED(1),
    MAKER(2),
    REPEATS(3),
    VIEWS_3D(4);

    private final int number;

    Order(int number) {
      this.number = number;
    }
  }

  private final long seed;

  /** Where each woman's studies begin; one more place at the end. */
  private final int[] first;

  private final EnumArray<StudyKind> kinds;
  private final EnumArray<Site> sites;
  private final EnumArray<Maker> makers;
  private final byte[] views;
  private final byte[] units;
  private final short[] years;
  private final BitSet unprocessed = new BitSet();
  private final byte[] added;

  private StudyTable(long seed, int[] first) {
    int count = first[first.length - 1];
    this.seed = seed;
    this.first = first;
    this.kinds = new EnumArray<>(StudyKind.class, count);
    this.sites = new EnumArray<>(Site.class, count);
    this.makers = new EnumArray<>(Maker.class, count);
    this.views = new byte[count];
    this.units = new byte[count];
    this.years = new short[count];
    this.added = new byte[count];
  }

  /** The drafts of all women, made by no maker yet. */
  static StudyTable of(Women women, long seed) {
    int[] first = new int[women.count() + 1];
    for (int woman = 0; woman < women.count(); woman++) {
      first[woman + 1] = first[woman] + women.way(woman).studies().size();
    }
    var table = new StudyTable(seed, first);
    for (int woman = 0; woman < women.count(); woman++) {
      var way = women.way(woman);
      for (int i = 0; i < way.studies().size(); i++) {
        table.draft(first[woman] + i, way.site(), way.studies().get(i));
      }
    }
    return table;
  }

  private void draft(int study, Site site, StudyDraft draft) {
    kinds.set(study, draft.kind());
    views[study] = (byte) draft.views();
    sites.set(study, site);
    units[study] = (byte) draft.unit();
    years[study] = (short) draft.visit().year();
    unprocessed.set(study, draft.unprocessed());
    makers.set(study, Maker.HOLOGIC);
  }

  int count() {
    return kinds.length();
  }

  int first(int woman) {
    return first[woman];
  }

  StudyKind kind(int study) {
    return kinds.get(study);
  }

  Maker maker(int study) {
    return makers.get(study);
  }

  boolean unprocessed(int study) {
    return unprocessed.get(study);
  }

  void keepUnprocessed(int study, boolean keep) {
    unprocessed.set(study, keep);
  }

  void madeBy(int study, Maker maker) {
    makers.set(study, maker);
  }

  /** Technical repeats of mammograms; all views of a tomosynthesis. */
  int added(int study) {
    return added[study];
  }

  void add(int study, int more) {
    added[study] += (byte) more;
  }

  /** Images for presentation and for processing. */
  int images(int study) {
    return (views[study] + added[study]) * imagesOfAView(study);
  }

  int imagesOfAView(int study) {
    return unprocessed.get(study) ? 2 : 1;
  }

  boolean isScreening(int study) {
    return kind(study) == StudyKind.SCREENING;
  }

  /** Whether it has each of the four views, and none of them twice in the first place. */
  boolean isStandard(int study) {
    return isScreening(study) && views[study] == StudyDraft.STANDARD_VIEWS;
  }

  boolean is2d(int study) {
    return !is3d(study);
  }

  boolean is3d(int study) {
    return kind(study) == StudyKind.TOMOSYNTHESIS;
  }

  boolean madeWhere(int study, Fleet.Stand stand) {
    return stand.covers(sites.get(study), units[study], years[study]);
  }

  IntStream studies2d() {
    return IntStream.range(0, count()).filter(this::is2d);
  }

  IntStream studies3d() {
    return IntStream.range(0, count()).filter(this::is3d);
  }

  /** The studies in an order of chance, the same one for the same seed and purpose. */
  IntStream shuffled(IntStream studies, Order order) {
    long[] keys = studies.mapToLong(study -> key(study, order)).toArray();
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) (key & ((1L << INDEX_BITS) - 1)));
  }

  /** Chance in front, the study itself in the last bits. */
  private long key(int study, Order order) {
    long chance = Dice.hash(seed, study, Topic.ORDER, order.number);
    return chance >>> INDEX_BITS << INDEX_BITS | study;
  }
}
