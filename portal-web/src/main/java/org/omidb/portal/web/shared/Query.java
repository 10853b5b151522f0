package org.omidb.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.shared.domain.NotFoundException;

/**
 * What the address, or a hidden field of a page's form, asks for. Pages are built from it alone, so
 * that they need no state of their own between requests.
 */
@RequestScoped
public class Query {

  private final HttpServletRequest request;

  @Inject
  public Query(HttpServletRequest request) {
    this.request = request;
  }

  @SuppressWarnings("NullAway")
  protected Query() {
    this(null);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** An id, if there is one of that name. */
  public Optional<UUID> findId(String name) {
    return text(name).flatMap(Query::uuid);
  }

  /**
   * The id of that name.
   *
   * @throws NotFoundException if it is missing, or no id
   */
  public UUID id(String name) {
    return findId(name).orElseThrow(() -> new NotFoundException("Page"));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
