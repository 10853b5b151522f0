package org.omidb.portal.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of which what cannot be read counts as not sent, where the server's own would throw: a
 * date that is none (RFC 9110, section 13.1.3, says that it is ignored), and the parts of a form
 * that has none.
 */
class PlainRequest extends HttpServletRequestWrapper {

  PlainRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public long getDateHeader(String name) {
    try {
      return super.getDateHeader(name);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  @Override
  public Collection<Part> getParts() throws IOException, ServletException {
    return isUpload() ? super.getParts() : List.of();
  }

  @Override
  public @Nullable Part getPart(String name) throws IOException, ServletException {
    return isUpload() ? super.getPart(name) : null;
  }

  private boolean isUpload() {
    var type = getContentType();
    return type != null && BodyType.of(type) == BodyType.UPLOAD;
  }
}
