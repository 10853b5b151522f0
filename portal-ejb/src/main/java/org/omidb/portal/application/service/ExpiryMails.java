package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.MailedLink;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** Who is told that a draft or an invitation is about to end, and that it has. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ExpiryMails {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Outbox outbox;
  private final Settings settings;
  private final People people;
  private final ApplicationStore rows;
  private final LinkStore links;

  @Inject
  public ExpiryMails(
      Outbox outbox, Settings settings, People people, ApplicationStore rows, LinkStore links) {
    this.outbox = outbox;
    this.settings = settings;
    this.people = people;
    this.rows = rows;
    this.links = links;
  }

  /**
   * Warns all who apply: who edits can keep it, who reads can say so to them.
   *
   * @param end the day at whose end the draft is deleted
   */
  void draftEnds(ApplicationId id, Applicants applicants, Instant touched, LocalDate end) {
    var values =
        Map.of(
            "touched", DAY.format(touched.atZone(LONDON)),
            "end", DAY.format(end),
            "link", page("/application/tasks", id));
    toApplicant(id, applicants.principal(), "draft-ends", values);
    inOrder(applicants)
        .forEach(person ->
            toApplicant(
                id,
                person,
                applicants.members().get(person) == CoApplicantRole.EDIT
                    ? "draft-ends"
                    : "draft-ends-reader",
                values));
  }

  /** Tells all who apply, and the team, that a draft was deleted. */
  void draftEnded(ApplicationId id, Applicants applicants) {
    var link = Map.of("link", page("/application/history", id));
    toApplicant(id, applicants.principal(), "draft-ended", link);
    inOrder(applicants).forEach(person -> toApplicant(id, person, "draft-ended", link));
    send(id, settings.text(Setting.TEAM_MAIL), "draft-ended-note", link);
  }

  /**
   * Reminds whoever was invited; the link itself stands only in the mail that they have.
   *
   * @param token the hash of the newest link
   * @param lastDay the last day on which it works
   */
  void invitationEnds(ApplicationId id, Sha256 token, LocalDate lastDay) {
    toInvited(id, token, "invitation-ends", Map.of("lastDay", DAY.format(lastDay)));
  }

  /** Tells whoever was invited, and the team, that nothing more will happen. */
  void invitationEnded(ApplicationId id, Sha256 token) {
    toInvited(id, token, "invitation-ended", Map.of());
    send(
        id,
        settings.text(Setting.TEAM_MAIL),
        "invitation-ended-note",
        Map.of("link", page("/staff/interest", id)));
  }

  /** A link of the first portals has no address, and then the team has to reach its holder. */
  private void toInvited(
      ApplicationId id, Sha256 token, String template, Map<String, String> more) {
    var address =
        links
            .find(LinkPurpose.APPLICANT, token)
            .flatMap(MailedLink::address)
            .orElseGet(() -> settings.text(Setting.TEAM_MAIL));
    send(id, address, template, more);
  }

  private static List<PersonId> inOrder(Applicants applicants) {
    return applicants.members().keySet().stream()
        .sorted(Comparator.comparing(PersonId::value))
        .toList();
  }

  private void toApplicant(
      ApplicationId id, PersonId applicant, String template, Map<String, String> more) {
    var person = people.find(applicant).orElseThrow();
    var values = new HashMap<>(more);
    values.put("name", person.name());
    values.put("title", rows.find(id).orElseThrow().title());
    send(id, person.email(), template, values);
  }

  private void send(ApplicationId id, String address, String template, Map<String, String> values) {
    var all = new HashMap<>(values);
    all.put("reference", rows.find(id).orElseThrow().reference());
    outbox.send(Optional.of(id.value()), address, template, all);
  }

  private String page(String address, ApplicationId id) {
    return settings.text(Setting.BASE_URL) + address + "?id=" + id;
  }
}
