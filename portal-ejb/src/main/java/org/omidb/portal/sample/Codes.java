package org.omidb.portal.sample;

import org.omidb.portal.dicom.Dataset;

/** Coded concepts as items of a code sequence (PS3.3, 8.8). */
final class Codes {

  static final Dataset BREAST = of("76752008", "SCT", "Breast");
  private static final Dataset CRANIOCAUDAL = of("399162004", "SCT", "cranio-caudal");
  private static final Dataset OBLIQUE = of("399368009", "SCT", "medio-lateral oblique");
  private static final Dataset LATERAL = of("399260004", "SCT", "medio-lateral");
  private static final Dataset EXAGGERATED =
      of("399265009", "SCT", "cranio-caudal exaggerated laterally");
  private static final Dataset LEFT = of("7771000", "SCT", "Left");
  private static final Dataset RIGHT = of("24028007", "SCT", "Right");

  private Codes() {}

  static Dataset of(String value, String scheme, String meaning) {
    return builder(value, scheme, meaning).build();
  }

  static Dataset.Builder builder(String value, String scheme, String meaning) {
    return Dataset.builder()
        .text("CodeValue", value)
        .text("CodingSchemeDesignator", scheme)
        .text("CodeMeaning", meaning);
  }

  /** A view with its (empty, but required) modifiers. */
  static Dataset view(View view) {
    var code =
        switch (view) {
          case RCC, LCC -> CRANIOCAUDAL;
          case RMLO, LMLO -> OBLIQUE;
          case RML, LML -> LATERAL;
          case RXCCL, LXCCL -> EXAGGERATED;
        };
    return code.toBuilder().items("ViewModifierCodeSequence").build();
  }

  static Dataset side(View view) {
    return view.left() ? LEFT : RIGHT;
  }
}
