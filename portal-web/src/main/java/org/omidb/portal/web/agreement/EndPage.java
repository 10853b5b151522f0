package org.omidb.portal.web.agreement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.DrawingUp;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code agreement/end.xhtml}: asks once more, because there is no way back. */
@Named
@RequestScoped
public class EndPage {

  @Inject Query query;
  @Inject Agreements agreements;
  @Inject DrawingUp drawingUp;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private AgreementCase about;

  private @Nullable EndReason reason;
  private String explanation = "";
  private List<String> confirmed = List.of();

  @PostConstruct
  void load() {
    if (!person.caller().has(Role.LICENSING)) {
      throw new NotFoundException("Page");
    }
    about = agreements.about(person.caller(), new AgreementId(query.id("id")));
  }

  public @Nullable String end() {
    if (reason == null) {
      return null;
    }
    var id = about.line().id();
    return switch (drawingUp.end(person.caller(), id, reason, explanation)) {
      case Accepted(var events) -> {
        messages.info("agreement.ended");
        yield "/agreement/read?faces-redirect=true&id=" + id;
      }
      case Refused(var refusal) -> {
        messages.refusal("agreement", refusal);
        yield null;
      }
    };
  }

  public boolean isOffered() {
    return about.line().stage() != AgreementStage.ENDED;
  }

  public AgreementCase getAbout() {
    return about;
  }

  public EndReason[] getReasons() {
    return EndReason.values();
  }

  public @Nullable EndReason getReason() {
    return reason;
  }

  public void setReason(@Nullable EndReason reason) {
    this.reason = reason;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String explanation) {
    this.explanation = explanation;
  }

  public List<String> getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(List<String> confirmed) {
    this.confirmed = confirmed;
  }
}
