package org.omidb.portal.web.erasure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.erasure.domain.ErasureId;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.erasure.service.Erasures;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code admin/erasure.xhtml}: what one request would take away, and its answer. */
@Named
@RequestScoped
public class ErasurePage {

  @Inject Query query;
  @Inject Erasures erasures;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private Erasures.View view;

  private List<String> confirmed = List.of();
  private String reason = "";

  @PostConstruct
  void load() {
    view = erasures.read(person.caller(), new ErasureId(query.id("id")));
  }

  public @Nullable String carryOut() {
    return done(erasures.carryOut(person.caller(), view.request().id()), "erasure.carried-out");
  }

  public @Nullable String refuse() {
    return done(erasures.refuse(person.caller(), view.request().id(), reason), "erasure.refused");
  }

  private @Nullable String done(Decision<ErasureState> decision, String said) {
    return switch (decision) {
      case Decision.Accepted<?> it -> {
        messages.info(said);
        yield "/admin/erasure?faces-redirect=true&id=" + view.request().id();
      }
      case Decision.Refused<?>(var refusal) -> {
        messages.refusal("erasure", refusal);
        yield null;
      }
    };
  }

  public Erasures.View getView() {
    return view;
  }

  /** Whether the caller can answer it: an administrator, and not about themselves. */
  public boolean isOffered() {
    return view.request().waiting() && person.caller().has(Role.ADMINISTRATOR) && !view.own();
  }

  public List<String> getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(List<String> confirmed) {
    this.confirmed = confirmed;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
