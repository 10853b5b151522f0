package org.omidb.portal.web.agreement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.DrawingUp;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.DateBounds;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code agreement/revise.xhtml}: other terms, and so another text to sign. */
@Named
@RequestScoped
public class RevisePage {

  @Inject Query query;
  @Inject Agreements agreements;
  @Inject DrawingUp drawingUp;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private AgreementCase about;

  private @Nullable LocalDate from;
  private @Nullable LocalDate until;
  private @Nullable MayLink mayLink;

  @PostConstruct
  void load() {
    if (!person.caller().has(Role.LICENSING)) {
      throw new NotFoundException("Page");
    }
    about = agreements.about(person.caller(), new AgreementId(query.id("id")));
    from = about.line().term().from();
    until = about.line().term().until();
    mayLink = MayLink.of(about.line().linkingForbidden());
  }

  public @Nullable String revise() {
    if (from == null || until == null || mayLink == null) {
      return null;
    }
    var id = about.line().id();
    var term = Term.of(from, until);
    return switch (drawingUp.revise(person.caller(), id, term, mayLink.forbidden())) {
      case Accepted(var events) -> {
        messages.info("agreement.revised");
        yield "/agreement/read?faces-redirect=true&id=" + id;
      }
      case Refused(var refusal) -> {
        messages.refusal("agreement", refusal);
        yield null;
      }
    };
  }

  public AgreementCase getAbout() {
    return about;
  }

  public DateBounds getFromBounds() {
    return Term.FROM;
  }

  public DateBounds getUntilBounds() {
    return Term.UNTIL;
  }

  public @Nullable LocalDate getFrom() {
    return from;
  }

  public void setFrom(@Nullable LocalDate from) {
    this.from = from;
  }

  public @Nullable LocalDate getUntil() {
    return until;
  }

  public void setUntil(@Nullable LocalDate until) {
    this.until = until;
  }

  public @Nullable MayLink getMayLink() {
    return mayLink;
  }

  public void setMayLink(@Nullable MayLink mayLink) {
    this.mayLink = mayLink;
  }
}
