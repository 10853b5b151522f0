package org.omidb.portal.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.omidb.portal.catalogue.domain.Dimension.THREE_D;
import static org.omidb.portal.catalogue.domain.Dimension.TWO_D;
import static org.omidb.portal.catalogue.domain.Maker.GE;
import static org.omidb.portal.catalogue.domain.Maker.HOLOGIC;
import static org.omidb.portal.catalogue.domain.Maker.OTHER;
import static org.omidb.portal.catalogue.domain.Maker.PHILIPS;
import static org.omidb.portal.catalogue.domain.Maker.SIEMENS;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.figures.domain.EquipmentTable.Line;

class EquipmentTableTest {

  @Test
  void the_2d_table_is_the_published_one_at_2_300_000_images() {
    var table =
        new EquipmentTable(
            Map.of(
                HOLOGIC,
                2_106_570L,
                GE,
                113_620L,
                SIEMENS,
                16_560L,
                PHILIPS,
                4_370L,
                OTHER,
                58_880L));
    assertThat(table.total()).isEqualTo(2_300_000);
    assertThat(table.lines(TWO_D))
        .extracting(Line::name, line -> line.share().toPlainString())
        .containsExactly(
            tuple("Hologic", "91.59"),
            tuple("GE Healthcare", "4.94"),
            tuple("Siemens", "0.72"),
            tuple("Philips", "0.19"),
            tuple("Others", "2.56"));
  }

  @Test
  void the_3d_table_is_the_published_one_at_11_580_objects() {
    var table = new EquipmentTable(Map.of(HOLOGIC, 10_868L, SIEMENS, 706L, GE, 6L));
    assertThat(table.total()).isEqualTo(11_580);
    assertThat(table.lines(THREE_D))
        .extracting(Line::name, line -> line.share().toPlainString())
        .containsExactly(
            tuple("Hologic", "93.85"),
            tuple("Siemens", "6.10"),
            tuple("GE Medical Systems", "0.05"));
  }

  @Test
  void a_maker_the_3d_table_does_not_name_stands_under_others_and_is_not_lost() {
    var lines = new EquipmentTable(Map.of(HOLOGIC, 2L, PHILIPS, 1L, OTHER, 1L)).lines(THREE_D);
    assertThat(lines.getLast()).isEqualTo(new Line("Others", 2, new BigDecimal("50.00")));
    assertThat(lines.stream().mapToLong(Line::images).sum()).isEqualTo(4);
  }

  @Test
  void no_images_are_no_share_of_anything() {
    assertThat(new EquipmentTable(Map.of()).lines(TWO_D))
        .hasSize(5)
        .allMatch(line -> line.share().signum() == 0);
  }
}
