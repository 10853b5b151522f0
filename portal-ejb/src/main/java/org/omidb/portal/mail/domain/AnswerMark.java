package org.omidb.portal.mail.domain;

/**
 * The line of a mail above which its answer is to stand, so that the rest is known as the mail's.
 */
public final class AnswerMark {

  public static final String WORDS = "Please write your answer above this line";

  private AnswerMark() {}
}
