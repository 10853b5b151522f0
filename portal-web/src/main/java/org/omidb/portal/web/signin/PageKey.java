package org.omidb.portal.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.security.ResponseHeaders;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.wire.KeySlot;

/**
 * The key that every form of this page brings back, and the one that has come with this request.
 */
@Named
@RequestScoped
public class PageKey {

  private final HttpServletRequest request;
  private final CurrentPerson person;
  private final FormSecrets secrets;

  @Inject
  public PageKey(HttpServletRequest request, CurrentPerson person, FormSecrets secrets) {
    this.request = request;
    this.person = person;
    this.secrets = secrets;
  }

  /** The name of the hidden field. */
  public String getName() {
    return SentForms.KEY;
  }

  /** A new key for this page and whoever looks at it now, or the place that is left for one. */
  public String getText() {
    return KeySlot.isAsked(request)
        ? KeySlot.TEXT
        : secrets.sign(
            new FormKey(
                UUID.randomUUID(),
                person.person().map(Person::id).orElse(PersonId.VISITOR),
                ResponseHeaders.path(request),
                Instant.now()));
  }

  /** The key that came with a form for visitors, if it is one of this page and not too old. */
  public Optional<FormKey> fresh() {
    return Optional.ofNullable(request.getParameter(SentForms.KEY))
        .flatMap(secrets::read)
        .filter(key -> key.isOf(ResponseHeaders.path(request), FormKey.FRESH, Instant.now()));
  }
}
