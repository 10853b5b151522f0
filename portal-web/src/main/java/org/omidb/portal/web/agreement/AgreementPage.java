package org.omidb.portal.web.agreement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementConditions;
import org.omidb.portal.agreement.domain.AgreementView;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Signature;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.agreement.service.DrawingUp;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code agreement/read.xhtml}: text, signatures and history of one agreement. */
@Named
@RequestScoped
public class AgreementPage {

  @Inject Query query;
  @Inject Agreements agreements;
  @Inject ConditionReading conditionReading;
  @Inject DrawingUp drawingUp;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private AgreementCase about;

  @SuppressWarnings("NullAway.Init")
  private AgreementView view;

  private AgreementConditions conditions = AgreementConditions.NONE;
  private Map<PersonId, String> names = Map.of();

  @PostConstruct
  void load() {
    about = agreements.about(person.caller(), id());
    view = agreements.read(person.caller(), id());
    conditions = conditionReading.read(person.caller(), id());
    var everybody = new HashSet<PersonId>();
    view.steps().forEach(step -> everybody.add(step.who()));
    view.signatures().forEach(signature -> everybody.add(signature.person()));
    view.line().signatory().ifPresent(everybody::add);
    names = people.names(everybody);
  }

  /** Sends the text that the page showed to the signatories. */
  public @Nullable String send() {
    return switch (drawingUp.sendForSigning(person.caller(), id(), query.shown("document"))) {
      case Accepted(var events) -> {
        messages.info("agreement.sent");
        yield "/agreement/read?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("agreement", refusal);
        yield null;
      }
    };
  }

  private AgreementId id() {
    return new AgreementId(query.id("id"));
  }

  public boolean isConditional() {
    return !conditions.all().isEmpty();
  }

  /** How many of the committee's conditions are met, for the summary. */
  public String getConditions() {
    int all = conditions.all().size();
    return "%d of %d met".formatted(all - conditions.open().size(), all);
  }

  public AgreementCase getAbout() {
    return about;
  }

  public AgreementView getView() {
    return view;
  }

  public Party[] getParties() {
    return Party.values();
  }

  public @Nullable Signature signature(Party party) {
    return view.signature(party).orElse(null);
  }

  public String name(PersonId id) {
    return names.getOrDefault(id, "");
  }

  /** The recipient's signatory, once somebody has redeemed the link. */
  public String getSignatory() {
    return view.line().signatory().map(this::name).orElse("");
  }

  public boolean isSendable() {
    return view.may(AgreementCommand.SendForSigning.class);
  }

  public boolean isInvitable() {
    return view.may(AgreementCommand.InviteSignatory.class);
  }

  public boolean isRevisable() {
    return view.may(AgreementCommand.Revise.class);
  }

  public boolean isEndable() {
    return view.may(AgreementCommand.End.class);
  }

  public String getEnding() {
    return view.ending()
        .map(reason -> "agreement.end-reason." + reason)
        .orElse("agreement.expired");
  }
}
