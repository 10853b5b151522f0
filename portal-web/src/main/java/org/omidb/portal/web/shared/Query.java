package org.omidb.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * What the address, or a hidden field of a page's form, asks for. Pages are built from it alone, so
 * that they need no state of their own between requests.
 */
@RequestScoped
public class Query {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

  private final HttpServletRequest request;

  @Inject
  public Query(HttpServletRequest request) {
    this.request = request;
  }

  /** Every value of a parameter, as boxes of one name send them. */
  public List<String> all(String name) {
    var values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(PostedText.withoutNul(values));
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name)).map(PostedText::withoutNul);
  }

  /**
   * What was typed into a field of one line, as people mean it; empty if there is nothing to see.
   */
  public Optional<String> line(String name) {
    return text(name).map(VisibleText::line).filter(text -> !text.isEmpty());
  }

  /**
   * The hash of what a page showed before somebody confirmed it, from a hidden field of its form.
   * It has no default: a form that does not say what was read confirms nothing.
   *
   * @throws NotShownException if it is missing, or no hash
   */
  public Sha256 shown(String name) {
    return text(name)
        .filter(hex -> HASH.matcher(hex).matches())
        .map(Sha256::new)
        .orElseThrow(() -> new NotShownException(name));
  }

  /**
   * Which of these a page showed before somebody confirmed it, as {@link #shown(String)}.
   *
   * @throws NotShownException if it is missing, or none of them
   */
  public <E extends Enum<E>> E shown(String name, Class<E> type) {
    return text(name)
        .flatMap(text ->
            Stream.of(type.getEnumConstants()).filter(it -> it.name().equals(text)).findFirst())
        .orElseThrow(() -> new NotShownException(name));
  }

  /**
   * The version of what a page showed, as {@link #shown(String)}.
   *
   * @throws NotShownException if it is missing, or no number
   */
  public int shownVersion(String name) {
    return text(name)
        .filter(digits -> VERSION.matcher(digits).matches())
        .map(Integer::parseInt)
        .orElseThrow(() -> new NotShownException(name));
  }

  /** An id, if there is one of that name. */
  public Optional<UUID> findId(String name) {
    return text(name).flatMap(Ids::find);
  }

  /**
   * The id of that name.
   *
   * @throws NotFoundException if it is missing, or no id
   */
  public UUID id(String name) {
    return findId(name).orElseThrow(() -> new NotFoundException("Page"));
  }
}
