package org.omidb.portal.web.jobs;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.mail.domain.MailLine;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The part {@code WEB-INF/jobs/mails.xhtml} of a case's page: whether its mails have gone. */
@Named
@RequestScoped
public class MailsPart {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CaseMails mails;
  @Inject Messages messages;
  @Inject Dates dates;
  @Inject Texts texts;

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

  /** Whether one of them came back, and the reader has still to see to it. */
  public boolean isToSee(Object about) {
    return !toSee(about).isEmpty();
  }

  /** Those that came back, and that the reader has still to see to. */
  public List<UUID> toSee(Object about) {
    return mails.maySendAgain(person.caller())
        ? about(about).stream()
            .filter(mail -> mail.returned().filter(returned -> !returned.seen()).isPresent())
            .map(MailLine::id)
            .toList()
        : List.of();
  }

  /** When and why a mail came back, and whom it was for if the portal knows them. */
  public String returned(MailLine mail) {
    return mail.returned()
        .map(it ->
            dates.time(it.came())
                + it.person().map(name -> ", for " + name).orElse("")
                + ". "
                + texts.get("jobs.returned." + it.subject())
                + " ("
                + it.status()
                + ")")
        .orElse("");
  }

  /**
   * Notes that the mails are seen to that came back for the case that the page's form names, and
   * that the page showed: one that came back since is not.
   */
  public @Nullable String see() {
    var about = query.id("about");
    mails.see(person.caller(), about, shown());
    asked.clear();
    messages.info(isToSee(about) ? "jobs.mail.seen-but-one" : "jobs.mail.seen");
    return null;
  }

  private Set<UUID> shown() {
    var ids = query.all("returned");
    if (ids.isEmpty()) {
      throw new NotShownException("returned");
    }
    return ids.stream().map(Ids::chosen).collect(toSet());
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
