package org.omidb.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;

/** Who asks for this page: a visitor, or a person with the roles of this very request. */
@Named
@RequestScoped
public class CurrentPerson {

  private final HttpServletRequest request;

  @Inject
  public CurrentPerson(HttpServletRequest request) {
    this.request = request;
  }

  /** For every service: the visitor, if nobody has signed in. */
  public Caller caller() {
    return signedIn().map(SignedIn::caller).orElse(Caller.VISITOR);
  }

  public Optional<Person> person() {
    return signedIn().map(SignedIn::person);
  }

  public boolean isSignedIn() {
    return signedIn().isPresent();
  }

  /** The name for the page's header; empty for a visitor. */
  public String getName() {
    return person().map(Person::name).orElse("");
  }

  /** For views: whether the person has one of these realm roles, named as in the realm. */
  public boolean hasRole(String... realmNames) {
    return Arrays.stream(realmNames)
        .map(name -> Role.ofRealmName(name).orElseThrow())
        .anyMatch(caller()::has);
  }

  private Optional<SignedIn> signedIn() {
    return Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.ATTRIBUTE));
  }
}
