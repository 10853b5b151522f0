package org.omidb.portal.web.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.mail.domain.MailLine;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The part {@code WEB-INF/jobs/mails.xhtml} of a case's page: whether its mails have gone. */
@Named
@RequestScoped
public class MailsPart {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CaseMails mails;
  @Inject Messages messages;

  private final Map<String, List<MailLine>> asked = new HashMap<>();

  /**
   * The mails about a case, the newest first; empty to readers who are not of the team.
   *
   * @param about an id of the portal's own types, whose text is a UUID
   */
  public List<MailLine> about(Object about) {
    return asked.computeIfAbsent(
        about.toString(), id -> mails.about(person.caller(), UUID.fromString(id)));
  }

  /** Whether one of them was given up, and the reader may send it again. */
  public boolean isToSendAgain(Object about) {
    return mails.maySendAgain(person.caller())
        && about(about).stream().anyMatch(mail -> mail.failure().isPresent());
  }

  /** Sends what was given up for the case that the page's form names. */
  public @Nullable String sendAgain() {
    var about = query.id("about");
    about(about).stream()
        .filter(mail -> mail.failure().isPresent())
        .forEach(mail -> mails.sendAgain(person.caller(), about, mail.id()));
    messages.info("jobs.mail.again");
    return null;
  }
}
