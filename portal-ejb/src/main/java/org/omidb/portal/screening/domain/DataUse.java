package org.omidb.portal.screening.domain;

/**
 * A term of the Data Use Ontology (GA4GH DUO, EBISPOT/DUO) that may limit what a dataset is used
 * for, with its id there. Stored by name, so a name stays.
 */
public enum DataUse {
  NO_RESTRICTION("DUO:0000004", "NRES", "No restriction", Detail.NONE),
  HEALTH("DUO:0000006", "HMB", "Health or medical or biomedical research", Detail.NONE),
  DISEASE("DUO:0000007", "DS", "Disease specific research", Detail.WORDS),
  GENERAL("DUO:0000042", "GRU", "General research use", Detail.NONE),
  NO_METHODS("DUO:0000015", "NMDS", "No general methods research", Detail.NONE),
  NOT_FOR_PROFIT_NON_COMMERCIAL(
      "DUO:0000018", "NPUNCU", "Not for profit, non-commercial use only", Detail.NONE),
  NOT_FOR_PROFIT("DUO:0000045", "NPU", "Not for profit organisation use only", Detail.NONE),
  NON_COMMERCIAL("DUO:0000046", "NCU", "Non-commercial use only", Detail.NONE),
  PUBLICATION("DUO:0000019", "PUB", "Publication required", Detail.NONE),
  COLLABORATION("DUO:0000020", "COL", "Collaboration required", Detail.WORDS),
  ETHICS("DUO:0000021", "IRB", "Ethics approval required", Detail.NONE),
  GEOGRAPHY("DUO:0000022", "GS", "Geographical restriction", Detail.COUNTRIES),
  MORATORIUM("DUO:0000024", "MOR", "Publication moratorium", Detail.WORDS),
  TIME_LIMIT("DUO:0000025", "TS", "Time limit on use", Detail.MONTHS),
  USER("DUO:0000026", "US", "User specific restriction", Detail.WORDS),
  PROJECT("DUO:0000027", "PS", "Project specific restriction", Detail.WORDS),
  INSTITUTION("DUO:0000028", "IS", "Institution specific restriction", Detail.WORDS),
  RETURN("DUO:0000029", "RTN", "Return to database or resource", Detail.WORDS);

  /** What a term needs beside it to be understood. */
  public enum Detail {
    NONE,
    /** Codes of countries (ISO 3166-1 alpha-2), with spaces or commas between them. */
    COUNTRIES,
    /** A number of months. */
    MONTHS,
    /** Plain words, such as the name of a disease. */
    WORDS
  }

  private final String id;
  private final String code;
  private final String label;
  private final Detail detail;

  DataUse(String id, String code, String label, Detail detail) {
    this.id = id;
    this.code = code;
    this.label = label;
    this.detail = detail;
  }

  /** The id in the ontology, such as {@code DUO:0000021}. */
  public String id() {
    return id;
  }

  /** The short form in the ontology, such as {@code IRB}. */
  public String code() {
    return code;
  }

  /** What it is called. */
  public String label() {
    return label;
  }

  public Detail detail() {
    return detail;
  }
}
