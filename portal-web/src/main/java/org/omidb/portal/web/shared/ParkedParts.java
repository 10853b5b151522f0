package org.omidb.portal.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.List;

/**
 * Files that were parked with a form and count as sent with it, for pages that read the request
 * itself: the request that the container gives them is not the one that Faces has.
 */
public final class ParkedParts {

  private static final String ATTRIBUTE = ParkedParts.class.getName();

  private ParkedParts() {}

  /** Lets these files count as sent with this request. */
  public static void add(HttpServletRequest request, List<Part> parts) {
    request.setAttribute(ATTRIBUTE, List.copyOf(parts));
  }

  /** The files that were parked for this field. */
  public static List<Part> of(HttpServletRequest request, String field) {
    return request.getAttribute(ATTRIBUTE) instanceof List<?> parts
        ? parts.stream().map(Part.class::cast).filter(part -> part.getName().equals(field)).toList()
        : List.of();
  }
}
