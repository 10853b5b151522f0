package org.omidb.portal.process;

import static org.omidb.portal.testing.Unused.unused;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.omidb.portal.agreement.service.AgreementDocuments;
import org.omidb.portal.agreement.service.AgreementMails;
import org.omidb.portal.agreement.service.AgreementSteps;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.agreement.service.DrawingUp;
import org.omidb.portal.agreement.service.Signatures;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.agreement.store.AgreementTexts;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.service.AcceptingTerms;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.application.service.AnsweredFiles;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.application.service.ApplicationSteps;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.DataTeams;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.application.service.Visitors;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.application.store.AsideStore;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.CoApplicantStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.download.store.DownloadStore;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.form.service.FormsAtFirst;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.StreamMoved;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.service.People;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.release.service.AgreementTerms;
import org.omidb.portal.release.service.AgreementsInForce;
import org.omidb.portal.review.service.ReviewHappened;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.review.store.ReviewStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.worklist.service.HandingOver;
import org.omidb.portal.worklist.service.ProjectStates;
import org.omidb.portal.worklist.service.WorkItems;
import org.omidb.portal.worklist.store.HandOverStore;
import org.omidb.portal.worklist.store.OfficeStepStore;
import org.omidb.portal.worklist.store.StageTimeStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/**
 * Review, agreement and application joined by their processes, in plain Java on a real PostgreSQL:
 * each call is a transaction, its mails are read here, its clock is moved by hand.
 */
final class World {

  /** A mail that was left in the outbox. */
  record Mail(String recipient, String subject, String body, Optional<String> replyTo) {}

  /** The services of one transaction. */
  record Services(
      Applications applications,
      Submissions submissions,
      Reviews reviews,
      ReviewReading reading,
      DrawingUp drawingUp,
      Signatures signatures,
      Agreements agreements,
      ConditionReading conditions,
      AgreementTerms terms,
      AccessTermsReading accessTerms,
      AcceptingTerms acceptingTerms,
      Timelines timelines,
      EntityManager em) {}

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  final List<Mail> mails = new ArrayList<>();
  final List<UUID> jobs = new ArrayList<>();

  final Caller rita = caller("rita", Role.RESEARCHER);
  final Caller lena = caller("lena", Role.LICENSING);
  final Caller carol = caller("carol", Role.COMMITTEE_CHAIR);
  final Caller maya = caller("maya", Role.COMMITTEE_MEMBER);
  final Caller milo = caller("milo", Role.COMMITTEE_MEMBER);
  final Caller mina = caller("mina", Role.COMMITTEE_MEMBER);
  final Caller moss = caller("moss", Role.COMMITTEE_MEMBER);
  final Caller colin = caller("colin", Role.CRH_SIGNATORY);
  final Caller rosa = caller("rosa", Role.ROYAL_SURREY_SIGNATORY);
  final Caller rufus = caller("rufus", Role.RESEARCHER);
  final Caller eve = caller("eve", Role.RESEARCHER, Role.COMMITTEE_MEMBER);
  final Caller ivo = caller("ivo", Role.AUDITOR);

  <T> T with(Function<Services, T> work) {
    var unsent = new ArrayList<Mail>();
    var result = TestDatabase.inTransaction(em -> work.apply(services(em, unsent)));
    mails.addAll(unsent);
    return result;
  }

  /** Somebody who has signed in before, with these roles in the token. */
  static Caller caller(String name, Role... roles) {
    var identity =
        new Identity("test", name + UUID.randomUUID(), "Dr " + name, name + "@example.org");
    PersonId id = TestDatabase.inTransaction(em -> new PersonStore(em).ensure(identity).id());
    return new Caller(id, Set.of(roles));
  }

  /** The name of the caller's account. */
  String name(Caller caller) {
    return TestDatabase.inTransaction(em -> new PersonStore(em).find(caller.id()))
        .orElseThrow()
        .name();
  }

  /** An application of Rita's that waits for its review. */
  ApplicationId submitted() {
    var id = new ApplicationId(Uuid7.next());
    var revision =
        Revision.of(
            1,
            Map.of(
                "applicant", answers("full-name", "Dr Rita Researcher"),
                "project", answers("title", "Early <signs> & late", "aims", "To find them."),
                "organisation",
                    answers("legal-name", "University of Somewhere", "address", "1 High St\nLeeds"),
                "security", answers("storage", "In a locked room"),
                "retention", answers("responsible", "Dr Rita", "method", "By shredding")),
            Map.of());
    TestDatabase.transact(em -> submit(em, id, Json.write(revision)));
    return id;
  }

