package org.omidb.portal.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The page {@code interest/sent.xhtml}: the receipt of what was confirmed, which tells nothing but
 * its own address.
 */
@Named
@RequestScoped
public class SentPage {

  private final HttpServletRequest request;

  @Inject
  public SentPage(HttpServletRequest request) {
    this.request = request;
  }

  /** The reference, if the address has one. */
  public String getReference() {
    var sent = request.getParameter("reference");
    return sent != null && sent.matches("OMI-\\d{4}-\\d{4,9}") ? sent : "";
  }
}
