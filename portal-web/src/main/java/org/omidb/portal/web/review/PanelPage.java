package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.service.Committee;
import org.omidb.portal.review.service.Panels;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code committee/panel.xhtml}: the chair extends a panel, or frees a silent member. */
@Named
@RequestScoped
public class PanelPage {

  @Inject Query query;
  @Inject ReviewReading reading;
  @Inject Reviews reviews;
  @Inject Panels panels;
  @Inject Committee committee;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ReviewCase about;

  private List<Person> others = List.of();
  private List<Person> silent = List.of();
  private List<String> chosen = new ArrayList<>();
  private String leaving = "";

  @PostConstruct
  void load() {
    about = reading.about(person.caller(), id());
    var view = reading.read(person.caller(), id());
    if (!view.may(ReviewCommand.ExtendPanel.class)) {
      throw new NotFoundException("Review");
    }
    var everybody = committee.members();
    others = everybody.stream().filter(one -> view.line().member(one.id()).isEmpty()).toList();
    silent = everybody.stream().filter(one -> isSilent(view, one)).toList();
  }

  private static boolean isSilent(ReviewView view, Person one) {
    return view.line()
        .member(one.id())
        .filter(member ->
            !member.voted()
                && (member.standing() == Declaration.SILENT
                    || member.standing() == Declaration.FREE))
        .isPresent();
  }

  public @Nullable String extend() {
    var members = chosen.stream().map(Ids::chosen).map(PersonId::new).toList();
    return done(panels.extend(person.caller(), id(), members));
  }

  public @Nullable String takeOff() {
    var member = new PersonId(Ids.chosen(leaving));
    return done(reviews.execute(person.caller(), id(), new ReviewCommand.TakeOffPanel(member)));
  }

  private @Nullable String done(Decision<ReviewEvent> decision) {
    return switch (decision) {
      case Accepted(var events) -> {
        messages.info("review.panel-changed");
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

  /** Members of the committee who are not on the panel. */
  public List<Person> getOthers() {
    return others;
  }

  /** Members of the panel who have not voted. */
  public List<Person> getSilent() {
    return silent;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }

  public String getLeaving() {
    return leaving;
  }

  public void setLeaving(String leaving) {
    this.leaving = leaving;
  }
}
