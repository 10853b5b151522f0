package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.AcceptingTerms;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/**
 * The page {@code application/terms.xhtml}: the terms of access, which each person who applies
 * accepts here, and who has.
 */
@Named
@RequestScoped
public class TermsPage {

  @Inject Asked asked;
  @Inject Query query;
  @Inject Applications applications;
  @Inject AccessTermsReading reading;
  @Inject AcceptingTerms accepting;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private AccessTermsView view;

  private final AccessTerms terms = AccessTerms.current();
  private List<String> read = List.of();

  /**
   * @throws NotFoundException if the caller neither applies here nor is of the team
   */
  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    view = reading.read(person.caller(), asked.application());
  }

  /** Accepts the text that the page showed; one that has changed meanwhile is refused. */
  public @Nullable String accept() {
    return switch (accepting.accept(person.caller(), asked.application(), query.shown("terms"))) {
      case Accepted(var events) -> {
        messages.info("application.terms-accepted");
        yield "/application/terms?faces-redirect=true&id=" + line.id();
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

  /** Who has accepted, and whether the reader can. */
  public AccessTermsView getView() {
    return view;
  }

  /** The text as it is now. */
  public AccessTerms getTerms() {
    return terms;
  }

  /** What the reader has accepted, if they have. */
  public AccessTermsView.@Nullable Acceptance getMine() {
    return view.of(person.caller().id()).orElse(null);
  }

  /** Where the application itself is, for those who apply and for the team. */
  public String getBackTo() {
    var page = applications.applies(person.caller(), line.id()) ? "tasks" : "co-applicants";
    return "/application/" + page + "?id=" + line.id();
  }

  public List<String> getRead() {
    return read;
  }

  public void setRead(List<String> read) {
    this.read = read;
  }
}
