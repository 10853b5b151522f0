package org.omidb.portal.figures.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.domain.CaseType.BENIGN;
import static org.omidb.portal.catalogue.domain.CaseType.INTERVAL;
import static org.omidb.portal.catalogue.domain.CaseType.MALIGNANT;
import static org.omidb.portal.catalogue.domain.CaseType.NORMAL;
import static org.omidb.portal.catalogue.domain.Dimension.THREE_D;
import static org.omidb.portal.catalogue.domain.Dimension.TWO_D;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.figures.domain.Totals;
import org.omidb.portal.testing.NeedsDatabase;

/** The published tables are what SQL finds in the rows; the cells are added up beside it. */
@NeedsDatabase
class FiguresCountTest {

  @Test
  void the_cells_at_full_size_add_up_to_every_row_that_was_published() {
    var world = FiguresWorld.full();
    assertThat(world.women()).isEqualTo(153_418);
    assertThat(each(world::women))
        .containsExactly(150_000L, 7_096L, 2_565L, 1_400L, 5_558L, 1_916L);
    assertThat(world.episodes3d()).isEqualTo(5_790);
    assertThat(each(world::episodes3d)).containsExactly(2_625L, 1_568L, 653L, 130L, 867L, 163L);
    assertThat(Arrays.stream(CaseType.values()).map(world::women))
        .containsExactly(1_916L, 9_661L, 6_958L, 134_883L);
  }

  @Test
  void sql_finds_the_same_in_a_smaller_world_of_the_same_cells() {
    var world = FiguresWorld.small();
    var figures =
        Emptied.catalogue(sql -> {
          world.write(sql, false);
          return FiguresCount.of(sql);
        });
    assertThat(figures.mammograms().total()).isEqualTo(world.women());
    assertThat(figures.tomosynthesis().total()).isEqualTo(world.episodes3d());
    for (var row : SizeRow.values()) {
      assertThat(figures.mammograms().of(row)).as("2D %s", row).isEqualTo(world.women(row));
      assertThat(figures.tomosynthesis().of(row)).as("3D %s", row).isEqualTo(world.episodes3d(row));
    }
    for (var status : CaseType.values()) {
      assertThat(figures.of(status)).as("%s", status).isEqualTo(world.women(status));
    }
  }

  @Test
  void the_rows_overlap_and_the_status_does_not() {
    var figures =
        Emptied.catalogue(sql -> {
          FiguresWorld.small().write(sql, false);
          return FiguresCount.of(sql);
        });
    assertThat(sum(figures.mammograms().rows())).isGreaterThan(figures.mammograms().total());
    assertThat(sum(figures.tomosynthesis().rows())).isGreaterThan(figures.tomosynthesis().total());
    assertThat(sum(figures.status())).isEqualTo(figures.totals().women());
  }

  @Test
  void an_episode_without_an_image_of_the_dimension_does_not_count_in_it() {
    var figures =
        counted(sql -> {
          long woman = FiguresWorld.woman(sql, 1, MALIGNANT, false);
          FiguresWorld.episode(sql, woman, 9_999, FiguresWorld.episode(List.of("MM")));
          long seen = FiguresWorld.episode(sql, woman, 9_998, FiguresWorld.episode(List.of("N")));
          FiguresWorld.imaged(sql, woman, seen, TWO_D);
        });
    assertThat(figures.mammograms().of(SizeRow.MALIGNANT_MARKED)).isZero();
    assertThat(figures.mammograms().of(SizeRow.NORMAL)).isOne();
    assertThat(figures.mammograms().total()).isOne();
    assertThat(figures.tomosynthesis().total()).isZero();
    assertThat(figures.of(MALIGNANT)).isOne();
  }

  @Test
  void a_woman_with_two_episodes_of_one_type_counts_once_in_its_row() {
    var figures =
        counted(sql -> {
          long woman = FiguresWorld.woman(sql, 1, BENIGN, false);
          for (int number : List.of(9_999, 9_998)) {
            long one =
                FiguresWorld.episode(sql, woman, number, FiguresWorld.episode(List.of("BU")));
            FiguresWorld.imaged(sql, woman, one, TWO_D);
            FiguresWorld.imaged(sql, woman, one, TWO_D);
          }
        });
    assertThat(figures.mammograms().of(SizeRow.BENIGN_UNMARKED)).isOne();
    assertThat(figures.totals()).isEqualTo(new Totals(1, 2, 4, 4));
  }

  @Test
  void images_are_counted_by_maker_whatever_episode_they_belong_to() {
    var figures =
        counted(sql -> {
          long woman = FiguresWorld.woman(sql, 1, NORMAL, false);
          FiguresWorld.image(sql, woman, null, TWO_D, Maker.GE);
          FiguresWorld.image(sql, woman, null, TWO_D, Maker.GE);
          FiguresWorld.image(sql, woman, null, THREE_D, Maker.SIEMENS);
        });
    assertThat(figures.equipment(TWO_D).images()).isEqualTo(Map.of(Maker.GE, 2L));
    assertThat(figures.equipment(THREE_D).images()).isEqualTo(Map.of(Maker.SIEMENS, 1L));
    assertThat(figures.mammograms().total()).isZero();
  }

  @Test
  void one_woman_who_is_made_up_makes_the_figures_synthetic() {
    assertThat(
            Emptied.<Boolean>catalogue(sql -> {
              FiguresWorld.woman(sql, 1, INTERVAL, false);
              return FiguresCount.isSynthetic(sql);
            }))
        .isFalse();
    assertThat(
            Emptied.<Boolean>catalogue(sql -> {
              FiguresWorld.woman(sql, 1, INTERVAL, false);
              FiguresWorld.woman(sql, 2, INTERVAL, true);
              return FiguresCount.isSynthetic(sql);
            }))
        .isTrue();
  }

  private static Figures counted(java.util.function.Consumer<Sql> rows) {
    return Emptied.catalogue(sql -> {
      rows.accept(sql);
      return FiguresCount.of(sql);
    });
  }

  private static List<Long> each(Function<SizeRow, Long> count) {
    return Arrays.stream(SizeRow.values()).map(count).toList();
  }

  private static long sum(Map<?, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
