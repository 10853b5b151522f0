package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.FacetLevel.EPISODE;
import static org.omidb.portal.catalogue.domain.FacetLevel.IMAGE;
import static org.omidb.portal.catalogue.domain.FacetLevel.LESION;
import static org.omidb.portal.catalogue.domain.FacetValue.named;
import static org.omidb.portal.catalogue.domain.FacetValue.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What cases can be chosen by: a fixed grid. There are no free predicates and no ranges but along
 * these bands, so that nobody can cut a group as small as one likes.
 *
 * <p>Bands follow the NHS Breast Screening Programme (routine invitation from 50 to 70, extended to
 * 47 and 73) and the sizes that it reports (small cancers below 15 mm).
 */
public enum Facet {
  TYPE(
      "type",
      "Case type",
      EPISODE,
      plain("interval", "Interval cancer"),
      plain("malignant", "Malignant"),
      plain("benign", "Benign"),
      plain("normal", "Normal")),
  MARKING("marking", "Marked", EPISODE, plain("marked", "Marked"), plain("unmarked", "Not marked")),
  AGE(
      "age",
      "Age",
      EPISODE,
      plain("under-47", "Under 47"),
      plain("47-49", "47 to 49"),
      plain("50-54", "50 to 54"),
      plain("55-59", "55 to 59"),
      plain("60-64", "60 to 64"),
      plain("65-70", "65 to 70"),
      plain("71-73", "71 to 73"),
      plain("over-73", "Over 73"),
      plain("unknown", "Not recorded")),
  ROUND(
      "round",
      "Screening round",
      EPISODE,
      plain("first", "First screen"),
      plain("later", "Routine later screen"),
      plain("short-term", "Early recall or continued assessment"),
      new FacetValue("referral", "Self or GP referral", "self or GP referral"),
      plain("higher-risk", "Higher risk"),
      plain("interval", "Between two screens"),
      plain("other", "Other"),
      plain("unknown", "Not recorded")),
  YEAR("year", "Year", EPISODE),
  SITE("site", "Site", EPISODE),
  INTERVAL_TYPE(
      "interval",
      "Interval cancer type",
      EPISODE,
      plain("normal", "Normal or benign at review"),
      plain("uncertain", "Uncertain at review"),
      plain("suspicious", "Suspicious at review"),
      plain("unclassifiable", "Unclassifiable"),
      plain("unknown", "Not recorded")),
  PRIORS(
      "priors",
      "Earlier screens",
      EPISODE,
      plain("0", "None"),
      plain("1", "1"),
      plain("2", "2"),
      plain("3", "3"),
      plain("4-or-more", "4 or more")),
  FOLLOW_UP(
      "follow-up",
      "Years of follow-up",
      EPISODE,
      plain("0", "Less than 1"),
      plain("1-2", "1 to 2"),
      plain("3-5", "3 to 5"),
      plain("6-8", "6 to 8"),
      plain("9-or-more", "9 or more")),
  SIGN(
      "sign",
      "Sign",
      LESION,
      plain("mass", "Mass"),
      plain("calcification", "Calcification"),
      plain("asymmetry", "Asymmetry"),
      plain("distortion", "Distortion"),
      plain("other", "Other"),
      plain("unknown", "Not recorded")),
  GRADE(
      "grade",
      "Histological grade",
      LESION,
      plain("1", "Grade 1"),
      plain("2", "Grade 2"),
      plain("3", "Grade 3"),
      plain("not-assessable", "Not assessable"),
      plain("unknown", "Not recorded")),
  INVASIVE(
      "invasive",
      "Invasive status",
      LESION,
      plain("invasive", "Invasive"),
      plain("in-situ", "In situ"),
      plain("unknown", "Not recorded")),
  SIZE(
      "size",
      "Size",
      LESION,
      named("under-10", "Under 10 mm"),
      named("10-14", "10 to 14 mm"),
      named("15-19", "15 to 19 mm"),
      named("20-29", "20 to 29 mm"),
      named("30-49", "30 to 49 mm"),
      named("50-and-over", "50 mm and over"),
      plain("unknown", "Not recorded")),
  ER("er", "Oestrogen receptor (ER)", LESION, Receptors.VALUES),
  PR("pr", "Progesterone receptor (PR)", LESION, Receptors.VALUES),
  HER2("her2", "HER2", LESION, Receptors.VALUES),
  CONSPICUITY(
      "conspicuity",
      "Conspicuity",
      LESION,
      plain("obvious", "Obvious"),
      plain("subtle", "Subtle"),
      plain("very-subtle", "Very subtle"),
      plain("occult", "Occult"),
      plain("not-recalled", "Not recalled"),
      plain("unknown", "No mark says")),
  DIMENSION(
      "dimension",
      "2D or 3D",
      IMAGE,
      new FacetValue("two-d", "2D mammogram", "2D"),
      new FacetValue("three-d", "3D tomosynthesis", "3D")),
  PROCESSING(
      "processing",
      "Processing",
      IMAGE,
      new FacetValue("processed", "Processed (for presentation)", "processed"),
      new FacetValue("unprocessed", "Unprocessed (for processing)", "unprocessed")),
  MAKER(
      "maker",
      "Manufacturer",
      IMAGE,
      named("hologic", "Hologic"),
      named("ge", "GE"),
      named("siemens", "Siemens"),
      named("philips", "Philips"),
      new FacetValue("other", "Other", "another maker")),
  MODEL("model", "Model", IMAGE),
  LATERALITY(
      "laterality",
      "Breast",
      IMAGE,
      plain("left", "Left"),
      plain("right", "Right"),
      plain("unknown", "Not recorded")),
  VIEW(
      "view",
      "View",
      IMAGE,
      new FacetValue("cc", "CC (craniocaudal)", "CC"),
      new FacetValue("mlo", "MLO (mediolateral oblique)", "MLO"),
      plain("other", "Other view"),
      plain("unknown", "Not recorded")),
  FEATURE(
      "feature",
      "Technical features",
      IMAGE,
      plain("implant", "Implant"),
      plain("technical-repeat", "Technical repeat"),
      // no field of the release format says so: only women made up by the portal have it
      plain("blurred", "Blurred"),
      plain("none", "None of these"));

