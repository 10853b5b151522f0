package org.omidb.portal.web.interest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsSpam;
import org.omidb.portal.application.domain.ApplicationCommand.PutBack;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Interests;
import org.omidb.portal.application.service.Invitations;
import org.omidb.portal.application.service.SortingOut;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.application.Asked;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.SentNames;
import org.omidb.portal.web.worklist.ListedWork;
import org.omidb.portal.worklist.service.OpenApplications;

/** The page {@code staff/interest.xhtml}: the team reads an expression of interest and answers. */
@Named
@RequestScoped
public class StaffInterestPage {

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Interests interests;
  @Inject Invitations invitations;
  @Inject SortingOut sorting;
  @Inject OpenApplications open;
  @Inject ListedWork lines;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private Interest interest;

  private ListedWork.@Nullable Row waiting;
  private String address = "";
  private boolean invitable;
  private boolean declinable;
  private boolean sortable;
  private boolean returnable;
  private @Nullable ApplicationLine originalLine;
  private String original = "";
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
    sortable = applications.offers(person.caller(), id, MarkAsSpam.class);
    returnable = applications.offers(person.caller(), id, PutBack.class) && !isErased();
    originalLine = sorting.original(person.caller(), id).orElse(null);
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

  /** Puts it aside as the same as another one. */
  public @Nullable String markDuplicate() {
    return sorted(
        sorting.duplicate(person.caller(), asked.application(), original),
        "application.duplicate",
        "/staff/inbox?faces-redirect=true");
  }

  public @Nullable String markSpam() {
    return sorted(
        sorting.spam(person.caller(), asked.application()),
        "application.spam",
        "/staff/inbox?faces-redirect=true");
  }

  public @Nullable String putBack() {
    return sorted(
        sorting.putBack(person.caller(), asked.application()),
        "application.put-back",
        "/staff/interest?faces-redirect=true&id=" + asked.application());
  }

  private @Nullable String sorted(
      Decision<ApplicationEvent> decision, String message, String next) {
    return switch (decision) {
      case Accepted(var events) -> {
        messages.info(message);
        yield next;
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
  public ListedWork.@Nullable Row getWaiting() {
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

  /** Whether the button of a duplicate was pressed: only then the other one is asked for. */
  public boolean isMarkingDuplicate() {
    return isPressed("send-duplicate");
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

  /** Whether it can be marked as a duplicate, or as spam. */
  public boolean isSortable() {
    return sortable;
  }

  /** Whether it can be put back into the inbox. */
  public boolean isReturnable() {
    return returnable;
  }

  /** What it is a duplicate of; null if it is none, or the reader may not know of the other. */
  public @Nullable ApplicationLine getOriginalLine() {
    return originalLine;
  }

  /** The reference of the other one, as it is typed. */
  public String getOriginal() {
    return original;
  }

  public void setOriginal(@Nullable String original) {
    this.original = original == null ? "" : original;
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
