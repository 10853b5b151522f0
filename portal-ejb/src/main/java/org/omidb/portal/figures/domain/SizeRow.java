package org.omidb.portal.figures.domain;

import java.util.Locale;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.CaseType;

/**
 * A row of a published size table, in its order. Malignant and benign are split by whether an
 * expert has marked a lesion of that class; interval cancers and normal cases are not.
 */
public enum SizeRow {
  NORMAL(CaseType.NORMAL, Optional.empty()),
  MALIGNANT_MARKED(CaseType.MALIGNANT, Optional.of(true)),
  MALIGNANT_UNMARKED(CaseType.MALIGNANT, Optional.of(false)),
  BENIGN_MARKED(CaseType.BENIGN, Optional.of(true)),
  BENIGN_UNMARKED(CaseType.BENIGN, Optional.of(false)),
  INTERVAL(CaseType.INTERVAL, Optional.empty());

  private final CaseType type;
  private final Optional<Boolean> marked;

  SizeRow(CaseType type, Optional<Boolean> marked) {
    this.type = type;
    this.marked = marked;
  }

  public CaseType type() {
    return type;
  }

  /** Whether the row asks for marked or for unmarked ones; empty where it does not ask. */
  public Optional<Boolean> marked() {
    return marked;
  }

  /** The row's name for programs, such as {@code malignant-marked}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
