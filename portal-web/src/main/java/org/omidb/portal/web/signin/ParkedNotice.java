package org.omidb.portal.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.web.shared.CurrentPerson;

/** For the home page: whoever went on without sending a form again finds it there. */
@Named
@RequestScoped
public class ParkedNotice {

  private final ParkedForms forms;
  private final CurrentPerson person;

  @Inject
  public ParkedNotice(ParkedForms forms, CurrentPerson person) {
    this.forms = forms;
    this.person = person;
  }

  /** Whether a form waits for the reader. */
  public boolean isWaiting() {
    return !forms.waiting(person.caller().id(), Instant.now()).isEmpty();
  }

  /** Where they send it again or delete it. */
  public String getAddress() {
    return Resume.PATH;
  }
}
