package org.omidb.portal.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.PostedText;

/**
 * What the address, or a hidden field of the page's form, asks for. Pages are built from it alone,
 * so that they need no state of their own between requests.
 */
@Named
@RequestScoped
public class Asked {

  private final HttpServletRequest request;

  @Inject
  public Asked(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * The application of the parameter {@code id}.
   *
   * @throws NotFoundException if it is no id
   */
  public ApplicationId application() {
    return new ApplicationId(
        find("id").flatMap(Ids::find).orElseThrow(() -> new NotFoundException("Application")));
  }

  /** For views: the parameter {@code id} as it goes into addresses. */
  public String getId() {
    return application().toString();
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(request.getParameter(name)).map(PostedText::withoutNul);
  }

  /**
   * The address of another page of this application.
   *
   * @param more further parameters, each after an ampersand
   */
  String page(String name, String more) {
    return "/application/%s?faces-redirect=true%s&id=%s".formatted(name, more, application());
  }

  /**
   * The address of another page of this application, for a link.
   *
   * @param more further parameters, each after an ampersand, or a place on the page
   */
  String path(String name, String more) {
    return request.getContextPath()
        + "/application/%s?id=%s%s".formatted(name, application(), more);
  }

  /** A number in a hidden field; 0 if it is missing or none. */
  public int number(String name) {
    return find(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
  }
}
