package org.omidb.portal.figures.domain;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.PublishedMakers;

/** How many images of one dimension each maker's equipment has taken. */
public record EquipmentTable(Map<Maker, Long> images) {

  private static final int DECIMALS = 2;

  /**
   * A line as it is published.
   *
   * @param share of all images of the dimension, in per cent with two decimals
   */
  public record Line(String name, long images, BigDecimal share) {}

  public EquipmentTable {
    var ordered = new EnumMap<Maker, Long>(Maker.class);
    ordered.putAll(images);
    images = Collections.unmodifiableMap(ordered);
  }

  public long of(Maker maker) {
    return images.getOrDefault(maker, 0L);
  }

  public long total() {
    return images.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The published lines; each share is rounded by itself, so that they may not add up to 100. */
  public List<Line> lines(Dimension dimension) {
    var published = PublishedMakers.of(dimension);
    var lines = new ArrayList<Line>();
    published.forEach(line -> lines.add(line(line.name(), of(line.maker()))));
    var named = published.stream().map(PublishedMakers.Line::maker).collect(toSet());
    long others =
        images.entrySet().stream()
            .filter(entry -> !named.contains(entry.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (others > 0) {
      lines.add(line("Others", others));
    }
    return List.copyOf(lines);
  }

  private Line line(String name, long count) {
    long total = Math.max(1, total());
    var share =
        BigDecimal.valueOf(100 * count)
            .divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
    return new Line(name, count, share);
  }
}
