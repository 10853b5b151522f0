package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.Unused.unused;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Uuid7;

/** The nightly round of all that waits and all that has ended. */
class ExpireDraftsTest {

  private final ApplicationId one = new ApplicationId(Uuid7.next());
  private final ApplicationId other = new ApplicationId(Uuid7.next());
  private final UUID file = Uuid7.next();
  private final List<String> done = new ArrayList<>();
  private boolean broken;

  @Test
  void everything_that_waits_is_looked_at_and_what_has_ended_is_cleared_files_first() {
    round().run(Job.NOTHING_SPECIAL);
    assertThat(done)
        .containsExactly(
            "look " + one,
            "look " + other,
            "guests " + one,
            "guests " + other,
            "file " + file,
            "words " + one,
            "words " + other);
  }

  @Test
  void one_that_breaks_keeps_no_other_waiting_and_is_told() {
    broken = true;
    assertThatThrownBy(() -> round().run(Job.NOTHING_SPECIAL))
        .hasMessageContaining("3 applications")
        .satisfies(it -> assertThat(it.getSuppressed()).hasSize(3));
    assertThat(done).containsExactly("look " + other, "guests " + other, "words " + other);
  }

  private ExpireDrafts round() {
    var leftovers = leftovers();
    return new ExpireDrafts(
        new Expiring(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<ApplicationId> waiting() {
            return List.of(one, other);
          }

          @Override
          public void look(ApplicationId id) {
            if (broken && id.equals(one)) {
              throw new IllegalStateException("broken");
            }
            done.add("look " + id);
          }
        },
        new ExpiringGuests(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<ApplicationId> inviting() {
            return List.of(one, other);
          }

          @Override
          public void look(ApplicationId id) {
            if (broken && id.equals(one)) {
              throw new IllegalStateException("broken");
            }
            done.add("guests " + id);
          }
        },
        leftovers,
        new ClearLeftovers(leftovers));
  }

  private Leftovers leftovers() {
    return new Leftovers(unused(), unused(), unused(), unused()) {
      @Override
      public List<ApplicationId> all() {
        return List.of(one, other);
      }

      @Override
      public List<UUID> files(ApplicationId id) {
        return id.equals(one) ? List.of(file) : List.of();
      }

      @Override
      public void deleteFile(ApplicationId id, UUID which) throws IOException {
        if (broken) {
          throw new IOException("the store is away");
        }
        done.add("file " + which);
      }

      @Override
      public void deleteWords(ApplicationId id) {
        done.add("words " + id);
      }
    };
  }
}
