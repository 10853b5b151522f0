package org.omidb.portal.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Invitations;
import org.omidb.portal.application.service.JoinLinks;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * For the home page: whoever signs in on another way than by the link of their invitation is told
 * where that is.
 */
@Named
@RequestScoped
public class InvitationNotice {

  @Inject Invitations invitations;
  @Inject JoinLinks joining;
  @Inject CurrentPerson person;

  private List<String> references = List.of();
  private List<String> joinable = List.of();

  @PostConstruct
  void load() {
    references =
        invitations.waiting(person.caller()).stream().map(ApplicationLine::reference).toList();
    joinable = joining.waiting(person.caller()).stream().map(ApplicationLine::reference).toList();
  }

  /** What the reader was invited to, each by its reference. */
  public List<String> getReferences() {
    return references;
  }

  /** What the reader was invited to join, each by its reference. */
  public List<String> getJoinable() {
    return joinable;
  }

  /** Where the links were mailed to. */
  public String getAddress() {
    return person.person().map(Person::email).orElse("");
  }
}
