package org.omidb.portal.process;

import static org.omidb.portal.testing.Unused.unused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.omidb.portal.application.domain.Addressee;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.application.service.ApplicationSteps;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.download.domain.ByteRange;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.download.store.DownloadStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseCommand;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.service.Releases;
import org.omidb.portal.release.store.BuildStore;
import org.omidb.portal.release.store.CheckStore;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.release.store.ReleaseStream;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.thread.service.AnswerLinks;
import org.omidb.portal.thread.service.ReplyAddresses;
import org.omidb.portal.thread.service.ThreadMails;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.thread.service.Threads;
import org.omidb.portal.thread.store.AnswerLinkStore;
import org.omidb.portal.thread.store.ReplyStore;
import org.omidb.portal.thread.store.ThreadStore;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.OfficeStep;
import org.omidb.portal.worklist.domain.OfficeSteps;
import org.omidb.portal.worklist.domain.StepLine;
import org.omidb.portal.worklist.domain.WhoHolds;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.Worklist;
import org.omidb.portal.worklist.store.OfficeStepStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/** A world in which an application goes its whole way, with all who can move it. */
abstract class HoldWorld extends AgreementCase {

  static final Contents CONTENTS =
      new Contents(Sha256.of("SHA256SUMS"), 3, 99, Contents.Counts.NONE);

  final Caller dana = World.caller("dana", Role.DATA_MANAGER);
  final Caller dev = World.caller("dev", Role.DATA_MANAGER);
  final Caller corin =
      World.caller("corin", Role.RESEARCHER, Role.COMMITTEE_MEMBER, Role.LICENSING);

  /** The lines that rows have of an application. */
  List<StepLine> copy(ApplicationId application) {
    return world.with(it -> new WorkItemStore(it.em()).lines(application));
  }

  /** The lines that the rule gives for its streams. */
  List<StepLine> rule(ApplicationId application) {
    return world.with(it -> WhoHolds.lines(World.cases(it.em()).state(application)));
  }

  /** What rows tell the readers of the work list of an application. */
  List<OfficeStep> officeCopy(ApplicationId application) {
    return world.with(it -> new OfficeStepStore(it.em()).of(application));
  }

  /** What the rule tells them of its streams. */
  List<OfficeStep> officeRule(ApplicationId application) {
    return world.with(it -> OfficeSteps.of(World.cases(it.em()).state(application)));
  }

  List<NextStep> yours(Caller caller, ApplicationId application) {
    return work(caller, application).yours().stream().map(WorkItem::step).toList();
  }

  List<NextStep> others(Caller caller, ApplicationId application) {
    return work(caller, application).others().stream().map(WorkItem::step).toList();
  }

  /** Of this application only: it alone bears its title and organisation. */
  Worklist work(Caller caller, ApplicationId application) {
    return new Worklist(
        world.with(it -> {
          new ApplicationStore(it.em()).rename(application, named(application), named(application));
          it.em().flush();
          return new WorkItemStore(it.em())
              .told(caller, world.now.get(), draft -> Optional.empty()).stream()
                  .filter(item -> item.title().equals(named(application)))
                  .toList();
        }));
  }

  private static String named(ApplicationId application) {
    return "Of " + application;
  }

  Decision<ApplicationEvent> step(
      Caller caller, ApplicationId id, ApplicationCommand command, ApplicationRelation... shown) {
    return world.with(it -> {
      var people = World.people(it.em());
      var changes =
          new WhenApplicantsChange(
              it.reviews(),
              it.reading(),
              it.applications(),
              people,
              new Neighbours.Letters(new ArrayList<>()),
              World.settings());
      var steps =
          new ApplicationSteps(
              new Decider(new Histories(it.em()), world.now::get, World.moves(it.em())),
              new ApplicationStore(it.em()),
              new Heard<>(changes::on));
      return steps.take(caller, id, command, shown);
    });
  }

