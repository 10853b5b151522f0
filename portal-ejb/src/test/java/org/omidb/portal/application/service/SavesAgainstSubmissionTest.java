package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Seeds;

/**
 * Two windows save, question by question, while the application is submitted: what is frozen is
 * what was reported as saved, to the last letter, whoever was first.
 */
@NeedsDatabase
class SavesAgainstSubmissionTest extends ApplicationJourney {

  private static final int TEXTS = 5;
  private static final Section TEAM =
      FirstForms.of(FormName.APPLICATION).section("team").orElseThrow();

  /** A text that was sent, and whether it was reported as saved. */
  private record Sent(String text, boolean saved) {}

  @Seeds(few = 6, all = 200)
  void what_was_reported_as_saved_is_frozen_and_nothing_else(long seed) throws Exception {
    var id = complete();
    var random = new Random(seed);
    var others = random.nextBoolean() ? "members" : "experience";
    var together = new CountDownLatch(3);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var mine = new Random(random.nextLong());
      var one = threads.submit(() -> writes(id, "members", "one", mine, together));
      var theirs = new Random(random.nextLong());
      var other = threads.submit(() -> writes(id, others, "other", theirs, together));
      var when = new Random(random.nextLong());
      var submitting = threads.submit(() -> submits(id, when, together));
      boolean early = submitting.get();
      var all = List.of(one.get(), other.get());
      if (!early) {
        assertThat(submit(id)).isInstanceOf(Accepted.class);
      }
      assertFrozen(id, "members", others.equals("members") ? all : all.subList(0, 1));
      if (others.equals("experience")) {
        assertFrozen(id, "experience", all.subList(1, 2));
      }
    }
  }

  /** What is frozen is what was saved last: by the only one who wrote, or by one of two. */
  private void assertFrozen(ApplicationId id, String question, List<List<Sent>> writers) {
    var frozen = revision(id, question);
    assertThat(draft(id, question)).isEqualTo(frozen);
    var last =
        writers.stream()
            .flatMap(it -> it.stream().filter(Sent::saved).reduce((a, b) -> b).stream())
            .map(Sent::text)
            .toList();
    assertThat(frozen).isIn(last.isEmpty() ? List.of("Something") : last);
  }

  private List<Sent> writes(
      ApplicationId id, String question, String who, Random random, CountDownLatch together)
      throws InterruptedException {
    var asked = TEAM.question(question).orElseThrow();
    var sent = new ArrayList<Sent>();
    together.countDown();
    together.await();
    for (int n = 1; n <= TEXTS; n++) {
      hesitate(random);
      var text = who + " " + n;
      var filled = FilledWith.of(TEAM, drafted(id, "team").written().all());
      hesitate(random);
      var kept =
          portal.with(it ->
              it.drafts()
                  .save(
                      portal.rita,
                      id,
                      "team",
                      asked,
                      filled,
                      Typed.of(Map.of(question, List.of(text)))));
      sent.add(new Sent(text, kept.equals(inPlace())));
    }
    return sent;
  }

  /** Whether it was submitted while the others still wrote, perhaps. */
  private boolean submits(ApplicationId id, Random random, CountDownLatch together)
      throws InterruptedException {
    together.countDown();
    together.await();
    for (int tries = 0; tries < 4; tries++) {
      hesitate(random);
      var shown = shown(id);
      hesitate(random);
      if (submit(id, shown) instanceof Accepted) {
        return true;
      }
    }
    return false;
  }

  /** For as long as the seed says: other threads go on meanwhile. */
  private static void hesitate(Random random) {
    Stream.generate(() -> 0).limit(random.nextInt(3_000)).forEach(it -> Thread.onSpinWait());
  }

  private String revision(ApplicationId id, String question) {
    return text(
        portal.with(it -> it.submissions().read(portal.rita, id)).section("team").first(question));
  }

  private String draft(ApplicationId id, String question) {
    return text(drafted(id, "team").answers().first(question));
  }

  private static String text(Optional<String> answer) {
    return answer.orElse("");
  }
}
