package org.omidb.portal.web.agreement;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementCondition;
import org.omidb.portal.agreement.domain.AgreementConditions;
import org.omidb.portal.agreement.domain.AgreementView;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.agreement.service.DrawingUp;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/**
 * The page {@code agreement/conditions.xhtml}: the committee's conditions, for the parties to see
 * and for licensing to mark as met.
 */
@Named
@RequestScoped
public class ConditionsPage {

  @Inject Query query;
  @Inject Agreements agreements;
  @Inject ConditionReading conditions;
  @Inject DrawingUp drawingUp;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private AgreementView view;

  private AgreementConditions read = AgreementConditions.NONE;
  private Map<PersonId, String> names = Map.of();

  @PostConstruct
  void load() {
    view = agreements.read(person.caller(), id());
    read = conditions.read(person.caller(), id());
    names =
        people.names(
            read.all().stream()
                .flatMap(condition -> condition.met().stream())
                .map(AgreementCondition.Met::by)
                .collect(toSet()));
  }

  /** Marks the condition that the page showed. */
  public @Nullable String mark() {
    var letter = query.shown("letter");
    int number = query.shownVersion("number");
    return switch (drawingUp.markConditionMet(person.caller(), id(), letter, number)) {
      case Accepted(var events) -> {
        messages.info("agreement.condition-marked", number);
        yield "/agreement/conditions?faces-redirect=true&id=" + id();
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

  public AgreementView getView() {
    return view;
  }

  public List<AgreementCondition> getAll() {
    return read.all();
  }

  public int getOpen() {
    return read.open().size();
  }

  public String getLetter() {
    return read.letter().map(Sha256::hex).orElse("");
  }

  public boolean isMarkable() {
    return view.may(AgreementCommand.MarkConditionMet.class);
  }

  /** Who has marked it as met; empty while it is open. */
  public String marker(AgreementCondition condition) {
    return condition.met().map(met -> names.getOrDefault(met.by(), "")).orElse("");
  }
}
