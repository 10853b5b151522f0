package org.omidb.portal.web.erasure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.erasure.domain.ErasurePlan;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.erasure.service.Erasures;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** The page {@code your-data.xhtml}: what the portal holds about somebody, and asking it to go. */
@Named
@RequestScoped
public class YourDataPage {

  @Inject Erasures erasures;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ErasurePlan plan;

  private Optional<ErasureRequest> request = Optional.empty();
  private List<String> confirmed = List.of();

  @PostConstruct
  void load() {
    plan = erasures.planFor(person.caller());
    request = erasures.own(person.caller());
  }

  public @Nullable String ask() {
    return done(erasures.ask(person.caller()), "erasure.asked");
  }

  public @Nullable String takeBack() {
    return done(erasures.takeBack(person.caller()), "erasure.taken-back");
  }

  private @Nullable String done(Decision<ErasureState> decision, String said) {
    return switch (decision) {
      case Decision.Accepted<?> it -> {
        messages.info(said);
        yield "/your-data?faces-redirect=true";
      }
      case Decision.Refused<?>(var refusal) -> {
        messages.refusal("erasure", refusal);
        yield null;
      }
    };
  }

  public ErasurePlan getPlan() {
    return plan;
  }

  /** Whether a request of theirs waits for its answer. */
  public boolean isWaiting() {
    return request.filter(ErasureRequest::waiting).isPresent();
  }

  /** How far their newest request is; empty if they have never asked. */
  public String getStands() {
    return request.map(ErasureRequest::word).orElse("");
  }

  /** Their newest request; null if they have never asked. */
  public @Nullable ErasureRequest getRequest() {
    return request.orElse(null);
  }

  public List<String> getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(List<String> confirmed) {
    this.confirmed = confirmed;
  }
}
