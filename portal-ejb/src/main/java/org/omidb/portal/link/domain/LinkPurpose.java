package org.omidb.portal.link.domain;

import java.util.UUID;

/**
 * What a link makes of the person who redeems it. A link of one purpose is of no use for another.
 */
public enum LinkPurpose {
  /** The applicant of the application that the link leads to. */
  APPLICANT("/invitation/accept", "/staff/interest"),

  /** The recipient's signatory of the agreement that the link leads to. */
  SIGNATORY("/agreement/accept", "/agreement/invite"),

  /** A co-applicant of the application that the link leads to. */
  CO_APPLICANT("/invitation/join", "/application/co-applicants");

  private final String page;
  private final String teamsPage;

  /**
   * @param page where a link is looked at and redeemed
   * @param teamsPage where a new link is sent, by the id of what it leads to
   */
  LinkPurpose(String page, String teamsPage) {
    this.page = page;
    this.teamsPage = teamsPage;
  }

  /** The address within the portal that is mailed. */
  String page(LinkSecret secret) {
    return page + "?token=" + secret.reveal();
  }

  /** The address within the portal where a new link to the same is sent. */
  public String teamsPage(UUID subject) {
    return teamsPage + "?id=" + subject;
  }
}
