package org.omidb.portal.web.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.jobs.service.FailedJobs;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code admin/jobs.xhtml}: tasks that failed, and a way to let them be tried again. */
@Named
@RequestScoped
public class JobsPage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject FailedJobs failed;
  @Inject CaseMails mails;
  @Inject Messages messages;

  private List<FailedJob> lines = List.of();

  @PostConstruct
  void load() {
    lines = failed.list(person.caller());
  }

  /** Tries those again whose boxes were ticked; what is not on the page is not tried. */
  public @Nullable String again() {
    Set<String> chosen = new HashSet<>(query.all("task"));
    var known = lines.stream().filter(line -> chosen.contains(key(line))).toList();
    if (known.isEmpty()) {
      messages.info("jobs.none-chosen");
    } else {
      known.forEach(line -> failed.tryAgain(person.caller(), line.job(), line.subject()));
      messages.info("jobs.again");
    }
    return "/admin/jobs?faces-redirect=true";
  }

  public List<FailedJob> getLines() {
    return lines;
  }

  /** What the box of a line sends. */
  public String key(FailedJob line) {
    return line.job() + ":" + line.subject();
  }

  /** What a mail says in its subject and whom it is for; nothing of other tasks. */
  public String about(FailedJob line) {
    return isMail(line)
        ? mails.waiting(person.caller(), line.subject()).map(JobsPage::words).orElse("")
        : "";
  }

  private static String words(Letter letter) {
    return letter.subject() + ", to " + letter.recipient();
  }

  private static boolean isMail(FailedJob line) {
    return line.job().equals("mail");
  }

  public boolean isAdministrator() {
    return person.caller().has(Role.ADMINISTRATOR);
  }
}
