package org.omidb.portal.figures.store;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.CaseTypes;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.EpisodeClass;
import org.omidb.portal.catalogue.domain.EpisodeFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.LesionFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.SideOpinion;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The one exact construction of disjoint cells that gives the published size tables, at full size
 * or smaller, and as rows. N is a normal episode; M or B with M or U a malignant or benign lesion,
 * marked or unmarked; I an interval cancer.
 */
public final class FiguresWorld {

  /** One woman a unit; each word of a cell is an episode of hers. */
  private static final Map<String, Long> WOMEN_2D =
      Map.ofEntries(
          entry("N", 134_883L),
          entry("N MM", 5_637L),
          entry("N MU", 2_037L),
          entry("N BM", 1_112L),
          entry("N BU", 4_415L),
          entry("N I", 1_916L),
          entry("MM", 1_459L),
          entry("MU", 528L),
          entry("BM", 288L),
          entry("BU", 1_143L));

  /** One episode a unit; each word of a cell is a lesion, or an interval cancer, in it. */
  private static final Map<String, Long> EPISODES_3D =
      Map.ofEntries(
          entry("N", 2_625L),
          entry("MM", 1_415L),
          entry("MU", 590L),
          entry("BM", 123L),
          entry("BU", 821L),
          entry("MM I", 115L),
          entry("MU I", 48L),
          entry("MM BU", 33L),
          entry("MM BM", 5L),
          entry("MU BU", 13L),
          entry("MU BM", 2L));

  private final Map<String, Long> women;
  private final Map<String, Long> episodes;

  private FiguresWorld(Map<String, Long> women, Map<String, Long> episodes) {
    this.women = women;
    this.episodes = episodes;
  }

  static FiguresWorld full() {
    return new FiguresWorld(WOMEN_2D, EPISODES_3D);
  }

  /** A hundredth of each cell, but never none: structurally complete. */
  static FiguresWorld small() {
    return new FiguresWorld(hundredth(WOMEN_2D), hundredth(EPISODES_3D));
  }

  private static Map<String, Long> hundredth(Map<String, Long> cells) {
    var small = new LinkedHashMap<String, Long>();
    cells.forEach((cell, count) -> small.put(cell, (count + 99) / 100));
    return small;
  }

  long women() {
    return women.values().stream().mapToLong(Long::longValue).sum();
  }

  long episodes3d() {
    return episodes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Women whose cell has a word of this row, as one would add the cells up by hand. */
  long women(SizeRow row) {
    return sum(women, word(row));
  }

  /** Episodes whose cell has a word of this row. */
  long episodes3d(SizeRow row) {
    return sum(episodes, word(row));
  }

  long women(CaseType status) {
    return women.entrySet().stream()
        .filter(cell -> status(cell.getKey()) == status)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long sum(Map<String, Long> cells, String word) {
    return cells.entrySet().stream()
        .filter(cell -> words(cell.getKey()).contains(word))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<String> words(String cell) {
    return List.of(cell.split(" ", -1));
  }

  private static String word(SizeRow row) {
    return switch (row) {
      case NORMAL -> "N";
      case MALIGNANT_MARKED -> "MM";
      case MALIGNANT_UNMARKED -> "MU";
      case BENIGN_MARKED -> "BM";
      case BENIGN_UNMARKED -> "BU";
      case INTERVAL -> "I";
    };
  }

  private static CaseType status(String cell) {
    return words(cell).stream()
        .map(word -> episode(List.of(word)).type())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Writes the world as rows, in place of whatever the transaction finds. */
  void write(Sql sql, boolean synthetic) {
    sql.update("delete from client");
    var ids = new ArrayList<Long>();
    women.forEach((cell, count) -> {
      for (long n = 0; n < count; n++) {
        long id = woman(sql, ids.size() + 1, status(cell), synthetic);
        ids.add(id);
        int number = 9_999;
        for (var word : words(cell)) {
          imaged(sql, id, episode(sql, id, number--, episode(List.of(word))), Dimension.TWO_D);
        }
      }
    });
    var hers = ids.iterator();
    episodes.forEach((cell, count) -> {
      for (long n = 0; n < count; n++) {
        long id = hers.next();
        var type = episode(words(cell));
        imaged(sql, id, episode(sql, id, 5_000, type), Dimension.THREE_D);
      }
    });
  }

  /** A woman with nothing but herself. */
  public static long woman(Sql sql, int number, CaseType status, boolean synthetic) {
    var hash = Sha256.of("figures " + number);
    return id(
        sql,
        "insert into client (id, name, site, classification, status, version, nbss_sha256,"
            + " imagedb_sha256, imported_at, synthetic) values"
            + " (nextval('catalogue_key'), ?, 'jarv', 'N', ?, 1, ?, ?, ?, ?) returning id",
        "demd" + (7_000_000 + number),
        status,
        hash,
        hash,
        Instant.EPOCH,
        synthetic);
  }

  static long episode(Sql sql, long woman, int number, EpisodeClass type) {
    return id(
        sql,
        "insert into episode (id, client_id, name, case_type, case_types, marked_types, fields)"
            + " values (nextval('catalogue_key'), ?, ?, ?, ?, ?, '{}') returning id",
        woman,
        Integer.toString(number),
        type.type(),
        type.types(),
        type.marked());
  }

  static void imaged(Sql sql, long woman, @Nullable Long episode, Dimension dimension) {
    image(sql, woman, episode, dimension, Maker.HOLOGIC);
  }

  static void image(Sql sql, long woman, @Nullable Long episode, Dimension dimension, Maker maker) {
    long study =
        id(
            sql,
            "insert into study (id, client_id, episode_id, uid, taken_on, fields) values"
                + " (nextval('catalogue_key'), ?, ?, ?, '2016-03-02', '{}') returning id",
            woman,
            episode,
            uid());
    long series =
        id(
            sql,
            "insert into series (id, study_id, uid) values (nextval('catalogue_key'), ?, ?)"
                + " returning id",
            study,
            uid());
    var hash = Sha256.of("image");
    sql.update(
        "insert into image (id, series_id, uid, dimension, processing, maker, pixel_columns,"
            + " pixel_rows, bytes, sha256, sidecar_sha256) values"
            + " (nextval('catalogue_key'), ?, ?, ?, 'PROCESSED', ?, 10, 10, 100, ?, ?)",
        series,
        uid(),
        dimension,
        maker,
        hash,
        hash);
  }

  private static long id(Sql sql, String insert, @Nullable Object... values) {
    return sql.row(insert, row -> row.getLong(1), values).orElseThrow();
  }

  private static String uid() {
    var random = UUID.randomUUID();
    return "2.25."
        + Long.toUnsignedString(random.getMostSignificantBits())
        + Long.toUnsignedString(random.getLeastSignificantBits());
  }

  /** An episode with these lesions, as the rule for case types sees it. */
  static EpisodeClass episode(List<String> words) {
    var lesions = new ArrayList<LesionFacts>();
    Set<SideOpinion> opinions = EnumSet.noneOf(SideOpinion.class);
    for (var word : words) {
      if (word.startsWith("M") || word.startsWith("B")) {
        boolean malignant = word.startsWith("M");
        opinions.add(malignant ? SideOpinion.MALIGNANT : SideOpinion.BENIGN);
        lesions.add(
            new LesionFacts(
                "" + lesions.size(),
                Set.of(malignant ? "B5" : "B2"),
                Set.of(),
                false,
                word.endsWith("M")));
      }
    }
    return CaseTypes.of(new EpisodeFacts(words.contains("I"), opinions, lesions));
  }
}
