package org.omidb.portal.form.domain;

import java.util.List;

/**
 * What the portal itself reads an answer for, whatever its question is called. What an expression
 * of interest and an application both ask for has one meaning, and is carried from the first to the
 * second. The names are stored with forms.
 */
public enum Meaning {
  /** The person who writes. */
  FULL_NAME,
  /** The address of the person who writes. */
  EMAIL,
  /** The organisation that would receive the data, as the agreement names it. */
  ORGANISATION,
  ORGANISATION_KIND,
  /** Where the organisation is registered. */
  ADDRESS,
  /** What the project is called. */
  TITLE,
  /** What the project is for, as the agreement permits it. */
  AIMS,
  /** Where the data will be stored and processed. */
  STORAGE,
  /** Who destroys the data in the end. */
  RESPONSIBLE,
  /** How the data are destroyed. */
  METHOD,
  SIGNATORY_NAME,
  SIGNATORY_TITLE,
  SIGNATORY_EMAIL,
  /** The saved selection of cases that is frozen with the application. */
  SELECTION,
  /** Where the organisation is registered, as a country. */
  COUNTRY,
  /** Whether a commercial organisation takes part. */
  COMMERCIAL,
  /** Whether a product or intellectual property may result. */
  PRODUCT,
  /**
   * Whether an ethics committee has approved: {@code approved}, {@code applied}, {@code
   * not-needed}.
   */
  ETHICS,
  /** The last day on which the data are needed. */
  NEEDED_UNTIL,
  /** In words, or as the address of a question to the explorer, which cases somebody would need. */
  COHORT,
  /** Whether the person who submits will access record-level data. */
  OWN_ACCESS,
  /** The rest of the team, and who of them will access record-level data: {@link TeamColumn}. */
  TEAM_ACCESS;

  /** Whether it is about the person who writes, so that another has another answer. */
  public boolean ofTheWriter() {
    return this == FULL_NAME || this == EMAIL || this == OWN_ACCESS;
  }

  /** What the portal cannot do without in this form. */
  public static List<Meaning> neededBy(FormName form) {
    return switch (form) {
      case APPLICATION ->
          List.of(
              FULL_NAME,
              ORGANISATION,
              ADDRESS,
              TITLE,
              AIMS,
              STORAGE,
              RESPONSIBLE,
              METHOD,
              SIGNATORY_NAME,
              SIGNATORY_TITLE,
              SIGNATORY_EMAIL,
              SELECTION);
      case INTEREST -> List.of(FULL_NAME, EMAIL, ORGANISATION, TITLE);
    };
  }

  /**
   * Whether a question which was kept unread before may get it in a later version: where it is read
   * for advice alone, and where whoever submits in that version sees what is read. What an
   * agreement is made from stays with its question.
   */
  public boolean canBeLearned() {
    return switch (this) {
      case COUNTRY, COMMERCIAL, PRODUCT, ETHICS, NEEDED_UNTIL -> true;
      // of earlier versions nothing is read: all who apply are asked
      case OWN_ACCESS, TEAM_ACCESS -> true;
      case FULL_NAME,
          EMAIL,
          ORGANISATION,
          ORGANISATION_KIND,
          ADDRESS,
          TITLE,
          AIMS,
          STORAGE,
          RESPONSIBLE,
          METHOD,
          SIGNATORY_NAME,
          SIGNATORY_TITLE,
          SIGNATORY_EMAIL,
          SELECTION,
          COHORT ->
          false;
    };
  }

  /** Whether an answer of this kind can be read for it. */
  public boolean fits(QuestionKind kind) {
    return switch (this) {
      case FULL_NAME, ORGANISATION, TITLE, RESPONSIBLE, SIGNATORY_NAME, SIGNATORY_TITLE ->
          kind instanceof QuestionKind.ShortText;
      case ADDRESS, AIMS, STORAGE, METHOD, COHORT -> kind instanceof QuestionKind.LongText;
      case EMAIL, SIGNATORY_EMAIL -> kind instanceof QuestionKind.Email;
      case ORGANISATION_KIND -> kind instanceof QuestionKind.ChoiceOfOne;
      case COUNTRY -> kind instanceof QuestionKind.Country;
      case COMMERCIAL, PRODUCT, OWN_ACCESS -> kind instanceof QuestionKind.YesNo;
      case ETHICS -> kind instanceof QuestionKind.ChoiceOfOne;
      case NEEDED_UNTIL -> kind instanceof QuestionKind.Day;
      case SELECTION -> kind instanceof QuestionKind.CohortSelection;
      case TEAM_ACCESS -> kind instanceof QuestionKind.Table;
    };
  }
}
