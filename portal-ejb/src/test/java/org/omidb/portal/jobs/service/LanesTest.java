package org.omidb.portal.jobs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;
import static org.omidb.portal.shared.domain.Role.AUDITOR;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;
import static org.omidb.portal.testing.Unused.unused;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.jobs.domain.FinalFailureException;
import org.omidb.portal.jobs.store.FailureStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The queue on a real PostgreSQL, every lane with its own threads. */
@NeedsDatabase
class LanesTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
  static final Caller ADA = new Caller(new PersonId(Uuid7.next()), Set.of(ADMINISTRATOR));

  final DataSource database = TestDatabase.dataSource();
  final Jobs jobs = new Jobs(database);
  final List<LaneRunner> running = new ArrayList<>();
  final List<JobGivenUp> told = new ArrayList<>();
  final BlockingQueue<UUID> done = new LinkedBlockingQueue<>();
  final UUID subject = Uuid7.next();

  /** Named for each test anew, as the tables are shared and what is cut off goes on later. */
  final JobName build = new JobName("build-" + subject, Lane.BUILD);

  final JobName mail = new JobName("mail-" + subject, Lane.MAIL);

  interface Work {
    void on(UUID subject) throws Exception;
  }

  record Doing(JobName name, Work work) implements Job {
    @Override
    public void run(UUID subject) throws Exception {
      work.on(subject);
    }
  }

  @AfterEach
  void stop() {
    running.parallelStream().forEach(LaneRunner::stop);
  }

  @Test
  void builds_that_never_end_keep_no_mail_waiting() throws InterruptedException {
    var end = new CountDownLatch(1);
    start(new Doing(build, it -> end.await()), new Doing(mail, done::add));
    for (int i = 0; i < 4; i++) {
      jobs.enqueue(build, Uuid7.next());
    }
    jobs.enqueue(mail, subject);
    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(subject);
    end.countDown();
  }

  @Test
  void a_job_that_looks_for_something_runs_again_and_again_by_itself() throws InterruptedException {
    start(new Looking(mail, done::add));
    for (int i = 0; i < 2; i++) {
      assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(Job.NOTHING_SPECIAL);
    }
  }

  record Looking(JobName name, Work work) implements Job {
    @Override
    public void run(UUID subject) throws Exception {
      work.on(subject);
    }

    @Override
    public Optional<Duration> every() {
      return Optional.of(Duration.ofMillis(100));
    }
  }

  @Test
  void a_job_that_can_never_succeed_ends_and_stands_on_the_page_until_it_is_tried_again()
      throws InterruptedException {
    var mended = new CountDownLatch(1);
    start(
        new Doing(
            mail,
            it -> {
              done.add(it);
              if (mended.getCount() > 0) {
                throw new FinalFailureException("ADDRESS_REFUSED", new IOException("550"));
              }
            }));
    jobs.enqueue(mail, subject);
    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(subject);
    awaitGivenUp();
    assertThat(waiting("job_mail")).isZero();
    assertThat(told).containsExactly(new JobGivenUp(mail.text(), subject, "ADDRESS_REFUSED"));
    assertThat(listed())
        .containsExactly(new FailedJob(mail.text(), subject, 1, "ADDRESS_REFUSED", NOW));

    mended.countDown();
    TestDatabase.transact(em -> failed(em).again(ADA, mail, subject));
    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(subject);
    assertThat(listed()).isEmpty();
  }

  @Test
  void a_job_that_fails_for_now_waits_and_is_on_the_page_too_with_how_often_it_failed()
      throws InterruptedException {
    start(
        new Doing(
            build,
            it -> {
              done.add(it);
              throw new IOException("the store is away");
            }));
    jobs.enqueue(build, subject);
    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(subject);
    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(subject);
    assertThat(listed())
        .singleElement()
        .satisfies(job -> {
          assertThat(job.givenUp()).isFalse();
          assertThat(job.tries()).isPositive();
        });
  }

  @Test
  void only_administrators_and_auditors_see_them_and_only_administrators_try_again() {
    for (var role : Set.of(ADMINISTRATOR, AUDITOR)) {
      TestDatabase.transact(em -> failed(em).list(with(role)));
    }
    assertThatThrownBy(() -> TestDatabase.transact(em -> failed(em).list(with(DATA_MANAGER))))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> TestDatabase.transact(em -> failed(em).tryAgain(with(AUDITOR), "mail", subject)))
        .isInstanceOf(NotFoundException.class);
  }

  private static Caller with(org.omidb.portal.shared.domain.Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }

  private void start(Job... known) {
    for (var lane : Lane.values()) {
      var its = Arrays.stream(known).filter(job -> job.name().lane() == lane).toList();
      running.add(
          new LaneRunner(
              database, lane, its, new InTransactions(), Executors.defaultThreadFactory()));
    }
    running.forEach(LaneRunner::start);
  }

  /** Given up is what the page lists and the queue has forgotten. */
  private void awaitGivenUp() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end && (listed().isEmpty() || waiting("job_mail") > 0)) {
      Thread.onSpinWait();
    }
  }

  private long waiting(String table) {
    return TestDatabase.inTransaction(em ->
        ((Number)
                em.createNativeQuery(
                        "select count(*) from " + table + " where task_instance = :subject")
                    .setParameter("subject", subject.toString())
                    .getSingleResult())
            .longValue());
  }

  private List<FailedJob> listed() {
    return TestDatabase.inTransaction(em -> failed(em).list(ADA)).stream()
        .filter(job -> job.subject().equals(subject))
        .toList();
  }

  @SuppressWarnings("NullAway")
  private FailedJobs failed(EntityManager em) {
    return new FailedJobs(
        new FailureStore(em), jobs, null, new Heard<>(told::add), InstantSource.fixed(NOW));
  }

  /** As the container runs it: each call in a transaction. */
  private final class InTransactions extends FailedJobs {
    InTransactions() {
      super(unused(), unused(), unused(), unused(), unused());
    }

    @Override
    void giveUp(JobName job, UUID of, int tries, String reason) {
      TestDatabase.transact(em -> failed(em).giveUp(job, of, tries, reason));
    }
  }
}
