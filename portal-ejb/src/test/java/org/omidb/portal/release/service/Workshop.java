package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.CatalogueImport;
import org.omidb.portal.catalogue.service.SelectedCases;
import org.omidb.portal.catalogue.service.TestCatalogue;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.release.domain.AgreementPermit;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.store.BuildStore;
import org.omidb.portal.release.store.CheckStore;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.Samples;
import org.omidb.portal.testing.TestDatabase;

/**
 * The release feature in plain Java on a real PostgreSQL, a catalogue of synthetic women and a
 * directory of objects. Each call of a service is a transaction, as in the portal.
 */
final class Workshop {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final Caller dana = person(Role.DATA_MANAGER);
  final Caller dev = person(Role.DATA_MANAGER);
  final Caller rita = person(Role.RESEARCHER);
  final Path source;
  final DirectoryObjects stored;

  /** What the builder sees as the store; a test may put a worse one in its place. */
  ObjectStore objects;

  private final Map<AgreementId, UnderAgreement> agreements = new HashMap<>();
  private final Path home;

  Workshop(Path home) throws IOException {
    this.home = home;
    this.source = home.resolve("source");
    this.stored = new DirectoryObjects(home.resolve("objects"));
    this.objects = stored;
    Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
  }

  private static Caller person(Role... roles) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(roles));
  }

  /** Fills the catalogue with synthetic women. */
  void collect(int cases) throws IOException {
    Samples.write(source, cases, 7);
    importSource();
  }

  void importSource() throws IOException {
    var summary =
        new CatalogueImport(TestDatabase.dataSource(), stored, () -> NOW)
            .run(source, (client, number, of) -> {});
    assertThat(summary.refused()).isZero();
  }

  /** By one of the team, who may freeze selections that differ by few women. */
  FrozenSelectionId freeze(Criteria criteria) {
    var selections = TestCatalogue.selections(() -> NOW);
    var saved = selections.save(dana, "any", criteria).orElseThrow();
    return selections.freeze(dana, saved).id();
  }

  AgreementId agreement(FrozenSelectionId selection, boolean linkingForbidden) {
    var id = new AgreementId(Uuid7.next());
    agreements.put(id, under(id, selection, linkingForbidden, true));
    return id;
  }

  /** Says in the agreement's own rows who may read what is released under it. */
  void nameAsUser(AgreementId agreement, PersonId user) {
    var application = Uuid7.next();
    Sql.with(
        TestDatabase.dataSource(),
        sql -> {
          sql.update(
              "insert into person (id, issuer, subject, name, email) values (?, 'test', ?, 'R',"
                  + " 'r@x')",
              user.value(),
              user.toString());
          sql.update(
              "insert into application (id, reference, stage, title, organisation, begun, since)"
                  + " values (?, ?, 'UNDER_AGREEMENT', 't', 'o', now(), now())",
              application,
              "OMI-" + application);
          sql.update(
              "insert into agreement (id, reference, application_id, applicant, selection, stage,"
                  + " template, document, from_date, until_date, starts, ends, linking_forbidden,"
                  + " since) values (?, ?, ?, ?, ?, 'ACTIVE', 1, repeat('0', 64), current_date,"
                  + " current_date, now(), now(), false, now())",
              agreement.value(),
              "AGR-" + agreement,
              application,
              user.value(),
              application);
          return sql.update(
              "insert into agreement_relation (agreement_id, person_id, relation)"
                  + " values (?, ?, 'APPLICANT')",
              agreement.value(),
              user.value());
        });
  }

  /** The same agreement, about what is selected now. */
  void refresh(AgreementId id, FrozenSelectionId selection) {
    agreements.put(id, under(id, selection, false, true));
  }

  void end(AgreementId id) {
    agreements.computeIfPresent(id, (same, under) -> under(id, under.selection(), false, false));
  }

  /** A condition of the committee proves to be open, as one of a signed agreement from before. */
  void openCondition(AgreementId id, String condition) {
    agreements.computeIfPresent(
        id, (same, under) -> under(id, under.selection(), false, true, List.of(condition)));
  }

  /** As if somebody had joined who has not accepted the terms. */
  void openTerms(AgreementId id) {
    agreements.computeIfPresent(
        id,
        (same, under) ->
            new UnderAgreement(
                under.standing(),
                new Conditions(0, 1, 0, Set.of()),
                under.openConditions(),
                under.reference(),
                under.recipient(),
                under.application(),
                under.applicant(),
                under.selection(),
                under.linkingForbidden()));
  }

  void meetConditions(AgreementId id) {
    agreements.computeIfPresent(id, (same, under) -> under(id, under.selection(), false, true));
  }

  private UnderAgreement under(
      AgreementId id, FrozenSelectionId selection, boolean linkingForbidden, boolean active) {
    return under(id, selection, linkingForbidden, active, List.of());
  }

  private UnderAgreement under(
      AgreementId id,
      FrozenSelectionId selection,
      boolean linkingForbidden,
      boolean active,
      List<String> openConditions) {
    return new UnderAgreement(
        new AgreementPermit(
            id, active, NOW.minusSeconds(60), NOW.plusSeconds(86_400), Set.of(rita.id())),
        new Conditions(openConditions.size()),
        openConditions,
        "AGR-2026-0001",
        "University of Sampletown",
        new ApplicationId(new UUID(1, 1)),
        rita.id(),
        selection,
        linkingForbidden);
  }

  /** Asks for a release and runs its job to the end. */
  ReleaseId built(AgreementId agreement) throws IOException {
    var release = requested(agreement);
    run(release);
    return release;
  }

  ReleaseId requested(AgreementId agreement) {
    var release = new ReleaseId(Uuid7.next());
    assertThat(decide(releases -> releases.request(dana, release, agreement)))
        .isInstanceOf(Decision.Accepted.class);
    return release;
  }

  /** Publishes what is approved: the first click, and the job that it sets to work. */
  void publish(ReleaseId release) throws IOException {
    assertThat(decide(releases -> releases.publish(dev, release, manifest(release))))
        .isInstanceOf(Decision.Accepted.class);
    runCheck(release);
  }

  /** Runs the check that the release waits for. */
  void runCheck(ReleaseId release) throws IOException {
    var check =
        TestDatabase.inTransaction(em ->
            (UUID)
                em.createNativeQuery(
                        "select publishing_check from release where id = :id", UUID.class)
                    .setParameter("id", release.value())
                    .getSingleResult());
    new ReleaseCheckJob(
            new CheckLogInTransactions(),
            new StoredInTransactions(objects),
            new ReleasesInTransactions(this::releases))
        .run(check);
  }

  void run(ReleaseId release) throws IOException {
    job().run(line(release).build().value());
  }

  Decision<ReleaseEvent> decide(Function<Releases, Decision<ReleaseEvent>> command) {
    return TestDatabase.inTransaction(em -> command.apply(releases(em)));
  }

  /** The manifest that its page shows; before it is built, one that belongs to nothing. */
  Sha256 manifest(ReleaseId release) {
    return line(release).contents().map(Contents::manifest).orElse(Sha256.of("not built"));
  }

  ReleaseLine line(ReleaseId release) {
    return TestDatabase.inTransaction(em -> new ReleaseStore(em).find(release).orElseThrow());
  }

  List<ReleaseFile> files(ReleaseId release) {
    return TestDatabase.inTransaction(em -> new FileStore(em).all(release).toList());
  }

  /** The release as a recipient has it: its files, fetched into a folder. */
  Path fetched(ReleaseId release) throws IOException {
    var folder = home.resolve("fetched").resolve(release.toString());
    for (var file : files(release)) {
      var target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      try (var content = stored.open(folder(release).resolve(file.path()))) {
        Files.copy(content, target);
      }
    }
    return folder;
  }

  static ObjectKey folder(ReleaseId release) {
    return ReleaseFolder.of(release);
  }

  ReleaseReading reading(EntityManager em) {
    return new ReleaseReading(
        new ReleaseStore(em),
        new BuildStore(em),
        new CheckStore(em),
        new FileStore(em),
        new Histories(em),
        terms(),
        InstantSource.fixed(NOW));
  }

  private ReleaseBuildJob job() {
    var log = new LogInTransactions(objects);
    var files = new StoredInTransactions(objects);
    var builder =
        new ReleaseBuilder(
            new SelectedCases(TestDatabase.dataSource()),
            new PseudonymsInTransactions(settings()),
            new ClientFiles(objects, new ImageFiles(objects)),
            files,
            log);
    return new ReleaseBuildJob(log, builder, new ReleasesInTransactions(this::releases));
  }

  private Releases releases(EntityManager em) {
    var histories = new Histories(em);
    return new Releases(
        new Decider(histories, InstantSource.fixed(NOW), new Heard<>(moved -> {})),
        histories,
        new References(em),
        new ReleaseStore(em),
        new BuildStore(em),
        new CheckStore(em),
        new StoredFiles(new FileStore(em), objects),
        terms(),
        new NoJobs(),
        new Heard<>(happened -> {}));
  }

  ReleaseOffers offers(EntityManager em) {
    return new ReleaseOffers(new Histories(em), () -> NOW);
  }

  AgreementTerms terms() {
    return new AgreementTerms() {
      @Override
      public Optional<UnderAgreement> find(AgreementId agreement) {
        return Optional.ofNullable(agreements.get(agreement));
      }

      @Override
      public List<UnderAgreement> active() {
        return List.copyOf(agreements.values());
      }
    };
  }

  private static Settings settings() {
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    return new Settings(
        name -> Optional.of(key).filter(k -> name.equals(Setting.RELEASE_MASTER_KEY.key())));
  }

  /** The tests run the job themselves, when they like. */
  private static final class NoJobs extends Jobs {
    NoJobs() {
      super(unused());
    }

    @Override
    public void enqueue(JobName job, UUID subject) {
      assertThat(job.text()).isIn("release-build", "release-check");
    }
  }

  /** The hash that SHA256SUMS has, made of the files as they lie in a folder. */
  static Sha256 manifestOf(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var lines = new StringBuilder();
      for (var file :
          files
              .filter(Files::isRegularFile)
              .map(f -> folder.relativize(f).toString())
              .sorted()
              .toList()) {
        lines
            .append(Sha256.of(Files.readAllBytes(folder.resolve(file))))
            .append("  ")
            .append(file)
            .append('\n');
      }
      return Sha256.of(lines.toString());
    }
  }
}
