package org.omidb.portal.web.signin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.parked.domain.ParkedFile;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.web.shared.PostedText;
import org.omidb.portal.web.shared.SentNames;

/**
 * Forms as they come: what somebody has entered, without what the portal itself wrote into them.
 */
final class SentForms {

  /** The hidden field with the signed key of the form. */
  static final String KEY = "portal.key";

  /** The hidden field with the id of the parked form that is sent again. */
  static final String PARKED = "portal.parked";

  /** Says to Faces that this is a form that comes back; no view is kept on the server. */
  static final String STATE = "jakarta.faces.ViewState";

  /** The hidden field that says what the form is about: the reference of an application, say. */
  static final String ABOUT = "portal.about";

  private static final Set<String> OURS = Set.of(KEY, PARKED, STATE);

  /** More of one file is never kept. */
  private static final int LONGEST_FILE = 1 << 20;

  private SentForms() {}

  static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  /** The path and query that the form was sent to, within the application. */
  static String address(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  /** The form of this request; empty if it is too large to be kept. */
  static Optional<ParkedForm> of(HttpServletRequest request, Instant now) throws IOException {
    return ParkedForm.of(UUID.randomUUID(), address(request), now, fields(request), files(request));
  }

  /** Whether somebody has written something into the form, and not only chosen and pressed. */
  static boolean holdsWords(HttpServletRequest request) {
    return !words(fields(request)).isEmpty();
  }

  /**
   * What somebody has written into the fields of a form: several words, no choice and no number.
   */
  static List<String> words(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .filter(field -> SentNames.isTyped(field.getKey()))
        .filter(field -> !field.getKey().endsWith(ParkedForm.NOT_KEPT))
        .flatMap(field -> field.getValue().stream())
        .filter(value -> value.strip().indexOf(' ') > 0)
        .toList();
  }

  private static Map<String, List<String>> fields(HttpServletRequest request) {
    var inAddress = namesInQuery(Objects.requireNonNullElse(request.getQueryString(), ""));
    var fields = new LinkedHashMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          // Jakarta Servlet, section 3.1: those of the address stand before those of the body
          int skipped = Math.toIntExact(inAddress.getOrDefault(name, 0L));
          if (!OURS.contains(name) && values.length > skipped) {
            fields.put(
                name, Arrays.stream(values).skip(skipped).map(PostedText::withoutNul).toList());
          }
        });
    return fields;
  }

  private static Map<String, Long> namesInQuery(String query) {
    return Stream.of(query.split("&", -1))
        .filter(part -> !part.isEmpty())
        .map(part -> URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8))
        .collect(groupingBy(name -> name, counting()));
  }

  private static List<ParkedFile> files(HttpServletRequest request) throws IOException {
    var files = new ArrayList<ParkedFile>();
    for (var part : parts(request)) {
      var name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
      if (!name.isEmpty()) {
        try (var content = part.getInputStream()) {
          files.add(
              ParkedFile.of(
                  part.getName(),
                  PostedText.withoutNul(name),
                  Objects.requireNonNullElse(part.getContentType(), "application/octet-stream"),
                  content.readNBytes(LONGEST_FILE + 1)));
        }
      }
    }
    return files;
  }

  private static List<Part> parts(HttpServletRequest request) throws IOException {
    var type = request.getContentType();
    if (type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
      return List.of();
    }
    try {
      return List.copyOf(request.getParts());
    } catch (ServletException e) {
      throw new IOException("The parts of a form cannot be read", e);
    }
  }
}