  /** Somebody is invited and joins, as with a link. */
  void join(ApplicationId application, Caller guest, CoApplicantRole role) {
    var token = Sha256.of(Uuid7.next().toString());
    var invitation =
        new ApplicationCommand.InviteCoApplicant(
            new InviteeId(Uuid7.next()),
            role,
            Sha256.of("address"),
            Addressee.NEW,
            token,
            world.now.get().plusSeconds(99));
    step(world.rita, application, invitation);
    step(
        guest,
        application,
        new ApplicationCommand.JoinApplication(guest.id(), token),
        ApplicationRelation.INVITED);
  }

  Decision<ReleaseEvent> release(Function<Releases, Decision<ReleaseEvent>> command) {
    return world.with(it -> command.apply(releases(it)));
  }

  private Releases releases(World.Services it) {
    var em = it.em();
    return new Releases(
        new Decider(new Histories(em), world.now::get, World.moves(em)),
        new Histories(em),
        new References(em),
        new ReleaseStore(em),
        new BuildStore(em),
        new CheckStore(em),
        unused(),
        it.terms(),
        new Neighbours.Waiting(world.jobs),
        new Heard<>(happened -> {}));
  }

  Release state(ReleaseId id) {
    return world.with(it ->
        Release.from(
            new Histories(it.em())
                .of(ReleaseStream.RELEASE, id.value()).stream()
                    .map(recorded -> recorded.event())
                    .toList()));
  }

  /** What a job reports of a build. */
  Decision<ReleaseEvent> built(ReleaseId id, boolean well) {
    return state(id) instanceof Release.Building(var order, var build)
        ? release(it ->
            it.execute(
                Caller.PORTAL,
                id,
                well
                    ? new ReleaseCommand.ReportBuilt(build, CONTENTS)
                    : new ReleaseCommand.ReportFailed(build, BuildFailure.UNEXPECTED)))
        : Decision.acceptAll(List.of());
  }

  /** What a job reports of the check before publishing. */
  Decision<ReleaseEvent> checked(ReleaseId id, AgreementId agreement, int differing) {
    var under = world.with(it -> it.terms().find(agreement)).orElseThrow();
    return state(id) instanceof Release.Publishing publishing
        ? release(it ->
            it.execute(
                Caller.PORTAL,
                id,
                new ReleaseCommand.ReportChecked(
                    publishing.check(),
                    under.standing(),
                    under.conditions(),
                    CONTENTS.manifest(),
                    differing)))
        : Decision.acceptAll(List.of());
  }

  ReleaseId published(AgreementId agreement) {
    var id = new ReleaseId(Uuid7.next());
    release(it -> it.request(dana, id, agreement));
    built(id, true);
    release(it -> it.approve(dev, id, CONTENTS.manifest()));
    release(it -> it.publish(dana, id, CONTENTS.manifest()));
    checked(id, agreement, 0);
    return id;
  }

  void fetch(PersonId person, ReleaseId release) {
    world.with(it -> {
      new Downloads(
              unused(),
              unused(),
              new DownloadStore(it.em()),
              world.now::get,
              new Heard<>(fetched -> World.followed(it.em()).on(fetched)))
          .served(person, release, "a", new ByteRange(0, 1));
      return true;
    });
  }

  <T> T threads(Function<Threads, T> command) {
    return world.with(it -> {
      var em = it.em();
      var histories = new Histories(em);
      var rows = new ThreadStore(em);
      var people = World.people(em);
      var mails =
          new ThreadMails(
              new Neighbours.Letters(new ArrayList<>()),
              World.settings(),
              people,
              it.applications(),
              new ApplicationReaders(new ApplicationStore(em)),
              new ReplyAddresses(new ReplyStore(em), World.settings(), world.now::get),
              new AnswerLinks(new AnswerLinkStore(em), World.settings(), world.now::get),
              World.visitors(em));
      return command.apply(
          new Threads(
              new Decider(histories, world.now::get, World.moves(em)),
              histories,
              rows,
              new ThreadReading(
                  rows, histories, it.applications(), it.submissions(), it.reading(), people),
              mails,
              it.applications()));
    });
  }
}
