package org.omidb.portal.application.domain;

import java.util.List;
import org.omidb.portal.form.domain.FormCheck;
import org.omidb.portal.shared.domain.Refusal;

/** Why an application's rules say no. */
public enum ApplicationRefusal implements Refusal {
  /** The permission table does not name the caller for this command in this state. */
  NOT_PERMITTED,
  /** The same form was sent before, with other answers. */
  ALREADY_SENT,
  /** The address has had as many mails as a day allows. */
  TOO_MANY_TO_ADDRESS,
  /** As many forms as a day allows have come from the same place. */
  TOO_MANY_FROM_HERE,
  NOT_EXPRESSED,
  ALREADY_ANSWERED,
  /** It is a duplicate or spam, and is put back into the inbox first. */
  SORTED_OUT,
  NOT_SORTED_OUT,
  /** A duplicate was named as the duplicate of itself. */
  OWN_REFERENCE,
  /** Nothing is called so, or nothing that whoever asks may read. */
  ORIGINAL_UNKNOWN,
  /** The other one is a duplicate itself, or spam. */
  ORIGINAL_SORTED_OUT,
  /** Nobody can answer what was erased. */
  WORDS_ERASED,
  NOT_INVITED,
  /** No mail can be sent to what was typed, or it would reach somebody else. */
  NOT_A_MAIL_ADDRESS,
  /** The link of the mail to a visitor was never given out, or is too old. */
  CONFIRMATION_UNKNOWN,
  INVITATION_UNKNOWN,
  INVITATION_EXPIRED,
  INVITATION_USED,
  /** It was mailed to another address than the verified one of the account. */
  INVITATION_FOR_ANOTHER,
  /** A newer link was mailed to the same address. */
  INVITATION_REPLACED,
  /** Who has invited has taken it back, or nobody has taken it up in time. */
  INVITATION_WITHDRAWN,
  EXPIRY_PASSED,
  NOT_A_DRAFT,
  /** The draft is written in this version of the form already, or in a later one. */
  NO_NEWER_FORM,
  /** Another version of the form came into use after the page was shown. */
  ANOTHER_FORM_SINCE,
  /** Somebody submitted this revision already, or the page is of an older one. */
  NOT_THE_NEXT_REVISION,
  ANSWERS_MISSING,
  /** More was typed into one section than a draft takes. */
  ANSWERS_TOO_LARGE(Draft.MOST_MEGABYTES),
  /** Something of the draft was saved after the page was shown that would submit it. */
  ANSWERS_CHANGED,
  SELECTION_UNKNOWN,
  /** A virus scanner has still to look at a file that an answer names. */
  FILES_WAIT,
  FILE_EMPTY,
  FILE_TOO_LARGE(FormCheck.MOST_MEGABYTES),
  /** Its content is none of the kinds we take, whatever its name says. */
  FILE_OF_ANOTHER_KIND,
  FILE_DAMAGED,
  /** Protected, so that not everybody can read it. */
  FILE_ENCRYPTED,
  /** A picture that is larger than any diagram. */
  FILE_TOO_MANY_PIXELS(Attachment.MOST_MEGAPIXELS),
  NOT_SUBMITTED,
  NOT_UNDER_REVIEW,
  ANOTHER_REVIEW,
  NOT_APPROVED,
  UNDER_AGREEMENT,
  NOT_UNDER_AGREEMENT,
  ENDED,
  /** Nobody has accepted the invitation to apply, so nobody can join them. */
  NOBODY_APPLIES_YET,
  /** The principal applicant has invited herself. */
  OWN_ADDRESS,
  ALREADY_APPLIES,
  ALREADY_INVITED,
  TOO_MANY_APPLICANTS(Applicants.MOST),
  NOT_INVITED_TO_JOIN,
  NOT_A_CO_APPLICANT,
  /** The team hands over for a reason of its own. */
  HAND_OVER_WITHOUT_REASON,
  /** Somebody else is the principal applicant than the page has shown. */
  HANDED_OVER_SINCE,
  /** The agreement names who uses the data; nobody joins beside it. */
  CLOSED_BY_AGREEMENT,
  /** Other terms of access hold than the page has shown. */
  OTHER_TERMS_SINCE,
  /** Nobody waits for this person: they have joined, have gone, or are not named for data. */
  MEMBER_NOT_WAITED_FOR;

  /** 0 if its text names none. */
  private final int limit;

  ApplicationRefusal() {
    this(0);
  }

  ApplicationRefusal(int limit) {
    this.limit = limit;
  }

  @Override
  public List<Object> limits() {
    return limit == 0 ? List.of() : List.of(limit);
  }
}
