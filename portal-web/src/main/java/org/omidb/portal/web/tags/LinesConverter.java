package org.omidb.portal.web.tags;

import jakarta.faces.convert.FacesConverter;
import org.omidb.portal.shared.domain.VisibleText;

/** The text of a field of several lines, as people mean it ({@link VisibleText}). */
@FacesConverter("portal.lines")
public class LinesConverter extends LineConverter {

  @Override
  String meant(String typed) {
    return VisibleText.lines(typed);
  }
}
