package org.omidb.portal.web.interest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Interests;
import org.omidb.portal.application.service.Invitations;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.application.Asked;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.SentNames;
import org.omidb.portal.web.worklist.WorkLines;
import org.omidb.portal.worklist.service.OpenApplications;

/** The page {@code staff/interest.xhtml}: the team reads an expression of interest and answers. */
@Named
@RequestScoped
public class StaffInterestPage {

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Interests interests;
  @Inject Invitations invitations;
  @Inject OpenApplications open;
  @Inject WorkLines lines;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private Interest interest;

  private WorkLines.@Nullable Row waiting;
  private String address = "";
  private boolean invitable;
  private boolean declinable;
  private @Nullable DeclineReason reason;
  private String message = "";

  @PostConstruct
  void load() {
    var id = asked.application();
    line = applications.read(person.caller(), id);
    interest = interests.read(person.caller(), id);
    address = interest.email();
    waiting = open.find(person.caller(), id).map(it -> lines.row(person.caller(), it)).orElse(null);
    invitable = applications.offers(person.caller(), id, Invite.class);
    declinable = applications.offers(person.caller(), id, DeclineExpression.class);
  }

  public @Nullable String invite() {
    return switch (invitations.invite(person.caller(), asked.application(), address)) {
      case Accepted(var events) -> {
        messages.info("application.invited", address);
        yield "/staff/interest?faces-redirect=true&id=" + asked.application();
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  public @Nullable String decline() {
    var because = reason == null ? DeclineReason.OTHER : reason;
    return switch (interests.decline(person.caller(), asked.application(), because, message)) {
      case Accepted(var events) -> {
        messages.info("application.declined");
        yield "/staff/inbox?faces-redirect=true";
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  /** The key of the text that says why the team has declined; empty if it has not. */
  public String getDeclinedBecause() {
    return interests
        .declined(person.caller(), asked.application())
        .map(because -> "application.decline." + because)
        .orElse("");
  }

  /** Since when it waits, and who of the team looks after it; null once it has ended. */
  public WorkLines.@Nullable Row getWaiting() {
    return waiting;
  }

  public ApplicationLine getLine() {
    return line;
  }

  /** Whether its words were erased at the visitor's request. */
  public boolean isErased() {
    return interest.email().isEmpty();
  }

  public Interest getInterest() {
    return interest;
  }

  public Section getSection() {
    return interests.section(interest);
  }

  /** Where the invitation goes: the visitor's address, unless the team writes another. */
  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  /** Whether the button of the invitation was pressed: only then its address is asked for. */
  public boolean isInviting() {
    return isPressed("send-invitation");
  }

  /** Whether the button of the answer was pressed: only then its reason and words are asked for. */
  public boolean isDeclining() {
    return isPressed("send-decline");
  }

  private boolean isPressed(String button) {
    return asked.find(SentNames.BUTTON + button).isPresent();
  }

  public boolean isInvitable() {
    return invitable;
  }

  public boolean isDeclinable() {
    return declinable;
  }

  public DeclineReason[] getReasons() {
    return DeclineReason.values();
  }

  public @Nullable DeclineReason getReason() {
    return reason;
  }

  public void setReason(@Nullable DeclineReason reason) {
    this.reason = reason;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(@Nullable String message) {
    this.message = message == null ? "" : message;
  }
}
