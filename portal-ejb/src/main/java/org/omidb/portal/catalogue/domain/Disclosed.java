package org.omidb.portal.catalogue.domain;

import java.util.List;

/** The answer to a question, as somebody is told it. */
public record Disclosed(ShownCounts total, List<Table> tables) {

  public Disclosed {
    tables = List.copyOf(tables);
  }

  /** One facet's values, with what the question would find if each were the one chosen. */
  public record Table(Facet facet, List<Cell> cells) {

    public Table {
      cells = List.copyOf(cells);
    }
  }

  /** A value with its counts. */
  public record Cell(String value, Shown women, Shown episodes, Shown images) {}
}
