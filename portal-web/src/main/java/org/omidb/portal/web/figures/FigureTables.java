package org.omidb.portal.web.figures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.figures.domain.EquipmentTable;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.figures.domain.SizeTable;
import org.omidb.portal.web.shared.Texts;

/** Figures as tables with the words of the pages. */
final class FigureTables {

  private final Figures figures;
  private final Texts texts;

  FigureTables(Figures figures, Texts texts) {
    this.figures = figures;
    this.texts = texts;
  }

  List<FigureLine> sizes(Dimension dimension) {
    var table = table(dimension);
    return lines(
        SizeRow.values(), row -> row.code(), row -> "figures.row." + row.name(), table::of);
  }

  FigureLine total(Dimension dimension) {
    return new FigureLine(
        "total", texts.get("figures.total." + dimension.name()), table(dimension).total());
  }

  /** A partition: these add up to all women. */
  List<FigureLine> status() {
    return lines(
        CaseType.values(),
        type -> type.name(),
        type -> "figures.status." + type.name(),
        figures::of);
  }

  List<EquipmentTable.Line> equipment(Dimension dimension) {
    return figures.equipment(dimension).lines(dimension);
  }

  List<FigureLine> totals() {
    var totals = figures.totals();
    return List.of(
        line("women", totals.women()),
        line("episodes", totals.episodes()),
        line("studies", totals.studies()),
        line("images", totals.images()));
  }

  private FigureLine line(String name, long count) {
    return new FigureLine(name, texts.get("figures.totals." + name), count);
  }

  /** Every number there is, by the title of its table: for comparing two countings. */
  Map<String, List<FigureLine>> all() {
    var all = new LinkedHashMap<String, List<FigureLine>>();
    all.put(texts.get("figures.table.totals"), totals());
    for (var dimension : Dimension.values()) {
      var sizes = new java.util.ArrayList<>(sizes(dimension));
      sizes.add(total(dimension));
      all.put(texts.get("figures.table.sizes." + dimension.name()), sizes);
    }
    all.put(texts.get("figures.table.status"), status());
    for (var dimension : Dimension.values()) {
      all.put(
          texts.get("figures.table.equipment." + dimension.name()),
          equipment(dimension).stream()
              .map(line -> new FigureLine(line.name(), line.name(), line.images()))
              .toList());
    }
    return all;
  }

  private SizeTable table(Dimension dimension) {
    return switch (dimension) {
      case TWO_D -> figures.mammograms();
      case THREE_D -> figures.tomosynthesis();
    };
  }

  private <T> List<FigureLine> lines(
      T[] rows,
      java.util.function.Function<T, String> code,
      java.util.function.Function<T, String> key,
      ToLongFunction<T> count) {
    return Arrays.stream(rows)
        .map(row ->
            new FigureLine(code.apply(row), texts.get(key.apply(row)), count.applyAsLong(row)))
        .toList();
  }
}
