package org.omidb.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Sends the browser to another page of the portal, by an address as it stands. An outcome of Faces
 * would write its parameters anew.
 */
@RequestScoped
public class Redirects {

  /**
   * Ends the answer to this request with a redirect.
   *
   * @param address below the portal's own root, with its parameters encoded
   */
  public void to(String address) {
    var context = FacesContext.getCurrentInstance();
    var external = context.getExternalContext();
    try {
      external.redirect(external.getRequestContextPath() + address);
    } catch (IOException e) {
      throw new UncheckedIOException("The redirect cannot be sent", e);
    }
    context.responseComplete();
  }
}
