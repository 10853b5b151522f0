package org.omidb.portal.worklist.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementSubject;
import org.omidb.portal.agreement.domain.AgreementText;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.domain.NamedMember;
import org.omidb.portal.application.domain.NamedRow;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.domain.TeamAnswers;
import org.omidb.portal.application.domain.TeamFacts;
import org.omidb.portal.history.domain.Told;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.RejectReason;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.thread.domain.Anchor;
import org.omidb.portal.thread.domain.ApplicantThreadEvent;
import org.omidb.portal.thread.domain.Message;
import org.omidb.portal.thread.domain.ThreadStep;
import org.omidb.portal.thread.domain.Voice;

/** What can happen to an application, in the words of tests. */
final class HoldFacts {

  static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  static final Term TERM = Term.of(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 10, 31));

  static final Caller RITA = person(1, Role.RESEARCHER);
  static final Caller CORA = person(2, Role.RESEARCHER);
  static final Caller LENA = person(3, Role.LICENSING);
  static final Caller CAROL = person(4, Role.COMMITTEE_CHAIR);
  static final Caller MAYA = person(5, Role.COMMITTEE_MEMBER);
  static final Caller MILO = person(6, Role.COMMITTEE_MEMBER);
  static final Caller MINA = person(7, Role.COMMITTEE_MEMBER);
  static final Caller COLIN = person(8, Role.CRH_SIGNATORY);
  static final Caller ROSA = person(9, Role.ROYAL_SURREY_SIGNATORY);
  static final Caller RUFUS = person(10, Role.RESEARCHER);
  static final Caller DANA = person(11, Role.DATA_MANAGER);
  static final Caller DEV = person(12, Role.DATA_MANAGER);
  static final Caller IVO = person(13, Role.AUDITOR);

  static final ApplicationId APPLICATION = new ApplicationId(new UUID(1, 1));
  static final ReviewId REVIEW = new ReviewId(new UUID(2, 1));
  static final AgreementId AGREEMENT = new AgreementId(new UUID(3, 1));
  static final UUID RELEASE = new UUID(4, 1);
  static final UUID THREAD = new UUID(5, 1);
  static final BuildId BUILD = new BuildId(new UUID(6, 1));
  static final FrozenSelectionId SELECTION = new FrozenSelectionId(new UUID(7, 1));
  static final Sha256 HASH = Sha256.of("some words");

  /** Something that happens in one of the streams. */
  record Fact(UUID stream, Told event) {}

  private static Caller person(long number, Role role) {
    return new Caller(new PersonId(new UUID(9, number)), Set.of(role));
  }

  /** The same person with another role beside. */
  static Caller and(Caller person, Role role) {
    var roles = new HashSet<>(person.roles());
    roles.add(role);
    return new Caller(person.id(), roles);
  }

  private HoldFacts() {}

  static List<Fact> interested() {
    return own(new ApplicationEvent.InterestExpressed(Reference.parse("OMI-2026-0042"), HASH));
  }

  static List<Fact> spam() {
    return own(new ApplicationEvent.MarkedAsSpam());
  }

  static List<Fact> duplicate() {
    return own(new ApplicationEvent.MarkedAsDuplicate(Reference.parse("OMI-2026-0041")));
  }

  static List<Fact> putBack() {
    return own(new ApplicationEvent.ReturnedToInbox());
  }

  static List<Fact> invited() {
    return own(new ApplicationEvent.ApplicantInvited(HASH, NOW.plus(Duration.ofDays(30))));
  }

  static List<Fact> takenUp() {
    return own(new ApplicationEvent.InvitationAccepted(RITA.id(), 1));
  }

  static List<Fact> drafting() {
    return all(interested(), invited(), takenUp());
  }

  static List<Fact> submitted() {
    return all(drafting(), submit(1));
  }

  static List<Fact> submit(int revision) {
    return own(
        new ApplicationEvent.ApplicationSubmitted(
            new Submission(revision, 1, HASH, SELECTION, HASH)));
  }

  static List<Fact> joined(Caller person, CoApplicantRole role) {
    var guest = new InviteeId(new UUID(8, 1));
    return own(
        new ApplicationEvent.CoApplicantInvited(guest, role, HASH, HASH, NOW),
        new ApplicationEvent.CoApplicantJoined(guest, person.id(), role));
  }

  static List<Fact> role(Caller person, CoApplicantRole role) {
    return own(new ApplicationEvent.CoApplicantRoleChanged(person.id(), role));
  }

  static List<Fact> opened(Caller... panel) {
    var members = Arrays.stream(panel).map(Caller::id).toList();
    return all(
        review(new ReviewEvent.RoundOpened(APPLICATION, members, CAROL.id(), VotingRule.DEFAULT)),
        own(new ApplicationEvent.ReviewOpened(REVIEW)));
  }

  static List<Fact> free(Caller member) {
    return review(new ReviewEvent.NoConflictDeclared(member.id()));
  }

  static List<Fact> conflicted(Caller member) {
    return review(new ReviewEvent.ConflictDeclared(member.id(), InterestKind.FINANCIAL, HASH));
  }

  static List<Fact> voted(Caller member) {
    return review(new ReviewEvent.VoteCast(member.id(), Choice.APPROVE));
  }

  static List<Fact> changes() {
    return closed(ReviewOutcome.ASK_FOR_CHANGES, 0);
  }

  static List<Fact> closed(ReviewOutcome outcome, int conditions) {
    return all(
        review(new ReviewEvent.RoundClosed(outcome, Map.of(), conditions, HASH)),
        own(new ApplicationEvent.OutcomeRecorded(REVIEW, outcome)));
  }

  static List<Fact> approved(int conditions) {
    return all(
        submitted(),
        opened(MAYA, MILO, MINA),
        closed(
            conditions == 0 ? ReviewOutcome.APPROVE : ReviewOutcome.APPROVE_WITH_CONDITIONS,
            conditions));
  }

  static List<Fact> accepted(Caller person) {
    return own(new ApplicationEvent.TermsAccepted(person.id(), 1, HASH));
  }

  static List<Fact> left(Caller person) {
    return own(new ApplicationEvent.CoApplicantLeft(person.id()));
  }

  static List<Fact> withoutAccess(int row) {
    return own(new ApplicationEvent.MemberWithoutAccess(new NamedRow(1, row)));
  }

  /** The first revision names the member for data, or not; Cora's account has this address. */
  static TeamFacts naming(String member, boolean touches) {
    var row = new NamedMember(1, "Cora", member, touches);
    return new TeamFacts(
        Optional.of(new TeamAnswers(1, RITA.id(), Optional.of(true), Optional.of(List.of(row)))),
        Map.of(CORA.id(), "cora@example.org"));
  }

  static List<Fact> withdrawn() {
    return own(new ApplicationEvent.ApplicationWithdrawn(1));
  }

  static List<Fact> drawnUp() {
    return agreement(
        new AgreementEvent.DrawnUp(
            new AgreementSubject(
                Reference.parse("AGR-2026-0017"), APPLICATION, RITA.id(), SELECTION),
            new AgreementText(1, HASH, TERM, false)));
  }

  static List<Fact> invitedToSign(Instant expires) {
    return agreement(new AgreementEvent.SignatoryInvited(HASH, expires));
  }

  static List<Fact> signatory(Caller person) {
    return all(invitedToSign(NOW), agreement(new AgreementEvent.SignatoryAccepted(person.id())));
  }

  static List<Fact> out() {
    return agreement(new AgreementEvent.SentForSigning());
  }

  static List<Fact> signed(Caller crh) {
    return agreement(new AgreementEvent.Signed(Party.CRH, crh.id(), HASH));
  }

  static List<Fact> countersigned() {
    return agreement(new AgreementEvent.Signed(Party.ROYAL_SURREY, ROSA.id(), HASH));
  }

  static List<Fact> signedByRecipient() {
    return agreement(new AgreementEvent.Signed(Party.RECIPIENT, RUFUS.id(), HASH));
  }

  static List<Fact> activated() {
    return all(
        agreement(new AgreementEvent.Activated()),
        own(new ApplicationEvent.AgreementMade(AGREEMENT)));
  }

  static List<Fact> active(int conditions) {
    return all(
        approved(conditions),
        drawnUp(),
        signatory(RUFUS),
        out(),
        signed(COLIN),
        countersigned(),
        signedByRecipient(),
        activated());
  }

  static List<Fact> met(int condition) {
    return agreement(new AgreementEvent.ConditionMet(HASH, condition));
  }

  static List<Fact> requested(Caller builder) {
    return release(
        new ReleaseEvent.Requested(
            AGREEMENT, APPLICATION, SELECTION, Linking.NONE, BUILD, builder.id()));
  }

  static List<Fact> built() {
    return release(
        new ReleaseEvent.BuildFinished(BUILD, new Contents(HASH, 1, 1, Contents.Counts.NONE)));
  }

  static List<Fact> failed() {
    return release(new ReleaseEvent.BuildFailureReported(BUILD, BuildFailure.UNEXPECTED));
  }

  static List<Fact> rejected() {
    return release(new ReleaseEvent.ReleaseRejected(RejectReason.DAMAGED));
  }

  static List<Fact> releaseApproved(Caller by) {
    return release(new ReleaseEvent.ReleaseApproved(by.id()));
  }

  static List<Fact> published() {
    return release(
        new ReleaseEvent.PublishingBegun(new CheckId(new UUID(6, 2)), DANA.id()),
        new ReleaseEvent.ReleasePublished());
  }

  static List<Fact> asked(Voice voice) {
    return thread(
        new ApplicantThreadEvent.QuestionOpened(
            new ThreadStep.Opened(APPLICATION, Anchor.whole(1), new Message(voice, HASH))));
  }

  static List<Fact> answered(Voice voice) {
    return thread(
        new ApplicantThreadEvent.QuestionAnswered(
            new ThreadStep.Answered(new Message(voice, HASH))));
  }

  static List<Fact> resolved() {
    return thread(new ApplicantThreadEvent.QuestionResolved(new ThreadStep.Resolved(Voice.STAFF)));
  }

  private static List<Fact> own(ApplicationEvent... events) {
    return of(APPLICATION.value(), events);
  }

  private static List<Fact> review(ReviewEvent... events) {
    return of(REVIEW.value(), events);
  }

  private static List<Fact> agreement(AgreementEvent... events) {
    return of(AGREEMENT.value(), events);
  }

  private static List<Fact> release(ReleaseEvent... events) {
    return of(RELEASE, events);
  }

  private static List<Fact> thread(ApplicantThreadEvent... events) {
    return of(THREAD, events);
  }

  private static List<Fact> of(UUID stream, Told... events) {
    return Arrays.stream(events).map(event -> new Fact(stream, event)).toList();
  }

  @SafeVarargs
  private static List<Fact> all(List<Fact>... facts) {
    var all = new ArrayList<Fact>();
    for (var some : facts) {
      all.addAll(some);
    }
    return all;
  }
}
