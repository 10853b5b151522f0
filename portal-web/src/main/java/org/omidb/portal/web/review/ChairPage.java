package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.service.Committee;
import org.omidb.portal.review.service.Panels;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code committee/chair.xhtml}: the licensing officer gives a review another chair. */
@Named
@RequestScoped
public class ChairPage {

  @Inject Query query;
  @Inject ReviewReading reading;
  @Inject Panels panels;
  @Inject Committee committee;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ReviewCase about;

  private List<Person> others = List.of();
  private String chair = "";

  @PostConstruct
  void load() {
    about = reading.about(person.caller(), id());
    if (!reading.read(person.caller(), id()).may(ReviewCommand.NameChair.class)) {
      throw new NotFoundException("Review");
    }
    others = committee.chairs().stream().filter(one -> mayChair(one.id())).toList();
  }

  private boolean mayChair(PersonId one) {
    boolean conflicted =
        about.line().member(one).filter(it -> it.standing() == Declaration.CONFLICTED).isPresent();
    return !conflicted && !about.line().chair().equals(one);
  }

  public @Nullable String name() {
    var next = new PersonId(Ids.chosen(chair));
    return switch (panels.nameChair(person.caller(), id(), next)) {
      case Accepted(var events) -> {
        messages.info("review.chair-named");
        yield "/committee/review?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("review", refusal);
        yield null;
      }
    };
  }

  private ReviewId id() {
    return new ReviewId(query.id("id"));
  }

  public ReviewCase getAbout() {
    return about;
  }

  /** Who holds the office of chair, has no declared interest and is not the chair already. */
  public List<Person> getOthers() {
    return others;
  }

  public String getChair() {
    return chair;
  }

  public void setChair(String chair) {
    this.chair = chair;
  }
}
