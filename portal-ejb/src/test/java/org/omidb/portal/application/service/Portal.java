package org.omidb.portal.application.service;

import static org.omidb.portal.testing.Unused.unused;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.omidb.portal.application.domain.ScanAnswer;
import org.omidb.portal.application.store.ApplicationErasureStore;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AsideStore;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.CoApplicantStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.application.store.ExpiryStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.application.store.LeftoverStore;
import org.omidb.portal.application.store.PendingInterestStore;
import org.omidb.portal.application.store.PresenceStore;
import org.omidb.portal.application.store.ReceiptStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.application.store.TermsReminderStore;
import org.omidb.portal.application.store.WorkingTimeStore;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.catalogue.service.FrozenSelection;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.form.service.FormsAtFirst;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.mail.domain.MailTemplate;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.service.People;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.TestDatabase;

/**
 * The application feature built in plain Java on a real PostgreSQL: each call is a transaction, its
 * mails are read here, its clock is moved by hand.
 */
final class Portal {

  /** A mail that was left in the outbox. */
  record Mail(String recipient, String subject, String body) {}

  /** The services of one transaction. */
  record Services(
      Interests interests,
      Confirmations confirmations,
      Invitations invitations,
      Drafts drafts,
      Submissions submissions,
      Attachments attachments,
      DraftFiles draftFiles,
      Applications applications,
      FormMoves moves,
      OlderPages olderPages,
      ApplicationReaders readers,
      Expiring expiring,
      Leftovers leftovers,
      CoApplicants coApplicants,
      ApplicantsReading applicants,
      JoinLinks joinLinks,
      AcceptingTerms acceptingTerms,
      AccessTermsReading accessTerms,
      TermsReminders termsReminders,
      Presences presences,
      ExpiringGuests expiringGuests,
      SortingOut sorting,
      ApplicationErasure erasure,
      EarlierAnswers earlierAnswers) {}

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  final Origin home = new Origin(UUID.randomUUID().toString());
  final List<Mail> mails = new ArrayList<>();
  final List<ApplicationHappened> happened = new ArrayList<>();
  final List<SpamErased> spam = new ArrayList<>();

  /** What was asked to be kept in the catalogue. */
  final List<SavedSelection> saved = new ArrayList<>();

  /** Whether the catalogue finds that it has told somebody enough. */
  boolean tooClose;

  final Caller lena = caller("lena", Role.LICENSING);
  final Caller rita = caller("rita", Role.RESEARCHER);
  final FormsAtFirst forms = new FormsAtFirst();
  final SelectionId ritasCases = new SelectionId(Uuid7.next());

  /** What happens before the bytes of a file are stored. */
  Runnable beforeWriting = () -> {};

  private final ObjectStore objects = watched(objects());

