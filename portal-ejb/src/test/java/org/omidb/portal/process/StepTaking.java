package org.omidb.portal.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.shared.service.RefusedException;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.worklist.domain.StepLine;

/** Who is said to hold a step takes it, as they would. */
abstract class StepTaking extends HoldWorld {

  private final List<Caller> others = new ArrayList<>();

  List<Caller> everybody() {
    var all =
        List.of(
            world.rita,
            corin,
            world.lena,
            world.carol,
            world.maya,
            world.milo,
            world.mina,
            world.moss,
            world.eve,
            world.colin,
            world.rosa,
            world.rufus,
            dana,
            dev,
            world.ivo);
    return Stream.concat(all.stream(), others.stream()).toList();
  }

  /** Whose task it is said to be, can do it. */
  boolean taken(Random random, ApplicationId application, StepLine line, Caller by) {
    var agreement = new AgreementId(line.subject());
    var release = new ReleaseId(line.subject());
    return switch (line.step()) {
      case CHANGE_APPLICATION -> !by.equals(principal(application)) || submit(by, application);
      case ANSWER_QUESTION -> answered(by);
      case OPEN_REVIEW -> ok(open(by, application));
      case DECLARE_INTEREST -> declared(random, by, new ReviewId(line.subject()));
      case VOTE -> ok(review(by, line, new ReviewCommand.CastVote(by.id(), choice(random))));
      case EXTEND_PANEL ->
          ok(review(by, line, new ReviewCommand.ExtendPanel(List.of(another().id()))));
      case NAME_CHAIR -> ok(review(by, line, new ReviewCommand.NameChair(another().id())));
      case CLOSE_REVIEW -> closed(by, new ReviewId(line.subject()));
      case ACCEPT_TERMS ->
          ok(
              world.with(
                  it -> it.acceptingTerms().accept(by, application, AccessTerms.current().hash())));
      case BRING_TEAM ->
          ok(
              world.with(it ->
                  it.acceptingTerms()
                      .sayWithoutAccess(
                          by,
                          application,
                          it.accessTerms().read(by, application).missing().getFirst().row())));
      case DRAW_UP_AGREEMENT ->
          ok(
              world.with(it ->
                  it.drawingUp()
                      .drawUp(by, new AgreementId(Uuid7.next()), application, TERM, false)));
      case SEND_FOR_SIGNING -> {
        if (random.nextInt(4) > 0
            && world.with(it -> it.agreements().summary(agreement)).signatory().isEmpty()) {
          accept(world.rufus, invite(agreement));
        }
        yield ok(world.with(it -> it.drawingUp().sendForSigning(by, agreement, text(agreement))));
      }
      case INVITE_SIGNATORY -> {
        var secret = invite(by, agreement, "rufus@example.org");
        if (random.nextBoolean()) {
          accept(world.rufus, secret);
        }
        yield true;
      }
      case SIGN -> ok(sign(by, agreement, party(by)));
      case MEET_CONDITIONS -> met(agreement);
      case REQUEST_RELEASE ->
          ok(release(it -> it.request(by, new ReleaseId(Uuid7.next()), agreement)));
      case BUILD_AGAIN -> ok(release(it -> it.buildAgain(by, release)));
      case APPROVE_RELEASE -> ok(release(it -> it.approve(by, release, CONTENTS.manifest())));
      case PUBLISH_RELEASE -> ok(release(it -> it.publish(by, release, CONTENTS.manifest())));
      case DOWNLOAD_RELEASE -> {
        fetch(by.id(), release);
        yield true;
      }
      case ANSWER_INTEREST,
          ACCEPT_INVITATION,
          COMPLETE_APPLICATION,
          TRY_AGAIN,
          ANSWER_ERASURE,
          REACH_SOMEBODY ->
          throw new IllegalStateException(line + " of an application that was submitted");
    };
  }

  static boolean ok(Decision<?> decision) {
    return decision instanceof Accepted;
  }

  private Decision<?> review(Caller by, StepLine line, ReviewCommand command) {
    return world.with(it -> it.reviews().execute(by, new ReviewId(line.subject()), command));
  }

  private Caller another() {
    var member = World.caller("another", Role.COMMITTEE_MEMBER);
    others.add(member);
    return member;
  }

  private Decision<?> open(Caller by, ApplicationId application) {
    var applying = world.with(it -> it.applications().applicants(application));
    var panel =
        List.of(world.maya, world.milo, world.mina, world.moss, world.eve).stream()
            .map(Caller::id)
            .filter(id -> !applying.contains(id))
            .limit(3)
            .toList();
    var command =
        new ReviewCommand.OpenRound(application, panel, world.carol.id(), VotingRule.DEFAULT);
    return world.with(it -> it.reviews().execute(by, new ReviewId(Uuid7.next()), command));
  }

