package org.omidb.portal.synth.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the pathologist says of a cancer, in the codes of NBSS; null is not recorded.
 *
 * @param malignancyType a in situ, b invasive, c not assessable
 * @param components invasive ones of an invasive cancer (IDC ILC ...), else those in situ
 * @param grade G1, G2, G3 or NA of an invasive cancer
 * @param dcisGrade NDH, NDI, NDL or NDN of one in situ
 * @param er oestrogen receptor, RP, RN or RU; its Allred score
 * @param her2 RP, RN, RB or RU
 * @param nodesPositive axillary nodes with metastases
 * @param treatments other than surgery
 */
public record Histology(
    String malignancyType,
    String components,
    @Nullable String grade,
    @Nullable String dcisGrade,
    @Nullable String er,
    @Nullable String erScore,
    @Nullable String pr,
    @Nullable String prScore,
    @Nullable String her2,
    @Nullable String her2Score,
    int nodesPositive,
    String treatments) {

  static final String IN_SITU = "a";
  static final String INVASIVE = "b";
  static final String NOT_ASSESSABLE = "c";

  public boolean invasive() {
    return malignancyType.equals(INVASIVE);
  }

  public boolean inSitu() {
    return malignancyType.equals(IN_SITU);
  }
}
