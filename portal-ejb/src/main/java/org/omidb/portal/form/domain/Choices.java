package org.omidb.portal.form.domain;

import static org.omidb.portal.form.domain.Questions.option;

import org.omidb.portal.form.domain.Question.Option;

/** Choices that the expression of interest and the application offer alike. */
final class Choices {

  static final Option[] ORGANISATION_KINDS = {
    option("healthcare", "Healthcare institution"),
    option("academic", "Academic centre"),
    option("commercial", "Commercial organisation"),
    option("non-profit", "Non-profit organisation")
  };

  /** The four use cases for which OMI-DB is offered, and room for others. */
  static final Option[] PURPOSES = {
    option("detection", "Training and testing of computer-aided detection"),
    option("risk", "Models that predict risk or stratify patients"),
    option("density-physics", "Breast density or the physics of image formation"),
    option("pre-market", "Validation of a product before it comes to market"),
    option("other", "Another purpose")
  };

  private Choices() {}
}
