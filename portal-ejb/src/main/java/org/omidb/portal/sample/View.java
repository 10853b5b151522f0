package org.omidb.portal.sample;

/** The four standard views of a screening mammogram. */
enum View {
  RCC("R", "CC"),
  LCC("L", "CC"),
  RMLO("R", "MLO"),
  LMLO("L", "MLO");

  private final String side;
  private final String position;

  View(String side, String position) {
    this.side = side;
    this.position = position;
  }

  String side() {
    return side;
  }

  /** CC (craniocaudal) or MLO (mediolateral oblique). */
  String position() {
    return position;
  }

  boolean left() {
    return side.equals("L");
  }

  boolean oblique() {
    return this == RMLO || this == LMLO;
  }
}
