package org.omidb.portal.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * The key that the page of a section was made with, in a header of its own, which no form of
 * another site can send.
 */
@RequestScoped
public class SectionKey {

  /** The header with the key of the page's form. */
  static final String HEADER = "Portal-Form-Key";

  /** The page that has it. */
  static final String PAGE = "/application/section";

  private final FormSecrets secrets;
  private final CurrentPerson person;

  @Inject
  public SectionKey(FormSecrets secrets, CurrentPerson person) {
    this.secrets = secrets;
    this.person = person;
  }

  /** Whether our own page has sent this, for the person who is signed in. */
  boolean isOfOurPage(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .flatMap(secrets::read)
        .filter(key -> key.isOf(PAGE, FormKey.GOOD, Instant.now()))
        .map(FormKey::person)
        .filter(owner -> person.person().filter(it -> it.id().equals(owner)).isPresent())
        .isPresent();
  }
}
