package org.omidb.portal.review.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** One round of review of one application, as far as its events tell. */
public sealed interface Review extends Evolving<Review, ReviewEvent> {

  record NotOpened() implements Review {}

  /**
   * @param declared who has said that they have no interest: members, and chairs off the panel
   * @param conflicted the people who have declared one
   * @param votes the standing vote of each member who has voted
   */
  record Open(
      ApplicationId application,
      PersonId chair,
      VotingRule rule,
      Set<PersonId> panel,
      Set<PersonId> declared,
      Set<PersonId> conflicted,
      Map<PersonId, Choice> votes)
      implements Review {

    public Open {
      panel = Set.copyOf(panel);
      declared = Set.copyOf(declared);
      conflicted = Set.copyOf(conflicted);
      votes = Map.copyOf(votes);
    }

    /** Whether a member has still to vote before they may know how the others have voted. */
    boolean owesVote(PersonId person) {
      return panel.contains(person) && !votes.containsKey(person);
    }

    /** Whether somebody off the panel may have seen how its votes stand. */
    boolean mayHaveSeenVotes(PersonId person) {
      return declared.contains(person) && !panel.contains(person);
    }

    /** The members whose votes the quorum is of. */
    public Set<PersonId> eligible() {
      return panel.stream()
          .filter(member -> !conflicted.contains(member))
          .collect(toUnmodifiableSet());
    }

    public int quorum() {
      return rule.quorumOf(eligible().size());
    }

    public boolean quorumReached() {
      return votes.size() >= quorum();
    }

    /** Whether the interests declared leave too few members for a quorum. */
    public boolean needsMoreMembers() {
      return eligible().size() < quorum();
    }

    /** What the votes say now; empty while nobody has voted for an outcome. */
    public Optional<ReviewOutcome> outcome() {
      return rule.outcome(votes.values(), Optional.ofNullable(votes.get(chair)));
    }

    /** How many votes each choice has. */
    public Map<Choice, Integer> tally() {
      var tally = new HashMap<Choice, Integer>();
      votes.values().forEach(choice -> tally.merge(choice, 1, Integer::sum));
      return Map.copyOf(tally);
    }

    Open withoutInterest(PersonId member) {
      return new Open(
          application, chair, rule, panel, plus(declared, Set.of(member)), conflicted, votes);
    }

    /** A member with an interest no longer counts, nor does an earlier vote. */
    Open withInterest(PersonId member) {
      return new Open(
          application,
          chair,
          rule,
          panel,
          minus(declared, member),
          plus(conflicted, Set.of(member)),
          withoutVoteOf(member));
    }

    Open withVote(PersonId member, Choice choice) {
      var all = new HashMap<>(votes);
      all.put(member, choice);
      return new Open(application, chair, rule, panel, declared, conflicted, all);
    }

    Open withMembers(List<PersonId> members) {
      return new Open(application, chair, rule, plus(panel, members), declared, conflicted, votes);
    }

    Open withoutMember(PersonId member) {
      return new Open(
          application,
          chair,
          rule,
          minus(panel, member),
          minus(declared, member),
          conflicted,
          votes);
    }

    /** Off the panel, and with an interest: neither counts nor closes any more. */
    Open withoutApplicant(PersonId person) {
      var left = withInterest(person);
      return new Open(
          application,
          chair,
          rule,
          minus(panel, person),
          left.declared(),
          left.conflicted(),
          left.votes());
    }

    /** Whether somebody takes part in it, or has. */
    boolean concerns(PersonId person) {
      return panel.contains(person)
          || chair.equals(person)
          || declared.contains(person)
          || conflicted.contains(person);
    }

    Open withChair(PersonId next) {
      return new Open(application, next, rule, panel, declared, conflicted, votes);
    }

    private Map<PersonId, Choice> withoutVoteOf(PersonId member) {
      var remaining = new HashMap<>(votes);
      remaining.remove(member);
      return remaining;
    }

    private static Set<PersonId> plus(Set<PersonId> some, Iterable<PersonId> more) {
      var all = new HashSet<>(some);
      more.forEach(all::add);
      return all;
    }

    private static Set<PersonId> minus(Set<PersonId> some, PersonId one) {
      var remaining = new HashSet<>(some);
      remaining.remove(one);
      return remaining;
    }
  }

  /**
   * @param last how the review stood when it was closed
   */
  record Closed(Open last, ReviewOutcome outcome) implements Review {}

  static Review from(List<ReviewEvent> history) {
    return Evolving.after(new NotOpened(), history);
  }

  @Override
  default Review evolve(ReviewEvent event) {
    return switch (this) {
      case NotOpened() when event instanceof ReviewEvent.RoundOpened e ->
          new Open(
              e.application(),
              e.chair(),
              e.rule(),
              Set.copyOf(e.panel()),
              Set.of(),
              Set.of(),
              Map.of());
      case Open open -> evolveOpen(open, event);
      case NotOpened none -> throw impossible(none, event);
      case Closed closed -> throw impossible(closed, event);
    };
  }

  private static Review evolveOpen(Open open, ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.NoConflictDeclared e -> open.withoutInterest(e.member());
      case ReviewEvent.ConflictDeclared e -> open.withInterest(e.member());
      case ReviewEvent.Assessed e -> open;
      case ReviewEvent.VoteCast e -> open.withVote(e.member(), e.choice());
      case ReviewEvent.PanelExtended e -> open.withMembers(e.members());
      case ReviewEvent.TakenOffPanel e -> open.withoutMember(e.member());
      case ReviewEvent.ApplicantTakenOff e -> open.withoutApplicant(e.member());
      case ReviewEvent.ChairNamed e -> open.withChair(e.chair());
      case ReviewEvent.RoundClosed e -> new Closed(open, e.outcome());
      case ReviewEvent.RoundOpened e -> throw impossible(open, e);
    };
  }

  private static IllegalStateException impossible(Review review, ReviewEvent event) {
    return new IllegalStateException(event + " cannot follow " + review);
  }
}
