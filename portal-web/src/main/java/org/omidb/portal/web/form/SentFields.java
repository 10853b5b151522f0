package org.omidb.portal.web.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.web.shared.ParkedParts;
import org.omidb.portal.web.shared.PostedText;

/**
 * What was sent in the fields of a section, letter by letter. It is read from the request and not
 * from the view, which refuses what it cannot convert.
 */
public final class SentFields {

  /** Names the file that the browser did not send because it is too large (portal.js). */
  private static final String TOO_LARGE = "-too-large";

  private final HttpServletRequest request;

  public SentFields(HttpServletRequest request) {
    this.request = request;
  }

  /** What was typed and chosen; files come one by one. */
  public Typed typed(Section section) {
    var typed = new TreeMap<String, List<String>>();
    section.questions().stream()
        .filter(question -> question.kind() != Question.Kind.FILE)
        .forEach(question -> typed.put(question.id(), texts(question)));
    return new Typed(typed);
  }

  /** The file that was chosen, now or when the form was parked; it may be an empty one. */
  public Optional<Part> file(Question question) {
    return ParkedParts.find(request, question.id()).or(() -> chosen(question));
  }

  private Optional<Part> chosen(Question question) {
    var type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(request.getPart(question.id()))
          .filter(part -> part.getSubmittedFileName() != null)
          .filter(part -> !part.getSubmittedFileName().isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    } catch (ServletException e) {
      throw new IllegalStateException("A form with a file has no parts", e);
    }
  }

  /** The name of a file that was chosen and not sent, as it is too large. */
  public Optional<String> unsentFile(Question question) {
    return Optional.ofNullable(request.getParameter(question.id() + TOO_LARGE))
        .map(PostedText::withoutNul);
  }

  private List<String> texts(Question question) {
    return switch (question.kind()) {
      case TEXT, TEXTAREA, EMAIL -> values(question.id()).limit(1).toList();
      case RADIOS, YES_NO, CHECKBOXES, DECLARATIONS, SELECTION -> values(question.id()).toList();
      case DATE ->
          Stream.of("", "-month", "-year")
              .map(part -> values(question.id() + part).findFirst().orElse(""))
              .toList();
      case FILE -> List.of();
    };
  }

  private Stream<String> values(String name) {
    var values = request.getParameterValues(name);
    return values == null ? Stream.empty() : Stream.of(PostedText.withoutNul(values));
  }
}
