package org.omidb.portal.sample;

import static org.omidb.portal.sample.Woman.Encoding.EXPLICIT;
import static org.omidb.portal.sample.Woman.Encoding.IMPLICIT;
import static org.omidb.portal.sample.Woman.Encoding.RLE;
import static org.omidb.portal.sample.Woman.Intent.PRESENTATION;
import static org.omidb.portal.sample.Woman.Intent.PROCESSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.sample.Woman.Encoding;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Intent;
import org.omidb.portal.sample.Woman.Lesion;
import org.omidb.portal.sample.Woman.Mark;
import org.omidb.portal.sample.Woman.Picture;
import org.omidb.portal.sample.Woman.Study;

/** Makes up one woman from the seed and her number alone, so that a longer sample begins alike. */
final class WomanMaker {

  static final int COLUMNS = 192;
  static final int ROWS = 256;

  private static final List<String> SITES = List.of("jarv", "adde", "stge");
  private static final List<Encoding> ENCODINGS = List.of(EXPLICIT, IMPLICIT, RLE);
  private static final int DAYS_BETWEEN_SCREENS = 3 * 365;

  private final Random random;
  private final int number;
  private final String client;
  private final String site;
  private int uids;
  private int marks;

  private WomanMaker(int number, long seed) {
    this.random = new Random(seed * 1_000_003 + number);
    this.number = number;
    this.client = "demd" + (100_001 + number);
    this.site = SITES.get(random.nextInt(SITES.size()));
  }

  static Woman make(int number, long seed) {
    return new WomanMaker(number, seed).woman();
  }

  private Woman woman() {
    var kind = CaseKind.ofCase(number);
    int screens = 1 + random.nextInt(3);
    int age = 50 + random.nextInt(15);
    var first = LocalDate.of(2012, 1, 2).plusDays(random.nextInt(1500));
    var maker = MammographyUnit.any(random);
    var episodes = new ArrayList<Episode>();
    for (int screen = 0; screen < screens; screen++) {
      boolean last = screen == screens - 1;
      var opened = first.plusDays((long) screen * DAYS_BETWEEN_SCREENS + random.nextInt(60));
      var screened = last && kind != CaseKind.INTERVAL ? kind : CaseKind.NORMAL;
      episodes.add(episode(episodes.size(), screened, false, opened, age + 3 * screen, maker));
    }
    if (kind == CaseKind.INTERVAL) {
      var opened = episodes.get(screens - 1).opened().plusDays(400 + random.nextInt(500));
      int thenAge = age + 3 * (screens - 1) + 2;
      episodes.add(episode(episodes.size(), kind, true, opened, thenAge, maker));
    }
    var born = first.minusYears(age).minusDays(10 + random.nextInt(300));
    return new Woman(client, site, kind, born, random.nextInt(2), nhsNumber(), episodes);
  }

  private Episode episode(
      int index,
      CaseKind kind,
      boolean interval,
      LocalDate opened,
      int age,
      MammographyUnit maker) {
    var lesion = kind.hasLesion() ? lesion(kind) : null;
    var studies = new ArrayList<Study>();
    boolean unprocessed = random.nextInt(100) < 30 || number % 4 == 0;
    studies.add(screening(opened, kind.marked() ? lesion : null, unprocessed));
    if (kind.assessed() && !interval && (number % 2 == 0 || random.nextInt(3) == 0)) {
      studies.add(tomosynthesis(opened.plusDays(30), lesion));
    }
    String id = Integer.toString(9999 - 5 * index);
    var closed = opened.plusDays(kind.assessed() ? 120 : 14);
    return new Episode(id, kind, interval, opened, closed, age, maker, lesion, studies);
  }

  private Lesion lesion(CaseKind kind) {
    boolean malignant = kind.malignant();
    return new Lesion(
        1,
        random.nextBoolean() ? "L" : "R",
        random.nextDouble(),
        random.nextDouble(),
        8 + random.nextInt(20),
        malignant,
        malignant && random.nextInt(100) < 80,
        random.nextInt(100) < 60);
  }

  private Study screening(LocalDate date, @Nullable Lesion marked, boolean unprocessed) {
    String forPresentation = uid();
    String forProcessing = uid();
    var encoding = ENCODINGS.get((number + random.nextInt(2)) % ENCODINGS.size());
    var pictures = new ArrayList<Picture>();
    for (View view : View.STANDARD) {
      String source = null;
      if (unprocessed) {
        source = uid();
        pictures.add(
            picture(
                source, forProcessing, pictures.size(), view, PROCESSING, IMPLICIT, null, null));
      }
      var mark = mark(view, marked);
      int next = pictures.size();
      pictures.add(
          picture(uid(), forPresentation, next, view, PRESENTATION, encoding, mark, source));
    }
    return new Study(uid(), date, accession(), false, pictures);
  }

  private Study tomosynthesis(LocalDate date, @Nullable Lesion lesion) {
    String side = lesion == null ? "L" : lesion.side();
    String series = uid();
    var pictures = new ArrayList<Picture>();
    for (View view : View.STANDARD) {
      if (view.side().equals(side)) {
        var encoding = view.oblique() ? EXPLICIT : IMPLICIT;
        int next = pictures.size();
        pictures.add(picture(uid(), series, next, view, PRESENTATION, encoding, null, null));
      }
    }
    return new Study(uid(), date, accession(), true, pictures);
  }

  private static Picture picture(
      String uid,
      String series,
      int index,
      View view,
      Intent intent,
      Encoding encoding,
      @Nullable Mark mark,
      @Nullable String source) {
    var fitting = intent == PROCESSING && encoding == RLE ? EXPLICIT : encoding;
    return new Picture(uid, series, index + 1, view, intent, fitting, mark, source);
  }

  private @Nullable Mark mark(View view, @Nullable Lesion lesion) {
    if (lesion == null || !lesion.side().equals(view.side())) {
      return null;
    }
    marks++;
    int id = 10_000 + number * 10 + marks;
    return new Mark(id, BreastDrawing.box(COLUMNS, ROWS, view, lesion));
  }

  /** Of the range 999 that is never given to anybody, with a right check digit. */
  private String nhsNumber() {
    while (true) {
      String nine = "999" + (100_000 + random.nextInt(900_000));
      int sum = 0;
      for (int i = 0; i < nine.length(); i++) {
        sum += (nine.charAt(i) - '0') * (10 - i);
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6) + check;
      }
    }
  }

  private String accession() {
    return site.toUpperCase(java.util.Locale.ROOT) + (10_000_000 + random.nextInt(80_000_000));
  }

  /** A root that nobody else has, as the sites' machines would use theirs. */
  private String uid() {
    uids++;
    return "1.2.826.0.1.3680043.9.5777."
        + (number + 1)
        + "."
        + uids
        + "."
        + (1_000_000 + random.nextInt(9_000_000));
  }
}
