package org.omidb.portal.web.agreement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Listing.Column;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code agreement/list.xhtml}: the agreements that the reader may see. */
@Named
@RequestScoped
public class AgreementsPage {

  @Inject Agreements agreements;
  @Inject Applications applications;
  @Inject CurrentPerson person;
  @Inject InstantSource clock;
  @Inject Query query;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private Listing<AgreementCase> cases;

  private List<ApplicationLine> approved = List.of();

  @PostConstruct
  void load() {
    var caller = person.caller();
    cases = Listing.of("agreements", "/agreement/list", query, agreements.cases(caller), columns());
    if (caller.has(Role.LICENSING)) {
      approved =
          applications.in(caller, Set.of(Stage.APPROVED)).stream()
              .filter(line -> agreements.of(caller, line.id()).stream().allMatch(this::ended))
              .toList();
    }
  }

  private boolean ended(AgreementLine line) {
    return line.stage() == AgreementStage.ENDED;
  }

  public Listing<AgreementCase> getCases() {
    return cases;
  }

  private List<Column<AgreementCase>> columns() {
    return List.of(
        Column.of("reference", "Agreement", it -> it.line().reference()),
        Column.of("status", "Status", it -> texts.get(standing(it.line()))),
        Column.of("project", "Project", AgreementCase::title),
        Column.of("organisation", "Organisation", AgreementCase::organisation),
        new Column<>(
            "until", "Last day", it -> "", Comparator.comparing(it -> it.line().term().until())));
  }

  /** Approved applications that have no agreement yet. */
  public List<ApplicationLine> getApproved() {
    return approved;
  }

  /** The key of the word for how the agreement stands today. */
  public String standing(AgreementLine line) {
    return "agreement.stage." + word(line);
  }

  public String colour(AgreementLine line) {
    return switch (word(line)) {
      case "ACTIVE" -> "green";
      case "SIGNING" -> "blue";
      case "DRAFTING" -> "light-blue";
      case "NOT_BEGUN" -> "yellow";
      default -> "grey";
    };
  }

  /** A signed agreement is more than active: it may not have begun, or its last day may be over. */
  private String word(AgreementLine line) {
    if (line.stage() != AgreementStage.ACTIVE) {
      return line.stage().name();
    }
    var now = clock.instant();
    if (line.term().isOver(now)) {
      return "EXPIRED";
    }
    return line.activeAt(now) ? "ACTIVE" : "NOT_BEGUN";
  }
}
