package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationCommand.Withdraw;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** The page {@code application/withdraw.xhtml}: asks once more, because there is no way back. */
@Named
@RequestScoped
public class WithdrawPage {

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private boolean offered;

  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    offered = applications.offers(person.caller(), asked.application(), Withdraw.class);
  }

  public @Nullable String withdraw() {
    return switch (applications.withdraw(person.caller(), asked.application())) {
      case Accepted(var events) -> {
        messages.info("application.withdrawn");
        yield "/application/list?faces-redirect=true";
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  public ApplicationLine getLine() {
    return line;
  }

  public boolean isOffered() {
    return offered;
  }
}
