package org.omidb.portal.web.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.figures.domain.EquipmentTable;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.service.PublishedFigures;
import org.omidb.portal.web.shared.Texts;

/** The figures that stand, for every public page that shows some of them. */
@Named
@RequestScoped
public class StandingFigures {

  @Inject PublishedFigures published;
  @Inject Texts texts;

  private Optional<Snapshot> snapshot = Optional.empty();

  @PostConstruct
  void load() {
    snapshot = published.standing();
  }

  /** Whether there is anything to show. */
  public boolean isPublished() {
    return snapshot.isPresent();
  }

  public Snapshot getSnapshot() {
    return snapshot.orElseThrow();
  }

  public List<FigureLine> sizes(String dimension) {
    return tables().sizes(Dimension.valueOf(dimension));
  }

  public FigureLine total(String dimension) {
    return tables().total(Dimension.valueOf(dimension));
  }

  public List<FigureLine> getStatus() {
    return tables().status();
  }

  public List<FigureLine> getTotals() {
    return tables().totals();
  }

  public List<EquipmentTable.Line> equipment(String dimension) {
    return tables().equipment(Dimension.valueOf(dimension));
  }

  /** Whether any image of the dimension was counted; nothing has no shares. */
  public boolean hasImages(String dimension) {
    return getSnapshot().figures().equipment(Dimension.valueOf(dimension)).total() > 0;
  }

  public BarChart chart(String dimension) {
    return BarChart.of(equipment(dimension));
  }

  public String count(long count) {
    return FigureLine.text(count);
  }

  private FigureTables tables() {
    return new FigureTables(getSnapshot().figures(), texts);
  }
}
