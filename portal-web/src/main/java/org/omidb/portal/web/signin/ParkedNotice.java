package org.omidb.portal.web.signin;

import jakarta.annotation.PostConstruct;
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
  private boolean waiting;

  @Inject
  public ParkedNotice(ParkedForms forms, CurrentPerson person) {
    this.forms = forms;
    this.person = person;
  }

  /** Once, as a page asks whether to show something more often than it shows it. */
  @PostConstruct
  void load() {
    waiting = !forms.waiting(person.caller().id(), Instant.now()).isEmpty();
  }

  /** Whether a form waits for the reader. */
  public boolean isWaiting() {
    return waiting;
  }

  /** Where they send it again or delete it. */
  public String getAddress() {
    return Resume.PATH;
  }
}