  /** What is not recorded. */
  public static final String UNKNOWN = "unknown";

  /** An image with no feature. */
  public static final String NONE = "none";

  private final String code;
  private final String label;
  private final FacetLevel level;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<FacetValue> values;

  Facet(String code, String label, FacetLevel level, FacetValue... values) {
    this.code = code;
    this.label = label;
    this.level = level;
    this.values = List.of(values);
  }

  /** As addresses and JSON have it. */
  public String code() {
    return code;
  }

  /** As a heading shows it. */
  public String label() {
    return label;
  }

  public FacetLevel level() {
    return level;
  }

  /** The values in their order; none where the catalogue says which there are. */
  public List<FacetValue> choices() {
    return values;
  }

  /** Whether the values are those that stand in the catalogue: years, models, sites. */
  public boolean isOpen() {
    return values.isEmpty();
  }

  /** Whether only the team may see and choose it: a site is known by its few women. */
  public boolean isStaffOnly() {
    return this == SITE;
  }

  /** Whether that a value is offered at all tells of the women who have it. */
  boolean isNamedByItsWomen() {
    return isOpen() || this == MAKER;
  }

  /** Whether one episode, lesion or image may have several of its values. */
  public boolean isManyValued() {
    return switch (this) {
      case TYPE, MARKING, SIGN, CONSPICUITY, FEATURE -> true;
      default -> false;
    };
  }

  /** Whether its values have an order, so that a range of them means something. */
  public boolean isBanded() {
    return switch (this) {
      case AGE, YEAR, PRIORS, FOLLOW_UP, SIZE -> true;
      default -> false;
    };
  }

  /** Whether it is asked for less often than others, so that it stands below them. */
  public boolean isSeldomAsked() {
    return switch (this) {
      case SITE, INTERVAL_TYPE, FOLLOW_UP, ER, PR, HER2, CONSPICUITY, MODEL, LATERALITY, FEATURE ->
          true;
      default -> false;
    };
  }

  /** The value of that code; an open facet takes any as its own name. */
  public Optional<FacetValue> value(String valueCode) {
    if (isOpen()) {
      return Optional.of(openValue(valueCode));
    }
    return values.stream().filter(value -> value.code().equals(valueCode)).findFirst();
  }

  private FacetValue openValue(String valueCode) {
    return valueCode.equals(UNKNOWN) ? plain(UNKNOWN, "Not recorded") : named(valueCode, valueCode);
  }

  /** The facet of that code. */
  public static Optional<Facet> ofCode(String code) {
    return Arrays.stream(values()).filter(facet -> facet.code.equals(code)).findFirst();
  }

  /** The results that NBSS has for a receptor (code lists HORRS and HER2ST). */
  private static final class Receptors {
    static final FacetValue[] VALUES = {
      plain("positive", "Positive"),
      plain("negative", "Negative"),
      plain("borderline", "Borderline"),
      plain("not-performed", "Not performed"),
      plain("unknown", "Not recorded")
    };
  }
}