  private ObjectStore watched(ObjectStore store) {
    return (ObjectStore)
        Proxy.newProxyInstance(
            Portal.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (self, method, arguments) -> {
              if (method.getName().equals("write")) {
                beforeWriting.run();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  /** Whether the bytes of a file are there. */
  boolean holds(ApplicationId id, UUID file) {
    try {
      return objects.exists(Attachments.key(id, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets an address, as when its person is erased. */
  void forget(String address) {
    TestDatabase.transact(em -> new LinkStore(em).forget(address));
  }

  /** Where links to this application were mailed, as far as it is known still. */
  List<?> mailedTo(ApplicationId id) {
    return TestDatabase.inTransaction(em ->
        em.createNativeQuery(
                "select address from mailed_link where subject = :id and address <> ''")
            .setParameter("id", id.value())
            .getResultList());
  }

  /** Does the work that waits for a file that was taken away. */
  void erase(UUID file) {
    TestDatabase.inTransaction(em -> {
      try {
        new FileErasure(new AttachmentStore(em), objects).eraseRemoved(file);
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  <T> T with(Function<Services, T> work) {
    var unsent = new ArrayList<Mail>();
    var untold = new ArrayList<ApplicationHappened>();
    var result = TestDatabase.inTransaction(em -> work.apply(services(em, unsent, untold)));
    mails.addAll(unsent);
    happened.addAll(untold);
    return result;
  }

  /** Somebody who has signed in before, with these roles in the token. */
  static Caller caller(String name, Role... roles) {
    var identity =
        new Identity("test", name + UUID.randomUUID(), "Dr " + name, name + "@example.org");
    PersonId id = TestDatabase.inTransaction(em -> new PersonStore(em).ensure(identity).id());
    return new Caller(id, Set.of(roles));
  }

  private Services services(EntityManager em, List<Mail> unsent, List<ApplicationHappened> untold) {
    var rows = new ApplicationStore(em);
    var interestRows = new InterestStore(em);
    var histories = new Histories(em);
    var people = new People(new PersonStore(em), new Heard<>(changed -> {}));
    var outbox = new Letters(unsent);
    var teams = new DataTeams(new RevisionStore(em), forms, people);
    var mailing = new ApplicationMails(outbox, settings(), people, rows, interestRows, teams);
    var guests = new CoApplicantStore(em);
    var joining = new CoApplicantMails(outbox, settings(), people, rows, guests);
    var steps =
        new ApplicationSteps(
            new Decider(histories, now::get, new Heard<>(moved -> {})),
            rows,
            new Heard<>(step -> {
              untold.add(step);
              mailing.on(step);
              joining.on(step);
              new WorkingTimes(new WorkingTimeStore(em)).on(step);
              new FreshDeclarations(forms, new RevisionStore(em), new DraftStore(em)).on(step);
            }));
    var links = new LinkStore(em);
    var allLinks = new Links(links, people, outbox, settings(), now::get);
    var pending = new PendingInterestStore(em);
    var receipts = new ReceiptStore(em);
    var interests =
        new Interests(steps, rows, interestRows, pending, receipts, forms, mailing, now::get);
    var draftRows = new DraftStore(em);
    var asides = new AsideStore(em);
    var files = new AttachmentStore(em);
    var revisions = new RevisionStore(em);
    var selections = new OneSelection();
    var answered = new AnsweredFiles(files, new Waiting(), now::get);
    var drafts = new Drafts(steps, rows, draftRows, asides, answered, selections, forms, now::get);
    var applications = new Applications(steps, rows, revisions, forms);
    var moves = new FormMoves(steps, applications, drafts, draftRows, asides, forms, now::get);
    var leftovers =
        new Leftovers(steps, new LeftoverStore(em), new FileErasure(files, objects), allLinks);
    var erasure =
        new ApplicationErasure(
            steps, rows, new ApplicationErasureStore(em), asides, answered, leftovers);
    return new Services(
        interests,
        new Confirmations(
            steps,
            rows,
            interestRows,
            pending,
            receipts,
            forms,
            new References(em),
            histories,
            now::get),
        new Invitations(
            steps,
            rows,
            allLinks,
            interests,
            new FirstDraft(
                forms, interestRows, draftRows, people, new AllValues(), selections, now::get),
            mailing,
            now::get),
        drafts,
        new Submissions(steps, rows, revisions, files, drafts, selections, forms, now::get),
        new Attachments(
            steps, rows, files, revisions, objects, people, scans(em, steps), settings(), now::get),
        new DraftFiles(steps, drafts, draftRows, files, answered, now::get),
        applications,
        moves,
        new OlderPages(steps, drafts, moves, forms),
        new ApplicationReaders(rows),
        new Expiring(
            steps,
            drafts,
            new ExpiryStore(em),
            new ExpiryMails(outbox, settings(), people, rows, links),
            settings(),
            now::get),
        leftovers,
        new CoApplicants(applications, steps, guests, people, allLinks, joining),
        new ApplicantsReading(applications, steps, rows, guests, people, now::get),
        new JoinLinks(steps, rows, allLinks, people, joining, now::get),
        new AcceptingTerms(applications, steps, teams),
        new AccessTermsReading(applications, steps, histories, people, teams, guests),
        new TermsReminders(
            steps,
            rows,
            new ExpiryStore(em),
            teams,
            new TermsReminderStore(em),
            people,
            outbox,
            settings(),
            now::get),
        new Presences(drafts, rows, new PresenceStore(em), people, now::get),
        new ExpiringGuests(
            steps, new ExpiryStore(em), guests, allLinks, joining, settings(), now::get),
        new SortingOut(
            steps,
            rows,
            interestRows,
            interests,
            erasure,
            mailing,
            new Heard<>(spam::add),
            now::get),
        erasure,
        new EarlierAnswers(rows, draftRows, revisions, drafts));
  }

  /** Where clamd listens; nowhere at first. */
  Optional<String> scanner = Optional.empty();

  private FileScans scans(EntityManager em, ApplicationSteps steps) {
    return new FileScans(
        steps,
        new AttachmentStore(em),
        new DraftStore(em),
        new VirusScanner(settings()),
        new FileScanMails(
            new Letters(mails),
            settings(),
            new People(new PersonStore(em), new Heard<>(changed -> {})),
            new ApplicationStore(em)),
        new Waiting(),
        now::get);
  }

  /** Has the scanner look at a file, as the queue would. */
  void scan(UUID file) throws IOException {
    new ScanFile(new ScansApart(), new VirusScanner(settings()), objects).run(file);
  }

  /** The files from before there was a scanner that it is to look at, those of other tests, too. */
  List<UUID> older() {
    return TestDatabase.inTransaction(em -> new ScansApart().real(em).older(100_000));
  }

  /** Each step in a transaction of its own, as the container has it. */
  private final class ScansApart extends FileScans {

    ScansApart() {
      super(unused(), unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    Optional<ApplicationId> unseenIn(UUID file) {
      return TestDatabase.inTransaction(em -> real(em).unseenIn(file));
    }

    @Override
    void unasked(UUID file) {
      step(it -> it.unasked(file));
    }

    @Override
    void failed(UUID file) {
      step(it -> it.failed(file));
    }

    @Override
    void clean(UUID file) {
      step(it -> it.clean(file));
    }

    @Override
    void infected(UUID file, ScanAnswer.Infected found) {
      step(it -> it.infected(file, found));
    }

    private void step(Consumer<FileScans> work) {
      TestDatabase.inTransaction(em -> {
        work.accept(real(em));
        return em;
      });
    }

    private FileScans real(EntityManager em) {
      var decider = new Decider(new Histories(em), now::get, new Heard<>(moved -> {}));
      var steps = new ApplicationSteps(decider, new ApplicationStore(em), new Heard<>(it -> {}));
      return scans(em, steps);
    }
  }

  private Settings settings() {
    var values = new HashMap<String, String>();
    values.put(Setting.BASE_URL.key(), "https://portal.example.org");
    values.put(Setting.FILES_DRAFT_MEGABYTES.key(), "1");
    values.put(Setting.TEAM_MAIL.key(), "team@example.org");
    scanner.ifPresent(address -> values.put(Setting.FILES_SCANNER.key(), address));
    return new Settings(key -> Optional.ofNullable(values.get(key)));
  }

  private static DirectoryObjects objects() {
    try {
      var folder = Files.createTempDirectory(Path.of("target"), "objects");
      return new DirectoryObjects(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Work that was put on the queue, and is done by tests that want it done. */
  final List<UUID> jobs = new ArrayList<>();

  private final class Waiting extends Jobs {

    Waiting() {
      super(unused());
    }

    @Override
    public void enqueue(JobName job, UUID subject) {
      jobs.add(subject);
    }
  }

  /** The outbox as far as a feature sees it, with the real templates. */
  private static final class Letters extends Outbox {
    private final List<Mail> letters;

    Letters(List<Mail> letters) {
      super(unused(), unused(), unused());
      this.letters = letters;
    }

    @Override
    public void send(
        Optional<UUID> about, String recipient, String template, Map<String, String> values) {
      var text = MailTemplate.named(template).filledWith(values);
      letters.add(new Mail(recipient, text.subject(), text.body()));
    }
  }

  /** A catalogue in which every value of the closed facets stands. */
  private static final class AllValues extends Explorer {

    AllValues() {
      super(unused());
    }

    @Override
    public FacetValues values(Caller caller) {
      return FacetValues.ofAll(Map.of());
    }
  }

  /** Rita has saved one selection; nobody else has any. */
  private final class OneSelection extends Selections {

    OneSelection() {
      super(unused(), unused(), unused());
    }

    @Override
    public Optional<SelectionId> save(Caller caller, String name, Criteria criteria) {
      saved.add(new SavedSelection(ritasCases, name, criteria, now.get()));
      return tooClose ? Optional.empty() : Optional.of(ritasCases);
    }

    @Override
    public Optional<SavedSelection> find(Caller caller, SelectionId id) {
      return caller.equals(rita) && id.equals(ritasCases)
          ? Optional.of(new SavedSelection(id, "My cases", Criteria.ALL, now.get()))
          : Optional.empty();
    }

    @Override
    public Optional<SavedSelection> named(SelectionId id) {
      return find(rita, id);
    }

    @Override
    public FrozenSelection freezeNamed(SelectionId id) {
      return new FrozenSelection(
          new FrozenSelectionId(id.value()),
          Sha256.of("the list"),
          now.get(),
          Criteria.ALL,
          "Every case.",
          new Counts(1, 2, 3, 4));
    }
  }
}
