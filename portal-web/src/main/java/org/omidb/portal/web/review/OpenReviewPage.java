package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.review.service.Committee;
import org.omidb.portal.review.service.Panels;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code committee/open.xhtml}: who reviews an application, and who chairs. */
@Named
@RequestScoped
public class OpenReviewPage {

  @Inject Query query;
  @Inject Applications applications;
  @Inject Committee committee;
  @Inject Panels panels;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private boolean readable;
  private List<Person> members = List.of();
  private List<Person> chairs = List.of();
  private UUID review = Uuid7.next();
  private List<String> panel = new ArrayList<>();
  private String chair = "";

  @PostConstruct
  void load() {
    var id = new ApplicationId(query.id("application"));
    line = applications.about(person.caller(), id);
    readable = applications.find(person.caller(), id).isPresent();
    review = query.findId("review").orElse(review);
    var applicants = applications.applicants(id);
    members = without(applicants, committee.members());
    chairs = without(applicants, committee.chairs());
    chair = chairs.isEmpty() ? "" : chairs.getFirst().id().toString();
  }

  private static List<Person> without(Set<PersonId> applicants, List<Person> people) {
    return people.stream().filter(it -> !applicants.contains(it.id())).toList();
  }

  /** Opens the review; the id came with the empty form, so a second click opens nothing more. */
  public @Nullable String open() {
    var id = new ReviewId(review);
    var next = "/committee/review?faces-redirect=true&id=" + id;
    var members = panel.stream().map(Ids::chosen).map(PersonId::new).toList();
    return switch (panels.open(
        person.caller(), id, line.id(), members, new PersonId(Ids.chosen(chair)))) {
      case Accepted(var events) -> {
        messages.info("review.opened");
        yield next;
      }
      case Refused(var refusal) -> {
        messages.refusal("review", refusal);
        yield null;
      }
    };
  }

  public ApplicationLine getLine() {
    return line;
  }

  /** Whether the reader may read the application; a chair may only after declaring. */
  public boolean isReadable() {
    return readable;
  }

  public boolean isOffered() {
    return line.stage() == Stage.SUBMITTED;
  }

  /** Who can be on the panel; nobody who applies. */
  public List<Person> getMembers() {
    return members;
  }

  public List<Person> getChairs() {
    return chairs;
  }

  public UUID getReview() {
    return review;
  }

  public List<String> getPanel() {
    return panel;
  }

  public void setPanel(List<String> panel) {
    this.panel = panel;
  }

  public String getChair() {
    return chair;
  }

  public void setChair(String chair) {
    this.chair = chair;
  }
}
