package org.omidb.portal.agreement.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why the rules of an agreement say no. */
public enum AgreementRefusal implements Refusal {
  /** The permission table does not name the caller for this command in this state. */
  NOT_PERMITTED,
  NOT_DRAWN_UP,
  ALREADY_DRAWN_UP,
  /** The same form has drawn it up before, with other terms. */
  DRAWN_UP_OTHERWISE,
  /** The application already has an agreement that stands or is being made. */
  APPLICATION_HAS_AGREEMENT,
  APPLICATION_NOT_APPROVED,
  TERM_EMPTY,
  TERM_PASSED,
  ALREADY_OUT_FOR_SIGNING,
  NOT_OUT_FOR_SIGNING,
  /** No mail can be sent to what was typed, or it would reach somebody else. */
  NOT_A_MAIL_ADDRESS,
  INVITATION_UNKNOWN,
  INVITATION_EXPIRED,
  INVITATION_USED,
  /** It was mailed to another address than the verified one of the account. */
  INVITATION_FOR_ANOTHER,
  EXPIRY_PASSED,
  /** The link of the recipient's signatory was redeemed by somebody else, or by nobody. */
  NOT_THE_SIGNATORY,
  /** The text has been revised since it was read. */
  TEXT_CHANGED,
  /** A signature of nothing but blanks, or with characters that nobody sees. */
  NAME_NOT_VISIBLE,
  /** The name typed is not the account's. */
  NAME_OF_ANOTHER,
  /** The account of the signatory has no name that could be typed. */
  ACCOUNT_NAMELESS,
  ALREADY_SIGNED,
  ONE_PERSON_TWO_PARTIES,
  /** The approval has no condition of that number. */
  CONDITION_UNKNOWN,
  /** The condition shown is of another letter than the one that approved the application. */
  ANOTHER_LETTER,
  ALREADY_ACTIVE,
  NOT_ACTIVE,
  TERM_NOT_OVER,
  ENDED
}
