package org.omidb.portal.web.signin;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.parked.domain.ParkedFile;
import org.omidb.portal.web.shared.PostedText;

/**
 * A form that is taken: its text without NUL, whatever it says of a saved view, and with the files
 * that were parked with it.
 */
class TakenRequest extends HttpServletRequestWrapper {

  /** No view is kept, so that none can have expired ({@code StatelessViews}). */
  private static final String STATELESS = "stateless";

  private final Map<String, String[]> fields;
  private final List<ParkedFile> parked;

  TakenRequest(HttpServletRequest request, List<ParkedFile> parked) {
    super(request);
    this.parked = List.copyOf(parked);
    this.fields =
        request.getParameterMap().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, field -> values(field.getKey(), field.getValue())));
  }

  private static String[] values(String name, String[] sent) {
    return name.equals(SentForms.STATE) ? new String[] {STATELESS} : PostedText.withoutNul(sent);
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = fields.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    var values = fields.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.copyOf(fields);
  }

  @Override
  public Collection<Part> getParts() throws IOException, ServletException {
    var parts = new ArrayList<>(super.getParts());
    parked.forEach(file -> parts.add(new ParkedPart(file)));
    return parts;
  }

  @Override
  public @Nullable Part getPart(String name) throws IOException, ServletException {
    for (var part : getParts()) {
      if (part.getName().equals(name)) {
        return part;
      }
    }
    return null;
  }
}
