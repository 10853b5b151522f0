package org.omidb.portal.deidentify;

import org.omidb.portal.dicom.Dataset;

/** What a de-identified image says of itself (PS3.15, E.1.1; PS3.3, C.7.1.1 and C.12.1). */
final class Confidentiality {

  private static final String METHOD = "OMI-DB access portal, release profile 1";

  private Confidentiality() {}

  static void mark(Dataset.Builder data) {
    data.text("PatientIdentityRemoved", "YES")
        .text("DeidentificationMethod", METHOD)
        .items(
            "DeidentificationMethodCodeSequence",
            code("113100", "Basic Application Confidentiality Profile"),
            code("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
            code("113108", "Retain Patient Characteristics Option"))
        .text("LongitudinalTemporalInformationModified", "MODIFIED");
  }

  private static Dataset code(String value, String meaning) {
    return Dataset.builder()
        .text("CodeValue", value)
        .text("CodingSchemeDesignator", "DCM")
        .text("CodeMeaning", meaning)
        .build();
  }
}
