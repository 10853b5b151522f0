package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.people.service.People;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code committee/review.xhtml}: one review, as far as its reader may see it. */
@Named
@RequestScoped
public class ReviewPage {

  private static final String SHOWN = "shown";

  /** A line of the tally. */
  public record Count(Choice choice, int votes) {}

  @Inject Query query;
  @Inject ReviewReading reading;
  @Inject Reviews reviews;
  @Inject Applications applications;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private ReviewCase about;

  @SuppressWarnings("NullAway.Init")
  private ReviewView view;

  private boolean readable;
  private Map<PersonId, String> names = Map.of();
  private @Nullable Choice choice;

  @PostConstruct
  void load() {
    about = reading.about(person.caller(), id());
    view = reading.read(person.caller(), id());
    var everybody = new HashSet<PersonId>();
    everybody.add(view.line().chair());
    view.line().panel().forEach(member -> everybody.add(member.person()));
    readable = applications.find(person.caller(), view.line().application()).isPresent();
    names = people.names(everybody);
    choice = view.ownVote().orElse(null);
  }

  /**
   * Casts the reader's vote, or changes it, unless another one was cast in another window after
   * this page was opened: that is told beside what was chosen, and sending it again takes its
   * place.
   */
  public @Nullable String vote() {
    if (choice == null) {
      return null;
    }
    if (isVotedElsewhere()) {
      messages.fieldError(
          "choice",
          texts.text("review.voted-elsewhere", texts.get("review.choice." + view.ownVote().get())));
      return null;
    }
    var command = new ReviewCommand.CastVote(person.caller().id(), choice);
    return switch (reviews.execute(person.caller(), id(), command)) {
      case Accepted(var events) -> {
        messages.info("review.voted");
        yield "/committee/review?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("review", refusal);
        yield null;
      }
    };
  }

  private boolean isVotedElsewhere() {
    return view.ownVote().isPresent() && !query.text(SHOWN).orElse("").equals(getShownVote());
  }

  /** The vote that stands; a hidden field brings back the one that its page has shown. */
  public String getShownVote() {
    return view.ownVote().map(Choice::name).orElse("");
  }

  private ReviewId id() {
    return new ReviewId(query.id("id"));
  }

  public ReviewCase getAbout() {
    return about;
  }

  public ReviewView getView() {
    return view;
  }

  public String name(PersonId id) {
    return names.getOrDefault(id, "");
  }

  /** The reader's own place on the panel: SILENT, FREE, CHAIRING, CONFLICTED, or NONE. */
  public String getStanding() {
    return view.line()
        .member(person.caller().id())
        .map(PanelMember::standing)
        .map(Declaration::name)
        .orElse("NONE");
  }

  /**
   * Whether the reader has to declare before anything else: a member, or the chair off the panel.
   */
  public boolean isSilent() {
    return view.line().asks(person.caller().id());
  }

  public boolean isVoting() {
    return view.line().open() && getStanding().equals(Declaration.FREE.name());
  }

  public boolean isConflicted() {
    return getStanding().equals(Declaration.CONFLICTED.name());
  }

  /** A chair who has declared none and may change the panel. */
  public boolean isChairing() {
    return view.may(ReviewCommand.ExtendPanel.class);
  }

  /** A chair who may close: one on the panel only after voting. */
  public boolean isClosing() {
    return view.may(ReviewCommand.CloseRound.class);
  }

  /** Whether the reader may give the review another chair. */
  public boolean isNaming() {
    return view.may(ReviewCommand.NameChair.class);
  }

  /** Whether the chair has declared an interest, so that another one is needed. */
  public boolean isWithoutChair() {
    return isTold()
        && view.line()
            .member(view.line().chair())
            .filter(it -> it.standing() == Declaration.CONFLICTED)
            .isPresent();
  }

  /** Whether the reader may know how far the panel is: who has declared none, and staff. */
  public boolean isTold() {
    return view.quorum().isPresent();
  }

  /** Whether the reader may read the application. */
  public boolean isReadable() {
    return readable;
  }

  /** Whether the reader's vote can still be changed; the chair's, who sees the others, cannot. */
  public boolean isFinal() {
    return view.ownVote().isPresent() && view.line().chair().equals(person.caller().id());
  }

  public boolean isTallied() {
    return view.tally().isPresent();
  }

  /** How the votes stand; only for those who may see it. */
  public List<Count> getTally() {
    var votes = view.tally().orElseThrow().votes();
    return Arrays.stream(Choice.values())
        .map(it -> new Count(it, votes.getOrDefault(it, 0)))
        .toList();
  }

  public boolean isQuorumReached() {
    return view.tally().orElseThrow().quorumReached();
  }

  /** What the votes say now: the key of a text. */
  public String getLeading() {
    return view.tally()
        .orElseThrow()
        .outcome()
        .map(outcome -> "review.outcome." + outcome)
        .orElse("review.no-outcome");
  }

  /** What a member has written; empty for those who may not see it. */
  public Optional<Assessment> assessment(PersonId member) {
    return view.tally().map(tally -> tally.assessments().get(member));
  }

  public Criterion[] getCriteria() {
    return Criterion.values();
  }

  public Choice[] getChoices() {
    return Choice.values();
  }

  public @Nullable Choice getChoice() {
    return choice;
  }

  public void setChoice(@Nullable Choice choice) {
    this.choice = choice;
  }
}
