package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.ApplicantsView;
import org.omidb.portal.application.domain.ApplicantsView.CoApplicant;
import org.omidb.portal.application.domain.ApplicantsView.Guest;
import org.omidb.portal.application.domain.ApplicationCommand.HandOver;
import org.omidb.portal.application.domain.ApplicationCommand.HandOverFor;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.LeaveApplication;
import org.omidb.portal.application.domain.ApplicationCommand.RemoveCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.UninviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.HandOverReason;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.application.service.ApplicantsReading;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.CoApplicants;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/**
 * The page {@code application/co-applicants.xhtml}: who applies together. One form is open on it at
 * a time: for the co-applicant or the invitation that the address names, for leaving, or else for
 * inviting somebody.
 */
@Named
@RequestScoped
public class CoApplicantsPage {

  /** Says in an address which co-applicant is to be changed. */
  static final String PERSON = "person";

  /** Says in an address which invitation is to be looked after. */
  static final String INVITEE = "invitee";

  /** Says in an address that the reader thinks of leaving. */
  static final String LEAVE = "leave";

  @Inject Query query;
  @Inject Applications applications;
  @Inject ApplicantsReading reading;
  @Inject AccessTermsReading termsReading;
  @Inject CoApplicants coApplicants;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private ApplicantsView all;

  private Optional<AccessTermsView> terms = Optional.empty();
  private Optional<CoApplicant> chosen = Optional.empty();
  private Optional<Guest> guest = Optional.empty();
  private String email = "";
  private @Nullable String role;
  private @Nullable String reason;

  /**
   * @throws NotFoundException if the caller may not read the application, or the address names
   *     somebody who is not there
   */
  @PostConstruct
  void load() {
    line = applications.read(caller(), id());
    all = reading.read(caller(), id());
    terms = termsReading.find(caller(), id());
    chosen = query.text(PERSON).map(this::member);
    guest = query.text(INVITEE).map(this::invited);
    role = chosen.map(CoApplicant::role).map(Enum::name).orElse(null);
  }

  private CoApplicant member(String text) {
    return all.members().stream()
        .filter(it -> it.who().person().value().toString().equals(text))
        .filter(it -> isChanging() || isHandingOver())
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Co-applicant"));
  }

  private Guest invited(String text) {
    return all.invited().stream()
        .filter(it -> it.id().toString().equals(text))
        .filter(it -> all.may(UninviteCoApplicant.class))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Invitation"));
  }

  /** Mails somebody a link by which they can join. */
  public @Nullable String invite() {
    return done(
        coApplicants.invite(caller(), id(), email, chosenRole()), "co-applicant.invited", email);
  }

  /** Mails another link to who is invited. */
  public @Nullable String inviteAgain() {
    var to = guest.orElseThrow(() -> new NotFoundException("Invitation"));
    return done(
        coApplicants.inviteAgain(caller(), id(), to.id()), "co-applicant.invited", to.address());
  }

  /** Takes the invitation back. */
  public @Nullable String uninvite() {
    var to = guest.orElseThrow(() -> new NotFoundException("Invitation"));
    return done(
        coApplicants.uninvite(caller(), id(), to.id()), "co-applicant.uninvited", to.address());
  }

  /** Lets the co-applicant write, or read alone. */
  public @Nullable String changeRole() {
    var who = named().who();
    return done(
        coApplicants.changeRole(caller(), id(), who.person(), chosenRole()),
        "co-applicant.changed",
        who.name());
  }

  /** Takes the co-applicant off. */
  public @Nullable String remove() {
    var who = named().who();
    return done(
        coApplicants.remove(caller(), id(), who.person()), "co-applicant.removed", who.name());
  }

  /** Makes the co-applicant the principal applicant, in the reader's place. */
  public @Nullable String handOver() {
    var who = named().who();
    return done(
        coApplicants.handOver(caller(), id(), who.person()),
        "co-applicant.handed-over",
        who.name());
  }

  /** Does so for a principal applicant who cannot. */
  public @Nullable String handOverFor() {
    var who = named().who();
    var why = Stream.of(getReasons()).filter(it -> it.name().equals(reason)).findFirst();
    return done(
        coApplicants.handOver(
            caller(),
            id(),
            new PersonId(query.id("former")),
            who.person(),
            why.orElse(HandOverReason.HANDED_OVER)),
        "co-applicant.handed-over",
        who.name());
  }

  /** Takes the reader off, who does not see the application any more then. */
  public @Nullable String leave() {
    var reference = line.reference();
    return done(coApplicants.leave(caller(), id()), "co-applicant.left", reference) == null
        ? null
        : "/application/list?faces-redirect=true";
  }

  private CoApplicant named() {
    return chosen.orElseThrow(() -> new NotFoundException("Co-applicant"));
  }

  private CoApplicantRole chosenRole() {
    return CoApplicantRole.EDIT.name().equals(role) ? CoApplicantRole.EDIT : CoApplicantRole.READ;
  }

  private @Nullable String done(Decision<ApplicationEvent> decision, String text, String whom) {
    return switch (decision) {
      case Accepted(var events) -> {
        messages.info(text, whom);
        yield "/application/co-applicants?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  private ApplicationId id() {
    return new ApplicationId(query.id("id"));
  }

  private Caller caller() {
    return person.caller();
  }

  public ApplicationLine getLine() {
    return line;
  }

  /** Who applies, as far as the reader may know of it. */
  public ApplicantsView getAll() {
    return all;
  }

  /** Who has accepted the terms of access, for readers who are told. */
  public @Nullable AccessTermsView getTerms() {
    return terms.orElse(null);
  }

  /** Where the application itself is: for those who apply what they do, else what is read. */
  public String getBackTo() {
    var page = all.applies() ? "tasks" : line.revision() > 0 ? "read" : "history";
    return "/application/" + page + "?id=" + line.id();
  }

  /** Whether the reader can change who joins; not while another form is open. */
  public boolean isInviting() {
    return all.may(InviteCoApplicant.class) && chosen.isEmpty() && guest.isEmpty() && !isLeaving();
  }

  /** Whether the reader can change co-applicants and invitations at all. */
  public boolean isChanging() {
    return all.may(RemoveCoApplicant.class);
  }

  /** Whether the reader can hand over for a principal applicant who cannot. */
  public boolean isHandingOver() {
    return all.may(HandOverFor.class);
  }

  /** Whether the reader can hand over what is theirs. */
  public boolean isOwnToHandOver() {
    return all.may(HandOver.class);
  }

  /** Why the team hands over. */
  public HandOverReason[] getReasons() {
    return Stream.of(HandOverReason.values())
        .filter(HandOverReason::ofTeam)
        .toArray(HandOverReason[]::new);
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  /** Whether the reader can leave. */
  public boolean isLeavable() {
    return all.may(LeaveApplication.class);
  }

  public boolean isLeaving() {
    return isLeavable() && query.text(LEAVE).isPresent();
  }

  /** The co-applicant whom the address names, if it names one. */
  public @Nullable CoApplicant getChosen() {
    return chosen.orElse(null);
  }

  /** The invitation that the address names, if it names one. */
  public @Nullable Guest getGuest() {
    return guest.orElse(null);
  }

  public CoApplicantRole[] getRoles() {
    return CoApplicantRole.values();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email;
  }

  public @Nullable String getRole() {
    return role;
  }

  public void setRole(@Nullable String role) {
    this.role = role;
  }
}