  private void submit(EntityManager em, ApplicationId id, String body) {
    var reference = new References(em).next(Reference.Kind.OMI, 2026);
    var key = HashKey.random();
    var interest = interest(id, key);
    var submission =
        new Submission(
            1,
            1,
            key.hash(body),
            new FrozenSelectionId(Uuid7.next()),
            Sha256.of("the list of cases"));
    var events =
        List.<ApplicationEvent>of(
            new ApplicationEvent.InterestExpressed(reference, interest.content()),
            new ApplicationEvent.ApplicantInvited(
                Sha256.of("link" + id), now.get().plusSeconds(60)),
            new ApplicationEvent.InvitationAccepted(rita.id(), 1),
            new ApplicationEvent.ApplicationSubmitted(submission));
    new Histories(em)
        .append(ApplicationStream.APPLICATION, id.value(), 0, now.get(), rita.id(), events);
    new Histories(em).link(id, ApplicationStream.APPLICATION, id.value());
    var rows = new ApplicationStore(em);
    var state = Application.from(events);
    rows.add(id, "Early signs", "University of Somewhere", state, now.get());
    rows.show(id, state, now.get());
    rows.relate(id, rita.id(), ApplicationRelation.APPLICANT);
    new InterestStore(em).add(interest, key);
    new RevisionStore(em).add(id, submission, body, key, rita.id(), now.get());
    items(em).write(id);
  }

  /** Who has sent expressions of interest. */
  static Visitors visitors(EntityManager em) {
    return new Visitors(new ApplicationStore(em), new InterestStore(em), people(em));
  }

  /** An expression of interest from this address that waits for an answer. */
  ApplicationId interested(String email) {
    var id = new ApplicationId(Uuid7.next());
    TestDatabase.transact(em -> {
      var key = HashKey.random();
      var interest = interest(id, key, email);
      var events =
          List.<ApplicationEvent>of(
              new ApplicationEvent.InterestExpressed(
                  new References(em).next(Reference.Kind.OMI, 2026), interest.content()));
      new Histories(em)
          .append(
              ApplicationStream.APPLICATION, id.value(), 0, now.get(), PersonId.VISITOR, events);
      new Histories(em).link(id, ApplicationStream.APPLICATION, id.value());
      var state = Application.from(events);
      new ApplicationStore(em).add(id, "Late signs", "Nowhere", state, now.get());
      new InterestStore(em).add(interest, key);
      items(em).write(id);
    });
    return id;
  }

  /** What else happens to an application. */
  void happens(ApplicationId id, PersonId by, ApplicationEvent... events) {
    TestDatabase.transact(em -> {
      var histories = new Histories(em);
      var before = histories.of(ApplicationStream.APPLICATION, id.value());
      histories.append(
          ApplicationStream.APPLICATION, id.value(), before.size(), now.get(), by, List.of(events));
      var all = new ArrayList<ApplicationEvent>();
      before.forEach(it -> all.add(it.event()));
      all.addAll(List.of(events));
      new ApplicationStore(em).show(id, Application.from(all), now.get());
      items(em).write(id);
    });
  }

  private Interest interest(ApplicationId id, HashKey key) {
    return interest(id, key, "rita@example.org");
  }

  private Interest interest(ApplicationId id, HashKey key, String email) {
    var words = answers("name", "Dr Rita Researcher", "summary", "We want to find them");
    var content = key.hash(Json.write(words));
    return new Interest(
        id,
        UUID.randomUUID(),
        1,
        "Dr Rita Researcher",
        email,
        words,
        content,
        now.get(),
        Optional.empty(),
        false);
  }

  private static Answers answers(String... pairs) {
    var answers = Answers.NONE;
    for (int i = 0; i < pairs.length; i += 2) {
      answers = answers.with(pairs[i], pairs[i + 1]);
    }
    return answers;
  }

