package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantEvent;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRemoved;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRoleChanged;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantUninvited;
import org.omidb.portal.application.domain.ApplicationEvent.PrincipalChanged;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.HandOverReason;
import org.omidb.portal.application.domain.UninvitedReason;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.CoApplicantStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/** Who comes, changes or goes hears of it, and so do the others who apply with them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CoApplicantMails {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Outbox outbox;
  private final Settings settings;
  private final People people;
  private final ApplicationStore rows;
  private final CoApplicantStore store;

  @Inject
  public CoApplicantMails(
      Outbox outbox,
      Settings settings,
      People people,
      ApplicationStore rows,
      CoApplicantStore store) {
    this.outbox = outbox;
    this.settings = settings;
    this.people = people;
    this.rows = rows;
    this.store = store;
  }

  void on(@Observes ApplicationHappened step) {
    if (step.state() instanceof Taken it) {
      for (var event : step.events()) {
        if (event instanceof CoApplicantEvent of) {
          tell(step, it.applicants(), of);
        }
      }
    }
  }

  private void tell(ApplicationHappened step, Applicants applicants, CoApplicantEvent event) {
    var id = step.id();
    switch (event) {
      case CoApplicantJoined(var invitee, var person, var role) -> {
        toPerson(id, person, "co-applicant-joined", Map.of("role", does(role)));
        toOthers(
            id,
            applicants,
            person::equals,
            "co-applicant-joined-note",
            Map.of("who", name(person), "role", does(role)));
      }
      case CoApplicantRoleChanged(var person, var role) ->
          toPerson(id, person, "co-applicant-role", Map.of("role", does(role)));
      case CoApplicantRemoved(var person) -> {
        toPerson(id, person, "co-applicant-removed", Map.of());
        toOthers(
            id,
            applicants,
            step.caller().id()::equals,
            "co-applicant-gone-note",
            Map.of("who", name(person)));
      }
      case CoApplicantLeft(var person) -> {
        toPerson(id, person, "co-applicant-left", Map.of());
        toOthers(
            id, applicants, person::equals, "co-applicant-gone-note", Map.of("who", name(person)));
      }
      case CoApplicantUninvited(var invitee, var reason) ->
          Optional.ofNullable(store.addresses(id).get(invitee))
              .ifPresent(address -> uninvited(id, applicants, address, reason));
      case PrincipalChanged(var former, var principal, var reason) -> {
        var values = Map.of("who", name(principal), "former", name(former), "why", why(reason));
        toPerson(id, former, "principal-changed-former", values);
        toPerson(id, principal, "principal-changed", values);
        toOthers(
            id,
            applicants,
            it -> it.equals(former) || it.equals(principal),
            "principal-changed-note",
            values);
        toTeam(id, values);
      }
      // mailed by whoever knows the secret of the link
      case CoApplicantInvited e -> {}
    }
  }

  private void uninvited(
      ApplicationId id, Applicants applicants, String address, UninvitedReason reason) {
    switch (reason) {
      case WITHDRAWN -> send(id, address, "co-applicant-uninvited", Map.of());
      case NOT_TAKEN_UP -> {
        send(id, address, "co-applicant-invitation-ended", Map.of());
        toPerson(
            id,
            applicants.principal(),
            "co-applicant-invitation-ended-note",
            Map.of("address", address));
      }
    }
  }

  /** Reminds somebody who is invited; the link itself stands only in the mail that they have. */
  void ends(ApplicationId id, Applicants.Invitee guest, LocalDate lastDay) {
    Optional.ofNullable(store.addresses(id).get(guest.id()))
        .ifPresent(address ->
            send(
                id,
                address,
                "co-applicant-invitation-ends",
                Map.of("lastDay", DAY.format(lastDay))));
  }

  private static String why(HandOverReason reason) {
    return switch (reason) {
      case HANDED_OVER -> "The principal applicant has handed it over.";
      case HAS_LEFT -> "The team has changed it, as the principal applicant has left.";
      case NOT_REACHED -> "The team has changed it, as the principal applicant was not reached.";
      case ASKED_BY_ORGANISATION ->
          "The team has changed it, as the organisation has asked for it.";
    };
  }

  private void toTeam(ApplicationId id, Map<String, String> values) {
    var all = new HashMap<>(values);
    all.put("name", "team");
    all.put("link", settings.text(Setting.BASE_URL) + "/application/co-applicants?id=" + id);
    send(id, settings.text(Setting.TEAM_MAIL), "principal-changed-note", all);
  }

  /** The invitation itself; the secret is known at this moment only. */
  void invited(Caller by, ApplicationId id, NewLink link, CoApplicantRole role) {
    send(
        id,
        link.address(),
        "co-applicant-invitation",
        Map.of(
            "who",
            name(by.id()),
            "role",
            does(role),
            "link",
            settings.text(Setting.BASE_URL) + link.page(),
            "lastDay",
            DAY.format(link.lastDay())));
  }

  /** Somebody holds the link of another and asks for one of their own. */
  void asked(Caller asker, ApplicationId id) {
    var person = people.find(asker.id()).orElseThrow();
    var principal = rows.find(id).orElseThrow().applicant().orElseThrow();
    toPerson(
        id,
        principal,
        "co-applicant-asked",
        Map.of("who", person.name(), "address", person.email()));
  }

  /** What somebody with this role does, behind "can". */
  private static String does(CoApplicantRole role) {
    return switch (role) {
      case EDIT -> "read and edit it";
      case READ -> "read it";
    };
  }

  private void toOthers(
      ApplicationId id,
      Applicants applicants,
      Predicate<PersonId> without,
      String template,
      Map<String, String> values) {
    Stream.concat(
            Stream.of(applicants.principal()),
            applicants.members().keySet().stream().sorted(Comparator.comparing(PersonId::value)))
        .filter(without.negate())
        .forEach(person -> toPerson(id, person, template, values));
  }

  private void toPerson(
      ApplicationId id, PersonId to, String template, Map<String, String> values) {
    var person = people.find(to).orElseThrow();
    var all = new HashMap<>(values);
    all.put("name", person.name());
    all.put("link", settings.text(Setting.BASE_URL) + "/application/co-applicants?id=" + id);
    send(id, person.email(), template, all);
  }

  private void send(ApplicationId id, String address, String template, Map<String, String> values) {
    var line = rows.find(id).orElseThrow();
    var all = new HashMap<>(values);
    all.put("reference", line.reference());
    all.put("title", line.title());
    outbox.send(Optional.of(id.value()), address, template, all);
  }

  private String name(PersonId person) {
    return people.find(person).map(Person::name).orElseThrow();
  }
}
