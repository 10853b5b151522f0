package org.omidb.portal.mark.domain;

/** What a mark has or has not, in the order of the files. */
public enum MarkFlag {
  MASS("Mass"),
  ARCHITECTURAL_DISTORTION("ArchitecturalDistortion"),
  DYSTROPHIC("Dystrophic"),
  FAT_NECROSIS("FatNecrosis"),
  FOCAL_ASYMMETRY("FocalAsymmetry"),
  SUSPICIOUS_CALCIFICATIONS("SuspiciousCalcifications"),
  MILK_OF_CALCIUM("MilkOfCalcium"),
  OTHER_BENIGN_CLUSTER("OtherBenignCluster"),
  PLASMA_CELL_MASTITIS("PlasmaCellMastitis"),
  SKIN("Skin"),
  WITH_CALCIFICATION("WithCalcification"),
  SUTURE_CALCIFICATION("SutureCalcification"),
  VASCULAR("Vascular");

  private final String field;

  MarkFlag(String field) {
    this.field = field;
  }

  /** Its name in the files. */
  public String field() {
    return field;
  }
}
