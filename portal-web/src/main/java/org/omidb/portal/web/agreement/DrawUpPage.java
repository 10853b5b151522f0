package org.omidb.portal.web.agreement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.service.DrawingUp;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.DateBounds;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code agreement/draw-up.xhtml}: the terms of a new agreement. */
@Named
@RequestScoped
public class DrawUpPage {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int USUAL_YEARS = 3;

  @Inject Query query;
  @Inject Applications applications;
  @Inject DrawingUp drawingUp;
  @Inject CurrentPerson person;
  @Inject InstantSource clock;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private Optional<AgreementRefusal> obstacle = Optional.empty();
  private UUID agreement = Uuid7.next();
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;
  private @Nullable MayLink mayLink = MayLink.YES;

  @PostConstruct
  void load() {
    if (!person.caller().has(Role.LICENSING)) {
      throw new NotFoundException("Page");
    }
    line = applications.read(person.caller(), new ApplicationId(query.id("application")));
    obstacle = drawingUp.obstacle(person.caller(), line.id());
    agreement = query.findId("agreement").orElse(agreement);
    var today = clock.instant().atZone(LONDON).toLocalDate();
    from = today;
    until = today.plusYears(USUAL_YEARS).minusDays(1);
  }

  /** Draws it up; the id came with the empty form, so a second click draws up nothing more. */
  public @Nullable String drawUp() {
    if (from == null || until == null || mayLink == null) {
      return null;
    }
    var id = new AgreementId(agreement);
    var term = Term.of(from, until);
    return switch (drawingUp.drawUp(person.caller(), id, line.id(), term, mayLink.forbidden())) {
      case Accepted(var events) -> {
        messages.info("agreement.drawn-up");
        yield "/agreement/read?faces-redirect=true&id=" + id;
      }
      case Refused(var refusal) -> {
        messages.refusal("agreement", refusal);
        yield null;
      }
    };
  }

  public ApplicationLine getLine() {
    return line;
  }

  /** Whether the form is shown; a form that was sent is answered, whatever has happened since. */
  public boolean isOffered() {
    return obstacle.isEmpty() || FacesContext.getCurrentInstance().isPostback();
  }

  /** The key of the text that says why no agreement can be drawn up; empty if one can. */
  public String getWhyNot() {
    return obstacle.map(why -> "agreement.refusal." + why.name()).orElse("");
  }

  public UUID getAgreement() {
    return agreement;
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