  private Services services(EntityManager em, List<Mail> unsent) {
    var histories = new Histories(em);
    var decider = new Decider(histories, now::get, moves(em));
    var people = people(em);
    var outbox = new Neighbours.Letters(unsent);
    var rows = new ApplicationStore(em);
    var revisions = new RevisionStore(em);
    var forms = forms();
    var steps = new ApplicationSteps(decider, rows, new Heard<>(step -> {}));
    var applications = new Applications(steps, rows, revisions, forms);
    var readers = new ApplicationReaders(rows);
    var files = new AttachmentStore(em);
    var draftRows = new DraftStore(em);
    var selections = new Neighbours.OneSentence();
    var drafts =
        new Drafts(
            steps,
            rows,
            draftRows,
            new AsideStore(em),
            new AnsweredFiles(files, new Neighbours.Waiting(jobs), now::get),
            selections,
            forms,
            now::get);
    var submissions =
        new Submissions(steps, rows, revisions, files, drafts, selections, forms, now::get);
    var reviewRows = new ReviewStore(em);
    var reading = new ReviewReading(histories, reviewRows, applications, people);
    var teams = new DataTeams(revisions, forms, people);
    var accessTerms =
        new AccessTermsReading(
            applications, steps, histories, people, teams, new CoApplicantStore(em));
    var agreementRows = new AgreementStore(em);
    var texts = new AgreementTexts(em);
    var conditions = new ConditionReading(agreementRows, histories, reading);
    var agreements = new Agreements(histories, agreementRows, texts, applications, now::get);
    var links = new Links(new LinkStore(em), people, outbox, settings(), now::get);
    var agreementMails = new AgreementMails(outbox, people, applications, settings());
    var agreementSteps =
        new AgreementSteps(
            decider,
            histories,
            agreementRows,
            texts,
            applications,
            new Heard<>(step -> {
              new WhenSignatoryAccepts(readers).on(step);
              new WhenAgreementGoesOut(new Neighbours.Waiting(jobs)).on(step);
              new WhenTextComesBack(people, agreementMails).on(step);
              new WhenAgreementIsSigned(applications, people, agreementMails, conditions).on(step);
              new WhenConditionsAreMet(people, agreementMails, conditions).on(step);
              new WhenAgreementEnds(applications, people, agreementMails).on(step);
            }));
    return new Services(
        applications,
        submissions,
        new Reviews(
            decider,
            histories,
            reviewRows,
            applications,
            new Heard<>(step -> whenReviewed(step, applications, readers, people, outbox))),
        reading,
        new DrawingUp(
            agreementSteps,
            agreementRows,
            texts,
            new AgreementDocuments(submissions, selections, reading),
            conditions,
            applications,
            new References(em),
            now::get),
        new Signatures(
            agreementSteps, agreementRows, texts, agreementMails, people, links, now::get),
        agreements,
        conditions,
        new AgreementsInForce(agreements, applications, conditions, accessTerms),
        accessTerms,
        new AcceptingTerms(applications, steps, teams),
        new Timelines(applications, reading, histories, people),
        em);
  }

  /** As in the portal, who holds an application is written anew with each step. */
  static Event<StreamMoved> moves(EntityManager em) {
    return new Heard<>(moved -> followed(em).on(moved));
  }

  /** Whoever is to be told of a step is kept in rows, and no task runs. */
  static WhenACaseMoves followed(EntityManager em) {
    var handingOver =
        new HandingOver(
            items(em),
            new WorkItemStore(em),
            new HandOverStore(em),
            new Histories(em),
            new Neighbours.Waiting(new ArrayList<>()));
    return new WhenACaseMoves(items(em), handingOver);
  }

  static WorkItems items(EntityManager em) {
    var histories = new Histories(em);
    return new WorkItems(
        cases(em),
        new WorkItemStore(em),
        new OfficeStepStore(em),
        new StageTimeStore(em),
        histories);
  }

  /** The same with each address that changes. */
  static People people(EntityManager em) {
    return new People(new PersonStore(em), new Heard<>(changed -> followed(em).on(changed)));
  }

  /** New applications are written in the first version; answers of the last can be read. */
  private static Forms forms() {
    var first = new FormsAtFirst();
    return new Forms(unused(), unused()) {
      @Override
      public Form current(FormName name) {
        return first.current(name);
      }

      @Override
      public Form version(FormName name, int version) {
        var last = BundledForms.of(name).getLast();
        return last.version() == version ? last : first.version(name, version);
      }

      @Override
      public List<Integer> published(FormName name) {
        return first.published(name);
      }
    };
  }

  static ProjectStates cases(EntityManager em) {
    var people = new People(new PersonStore(em), new Heard<>(changed -> {}));
    return new ProjectStates(
        new Histories(em),
        new DownloadStore(em),
        new DataTeams(new RevisionStore(em), forms(), people));
  }

  private static void whenReviewed(
      ReviewHappened step,
      Applications applications,
      ApplicationReaders readers,
      People people,
      Outbox outbox) {
    new WhenReviewOpens(applications).on(step);
    new WhenReviewCloses(applications).on(step);
    new WhenConflictIsDeclared(readers).on(step);
    new WhenSomebodyJoinsThePanel(applications, people, outbox, settings()).on(step);
    new WhenChairIsNeeded(applications, people, outbox, settings()).on(step);
  }

  static Settings settings() {
    var values =
        Map.of(
            Setting.BASE_URL.key(), "https://portal.example.org",
            Setting.TEAM_MAIL.key(), "team@example.org",
            Setting.IMAP_HOST.key(), "imap.example.org",
            Setting.IMAP_USER.key(), "answers",
            Setting.IMAP_PASSWORD.key(), "secret",
            Setting.IMAP_AUTHSERV.key(), "mx.portal.example.org",
            Setting.REPLY_ADDRESS.key(), "answers+{token}@portal.example.org");
    return new Settings(key -> Optional.ofNullable(values.get(key)));
  }
}
