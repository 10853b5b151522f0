package org.omidb.portal.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of which what cannot be read counts as not sent, where the server's own would throw: a
 * date that is none (RFC 9110, section 13.1.3, says that it is ignored), a preference that is none
 * (section 12.1: the server may disregard any), and the parts of a form that has none. Its language
 * is the portal's, which has one.
 */
class PlainRequest extends HttpServletRequestWrapper {

  private static final Set<String> PREFERENCES =
      Set.of("accept", "accept-charset", "accept-encoding", "accept-language");

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
  public @Nullable String getHeader(String name) {
    return isPreference(name)
        ? readable(name).stream().findFirst().orElse(null)
        : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isPreference(name) ? Collections.enumeration(readable(name)) : super.getHeaders(name);
  }

  @Override
  public Locale getLocale() {
    return Locale.UK;
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(List.of(Locale.UK));
  }

  private List<String> readable(String name) {
    return Collections.list(super.getHeaders(name)).stream()
        .filter(PlainText::isPreference)
        .toList();
  }

  private static boolean isPreference(String name) {
    return PREFERENCES.contains(name.toLowerCase(Locale.ROOT));
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
