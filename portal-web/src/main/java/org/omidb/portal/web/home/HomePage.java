package org.omidb.portal.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code home.xhtml}: the doors that the caller's roles open. */
@Named
@RequestScoped
public class HomePage {

  private final CurrentPerson person;

  @Inject
  public HomePage(CurrentPerson person) {
    this.person = person;
  }

  @SuppressWarnings("NullAway")
  protected HomePage() {
    this(null);
  }

  public List<Card> getCards() {
    var caller = person.caller();
    return Card.ALL.stream().filter(card -> card.isFor(caller)).toList();
  }
}
