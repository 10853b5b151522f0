package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.IN_COMMITTEE;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;
import static org.omidb.portal.thread.domain.ThreadRefusal.NOT_PERMITTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.service.AnswerLinks;
import org.omidb.portal.thread.service.ReplyAddresses;
import org.omidb.portal.thread.service.ThreadMails;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.thread.service.Threads;
import org.omidb.portal.thread.service.VisitorAnswers;
import org.omidb.portal.thread.store.AnswerLinkStore;
import org.omidb.portal.thread.store.ReplyStore;
import org.omidb.portal.thread.store.ThreadStore;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.store.WorkItemStore;

/** Threads beside a real application and its review, whose panel has begun to declare. */
abstract class ThreadWorld {

  record Services(
      Threads threads,
      ThreadReading reading,
      ReplyAddresses replies,
      ThreadMails told,
      VisitorAnswers visitorAnswers,
      World.Services world) {}

  final World world = new World();
  final ApplicationId application = world.submitted();
  final ReviewId review = new ReviewId(Uuid7.next());
  final List<World.Mail> mails = new ArrayList<>();
  final Caller lucy = World.caller("lucy", Role.LICENSING, Role.COMMITTEE_MEMBER);
  final Caller ada = World.caller("ada", Role.ADMINISTRATOR);
  final Caller dana = World.caller("dana", Role.DATA_MANAGER);

  /** The applicant, who holds every role that could open another door. */
  final Caller rita = new Caller(world.rita.id(), Set.of(Role.values()));

  @BeforeEach
  void anOpenReview() {
    var panel = List.of(world.maya.id(), world.milo.id(), world.mina.id(), lucy.id());
    execute(
        world.lena,
        new ReviewCommand.OpenRound(application, panel, world.carol.id(), VotingRule.DEFAULT));
    execute(world.maya, new ReviewCommand.DeclareNoConflict(world.maya.id()));
    world.with(it -> {
      it.reviews().declareInterest(world.milo, review, InterestKind.FINANCIAL, "Shares");
      new ApplicationStore(it.em())
          .relate(application, world.rufus.id(), ApplicationRelation.SIGNATORY);
      return true;
    });
  }

  static String words(ThreadKind kind) {
    return switch (kind) {
      case WITH_APPLICANT -> "How many readers will mark the images?";
      case AMONG_STAFF -> "They asked the same in March.";
      case IN_COMMITTEE -> "The sample looks small to me.";
    };
  }

  void assertUnknown(Caller caller, ThreadId id) {
    assertThatThrownBy(() -> with(it -> it.threads().answer(caller, id, "Well?")))
        .as("%s", caller)
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> with(it -> it.threads().resolve(caller, id)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> with(it -> it.threads().reopen(caller, id)))
        .isInstanceOf(NotFoundException.class);
  }

  void assertRefused(Function<Services, Decision<ThreadEvent>> command) {
    var decision = with(command);
    assertThat(decision).isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  /** Whether home asks this reader to answer here. */
  boolean asksForAnswer(Caller reader) {
    return world
        .with(it ->
            new WorkItemStore(it.em()).told(reader, world.now.get(), draft -> Optional.empty()))
        .stream()
        .anyMatch(item ->
            item.yours()
                && item.step() == NextStep.ANSWER_QUESTION
                && item.address().endsWith(application.toString()));
  }

  ThreadId open(Caller caller, ThreadKind kind) {
    return open(caller, kind, Optional.empty(), Optional.empty());
  }

  ThreadId open(Caller caller, String section, String question) {
    return open(caller, WITH_APPLICANT, Optional.of(section), Optional.of(question));
  }

  ThreadId open(
      Caller caller, ThreadKind kind, Optional<String> section, Optional<String> question) {
    var decision =
        with(it -> it.threads().open(caller, application, kind, section, question, words(kind)));
    assertThat(decision).isInstanceOf(Accepted.class);
    return with(it -> it.reading().of(caller, application)).getLast().id();
  }

  ThreadView view(Caller reader) {
    return with(it -> it.reading().of(reader, application)).getLast();
  }

  String everythingThatRitaReads() {
    return with(it ->
        List.of(
                it.reading().of(world.rita, application),
                it.reading().of(rita, application),
                new WorkItemStore(it.world().em())
                    .told(world.rita, world.now.get(), draft -> Optional.empty()),
                it.world().timelines().of(world.rita, application),
                it.world().timelines().of(rita, application),
                it.world().applications().own(world.rita))
            .toString());
  }

  List<World.Mail> mailsTo(String recipient) {
    return mails.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
  }

  void execute(Caller caller, ReviewCommand command) {
    var decision = world.with(it -> it.reviews().execute(caller, review, command));
    assertThat(decision).isInstanceOf(Accepted.class);
  }

  <T> T with(Function<Services, T> work) {
    return world.with(it -> {
      var rows = new ThreadStore(it.em());
      var histories = new Histories(it.em());
      var people = World.people(it.em());
      var reading =
          new ThreadReading(
              rows, histories, it.applications(), it.submissions(), it.reading(), people);
      var replies = new ReplyAddresses(new ReplyStore(it.em()), World.settings(), world.now::get);
      var told =
          new ThreadMails(
              new Neighbours.Letters(mails),
              World.settings(),
              people,
              it.applications(),
              new ApplicationReaders(new ApplicationStore(it.em())),
              replies,
              new AnswerLinks(new AnswerLinkStore(it.em()), World.settings(), world.now::get),
              World.visitors(it.em()));
      var threads =
          new Threads(
              new Decider(histories, world.now::get, World.moves(it.em())),
              histories,
              rows,
              reading,
              told,
              it.applications());
      var answers =
          new VisitorAnswers(
              new AnswerLinkStore(it.em()),
              rows,
              threads,
              reading,
              World.visitors(it.em()),
              world.now::get);
      return work.apply(new Services(threads, reading, replies, told, answers, it));
    });
  }
}
