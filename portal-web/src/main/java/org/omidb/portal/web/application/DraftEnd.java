package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.omidb.portal.application.service.Expiring;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** For the page {@code application/tasks.xhtml}: a draft that nobody has written in for long. */
@Named
@RequestScoped
public class DraftEnd {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  @Inject Asked asked;
  @Inject Expiring expiring;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  private Optional<LocalDate> day = Optional.empty();

  @PostConstruct
  void load() {
    day = expiring.end(person.caller(), asked.application());
  }

  /** Whether the applicant was warned that it will be deleted. */
  public boolean isNear() {
    return day.isPresent();
  }

  /** The day at whose end it is deleted. */
  public String getDay() {
    return day.map(DAY::format).orElse("");
  }

  public String keep() {
    expiring.keep(person.caller(), asked.application());
    messages.info("application.draft-kept");
    return "/application/tasks?faces-redirect=true&id=" + asked.getId();
  }
}
