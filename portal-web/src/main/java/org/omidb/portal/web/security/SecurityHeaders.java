package org.omidb.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Writes the headers of every answer, and keeps what is behind it from writing others: one policy
 * for content, and redirects to the public address alone. Behind it, what nobody can read of a
 * request counts as not sent ({@link PlainRequest}). Which inline scripts may run PrimeFaces says,
 * with a nonce for each view ({@link NonceViewHandler}): that becomes part of the policy.
 */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Inject transient ResponseHeaders headers;
  @Inject transient PublicAddress address;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.write(request, response);
    chain.doFilter(new PlainRequest(request), new Guarded(response));
  }

  private final class Guarded extends HttpServletResponseWrapper {

    Guarded(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (name.equalsIgnoreCase(ResponseHeaders.POLICY)) {
        setHeader(name, headers.policy(value));
      } else {
        super.addHeader(name, value);
      }
    }

    /** An asset that is not there today may be there tomorrow. */
    @Override
    public void setStatus(int status) {
      forget(status);
      super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      forget(status);
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String words) throws IOException {
      forget(status);
      super.sendError(status);
    }

    private void forget(int status) {
      if (status >= SC_BAD_REQUEST) {
        setHeader("Cache-Control", "no-store");
      }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      super.sendRedirect(address.absolute(location));
    }
  }
}
