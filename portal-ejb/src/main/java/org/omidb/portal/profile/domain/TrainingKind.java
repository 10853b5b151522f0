package org.omidb.portal.profile.domain;

/** What people are trained in who work with data of patients. Stored by name. */
public enum TrainingKind {
  /** Repeated every year: NHS Data Security and Protection Toolkit. */
  DATA_SECURITY("Data security awareness (NHS England)", true, 12),
  /** What most universities and companies ask for every year. */
  INFORMATION_GOVERNANCE("Information governance of your own organisation", true, 12),
  RESEARCH_DATA("Research, GDPR and confidentiality (Medical Research Council)", true, 12),
  /** As long as the Office for National Statistics accredits a researcher. */
  SAFE_RESEARCHER("Safe researcher training (Office for National Statistics)", true, 60),
  GOOD_CLINICAL_PRACTICE("Good clinical practice", false, 24);

  private final String words;
  private final boolean handlingData;
  private final int usualMonths;

  TrainingKind(String words, boolean handlingData, int usualMonths) {
    this.words = words;
    this.handlingData = handlingData;
    this.usualMonths = usualMonths;
  }

  /** Its name, as pages and mails write it. */
  public String words() {
    return words;
  }

  /** Whether it teaches how to handle data of people, so that it counts for access to data. */
  public boolean handlingData() {
    return handlingData;
  }

  /** For how many months it is valid where no setting says otherwise. */
  public int usualMonths() {
    return usualMonths;
  }
}
