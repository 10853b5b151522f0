package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.NamedRow;
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

  /** Says in an address of whom the reader wants to say that they will not access data. */
  static final String MEMBER = "member";

  private static final Pattern ROW = Pattern.compile("([0-9]{1,6})-([0-9]{1,6})");

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

  private Optional<AccessTermsView.Missing> chosen = Optional.empty();

  private final AccessTerms terms = AccessTerms.current();
  private List<String> read = List.of();

  /**
   * @throws NotFoundException if the caller neither applies here nor is of the team
   */
  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    view = reading.read(person.caller(), asked.application());
    chosen =
        query
            .text(MEMBER)
            .flatMap(TermsPage::row)
            .filter(row -> view.maySay())
            .flatMap(
                row -> view.missing().stream().filter(one -> one.row().equals(row)).findFirst());
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

  /** Says of the person whom the address names that they will not access data. */
  public @Nullable String without() {
    var row = query.text(MEMBER).flatMap(TermsPage::row);
    return switch (accepting.sayWithoutAccess(
        person.caller(),
        asked.application(),
        row.orElseThrow(() -> new NotFoundException("Member")))) {
      case Accepted(var events) -> {
        messages.info(
            "application.without-access",
            chosen.map(AccessTermsView.Missing::name).orElse("this person"));
        yield "/application/terms?faces-redirect=true&id=" + line.id();
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  /** As addresses have it: the revision, and the row of its table. */
  private static Optional<NamedRow> row(String text) {
    var parts = ROW.matcher(text);
    return parts.matches()
        ? Optional.of(
            new NamedRow(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
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

  /** Whether the reader applies, and need not accept. */
  public boolean isOptional() {
    return view.others().stream().anyMatch(one -> one.id().equals(person.caller().id()));
  }

  /** Of whom the reader is about to say that they will not access data, if of anybody. */
  public AccessTermsView.@Nullable Missing getChosen() {
    return chosen.orElse(null);
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