  private boolean declared(Random random, Caller by, ReviewId review) {
    return ok(
        world.with(it ->
            random.nextInt(6) == 0
                ? it.reviews().declareInterest(by, review, InterestKind.FINANCIAL, "Shares")
                : it.reviews().execute(by, review, new ReviewCommand.DeclareNoConflict(by.id()))));
  }

  private static Choice choice(Random random) {
    var all =
        List.of(
            Choice.APPROVE,
            Choice.APPROVE_WITH_CONDITIONS,
            Choice.APPROVE_WITH_CONDITIONS,
            Choice.ASK_FOR_CHANGES);
    return all.get(random.nextInt(all.size()));
  }

  private boolean closed(Caller by, ReviewId review) {
    var outcome = world.with(it -> it.reading().read(by, review)).tally().orElseThrow().outcome();
    if (outcome.isEmpty()) {
      return true;
    }
    var conditions =
        outcome.get() == ReviewOutcome.APPROVE_WITH_CONDITIONS
            ? List.of(
                new OutcomeLetter.Condition("Ethics", "the applicant"),
                new OutcomeLetter.Condition("A plan", "the applicant"))
            : List.<OutcomeLetter.Condition>of();
    return ok(
        world.with(it ->
            it.reviews()
                .close(by, review, outcome.get(), new OutcomeLetter("Sound.", conditions))));
  }

  Caller principal(ApplicationId application) {
    var id = world.with(it -> it.applications().read(Caller.PORTAL, application)).applicant();
    return everybody().stream()
        .filter(it -> id.equals(Optional.of(it.id())))
        .findFirst()
        .orElseThrow();
  }

  private boolean submit(Caller by, ApplicationId application) {
    var number =
        world.with(it -> it.applications().read(Caller.PORTAL, application)).revision() + 1;
    var key = HashKey.random();
    var answers =
        Map.of(
            "project", Answers.NONE.with("title", "Early signs"),
            "organisation", Answers.NONE.with("legal-name", "University of Somewhere"),
            "applicant", Answers.NONE.with("record-level", number % 3 == 0 ? "no" : "yes"),
            "team", Answers.NONE.with("team-members", team(number)));
    var form = BundledForms.of(FormName.APPLICATION).getLast().version();
    var body = Json.write(Revision.of(form, answers, Map.of()));
    var submission =
        new Submission(
            number, 1, key.hash(body), new FrozenSelectionId(Uuid7.next()), Sha256.of("cases"));
    var decision = step(by, application, new ApplicationCommand.Submit(submission));
    world.with(it -> {
      new RevisionStore(it.em()).add(application, submission, body, key, by.id(), world.now.get());
      return true;
    });
    return ok(decision);
  }

  /** Somebody who may have joined, and somebody who never does. */
  private static Rows team(int number) {
    return new Rows(
        List.of(
            member("Corin", "corin@example.org", number % 2 == 0),
            member("Nemo", "nemo@example.org", true)));
  }

  private static Fields member(String name, String email, boolean touches) {
    return new Fields(
        new TreeMap<>(
            Map.of(
                "name", List.of(name),
                "email", List.of(email),
                "access", List.of(touches ? "yes" : "no"))));
  }

  private boolean answered(Caller by) {
    return open.stream()
        .anyMatch(thread -> allowed(() -> ok(threads(it -> it.answer(by, thread, "So")))));
  }

  final List<ThreadId> open = new ArrayList<>();

  private static Party party(Caller by) {
    return by.roles().contains(Role.CRH_SIGNATORY)
        ? Party.CRH
        : by.roles().contains(Role.ROYAL_SURREY_SIGNATORY) ? Party.ROYAL_SURREY : Party.RECIPIENT;
  }

  private boolean met(AgreementId agreement) {
    var conditions = world.with(it -> it.conditions().of(agreement));
    var next =
        conditions.all().stream().filter(one -> one.met().isEmpty()).findFirst().orElseThrow();
    return ok(
        decided(it ->
            it.drawingUp()
                .markConditionMet(
                    world.lena, agreement, conditions.letter().orElseThrow(), next.number())));
  }

  /** What is refused, or is hidden from who asks, is no matter here. */
  static boolean allowed(BooleanSupplier move) {
    try {
      return move.getAsBoolean();
    } catch (NotFoundException | RefusedException refused) {
      return false;
    }
  }
}
