package org.omidb.portal.worklist.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.Unused.unused;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.shared.domain.ApplicationId;

/** All that is outdated is written in one run, and what cannot be holds up no other. */
class RewriteWorkItemsTest {

  private final Set<UUID> outdated =
      new TreeSet<>(LongStream.rangeClosed(1, 250).mapToObj(it -> new UUID(1, it)).toList());

  @Test
  void all_that_is_outdated_is_written() {
    job(Set.of()).run(Job.NOTHING_SPECIAL);
    assertThat(outdated).isEmpty();
  }

  @Test
  void what_cannot_be_written_is_told_and_holds_up_no_other() {
    var broken = Set.of(new UUID(1, 1), new UUID(1, 120));
    assertThatThrownBy(() -> job(broken).run(Job.NOTHING_SPECIAL)).hasMessageContaining("2");
    assertThat(outdated).isEqualTo(broken);
  }

  private RewriteWorkItems job(Set<UUID> broken) {
    return new RewriteWorkItems(
        new WorkItems(unused(), unused(), unused(), unused(), unused()) {
          @Override
          List<ApplicationId> outdated(ApplicationId after, int most) {
            return outdated.stream()
                .filter(id -> id.compareTo(after.value()) > 0)
                .limit(most)
                .map(ApplicationId::new)
                .toList();
          }

          @Override
          public void writeAnew(ApplicationId application) {
            if (broken.contains(application.value())) {
              throw new IllegalStateException("Its history contradicts itself");
            }
            outdated.remove(application.value());
          }
        });
  }
}
