package org.omidb.portal.sample;

import java.util.List;

/** How a breast is looked at. */
enum View {
  RCC("R", "CC"),
  LCC("L", "CC"),
  RMLO("R", "MLO"),
  LMLO("L", "MLO"),
  RML("R", "ML"),
  LML("L", "ML"),
  RXCCL("R", "XCCL"),
  LXCCL("L", "XCCL");

  /** The four views of a screening mammogram. */
  static final List<View> STANDARD = List.of(RCC, LCC, RMLO, LMLO);

  private final String side;
  private final String position;

  View(String side, String position) {
    this.side = side;
    this.position = position;
  }

  static View of(String side, String position) {
    return valueOf(side + position);
  }

  String side() {
    return side;
  }

  /** CC, MLO, ML (mediolateral) or XCCL (craniocaudal, exaggerated laterally). */
  String position() {
    return position;
  }

  boolean left() {
    return side.equals("L");
  }

  boolean oblique() {
    return position.equals("MLO");
  }

  /** From the side, so that the image's foot is the woman's. */
  boolean upright() {
    return oblique() || position.equals("ML");
  }
}
