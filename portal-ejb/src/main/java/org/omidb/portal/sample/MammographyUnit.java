package org.omidb.portal.sample;

import java.util.Random;

/** A mammography machine as its images and NBSS name it. */
enum MammographyUnit implements Equipment {
  HOLOGIC("HOLOGIC, Inc.", "Lorad Selenia", "Selenia Dimensions"),
  GE("GE MEDICAL SYSTEMS", "Senographe DS ADS_43.10.1", "Senographe Pristina"),
  SIEMENS("SIEMENS", "Mammomat Inspiration", "Mammomat Inspiration"),
  PHILIPS("Philips Medical Systems", "L50", "L50");

  private final String manufacturer;
  private final String model;
  private final String tomosynthesisModel;

  MammographyUnit(String manufacturer, String model, String tomosynthesisModel) {
    this.manufacturer = manufacturer;
    this.model = model;
    this.tomosynthesisModel = tomosynthesisModel;
  }

  /** Hologic mostly, near the shares that the database publishes. */
  static MammographyUnit any(Random random) {
    int percent = random.nextInt(100);
    if (percent < 85) {
      return HOLOGIC;
    }
    return percent < 93 ? GE : percent < 97 ? SIEMENS : PHILIPS;
  }

  @Override
  public String manufacturer() {
    return manufacturer;
  }

  @Override
  public String model(boolean tomosynthesis) {
    return tomosynthesis ? tomosynthesisModel : model;
  }
}
