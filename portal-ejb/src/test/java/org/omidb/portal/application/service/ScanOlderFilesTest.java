package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.jobs.service.Job;

/** Older files are scanned some at a time, and one that cannot be holds up no other. */
class ScanOlderFilesTest {

  private final List<UUID> waiting = new ArrayList<>(files(120));
  private final Set<UUID> bad = new HashSet<>();
  private final List<UUID> asked = new ArrayList<>();

  @Test
  void so_many_are_scanned_each_time_until_all_were() {
    run();
    assertThat(asked).isEqualTo(files(ScanOlderFiles.EACH_TIME));
    run();
    assertThat(asked).hasSize(2 * ScanOlderFiles.EACH_TIME);
    run();
    run();
    assertThat(asked).isEqualTo(files(120));
  }

  @Test
  void those_that_can_never_be_scanned_do_not_keep_the_others_waiting() {
    bad.addAll(files(10));
    for (int time = 0; time < 8; time++) {
      run();
    }
    assertThat(asked).hasSize(120).doesNotHaveDuplicates();
    assertThat(waiting).isEmpty();
  }

  @Test
  void a_scanner_that_is_away_is_asked_a_few_times_and_not_for_each_file() {
    bad.addAll(waiting);
    run();
    assertThat(asked).hasSize(ScanOlderFiles.IN_VAIN);
  }

  private static List<UUID> files(int number) {
    return LongStream.range(0, number).mapToObj(it -> new UUID(1, it)).toList();
  }

  private void run() {
    new ScanOlderFiles(scans(), scan()).run(Job.NOTHING_SPECIAL);
  }

  private FileScans scans() {
    return new FileScans(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      List<UUID> older(int atMost) {
        return waiting.stream().limit(atMost).toList();
      }

      @Override
      void failed(UUID file) {
        waiting.remove(file);
      }
    };
  }

  private ScanFile scan() {
    return new ScanFile(unused(), unused(), unused()) {
      @Override
      public void run(UUID file) throws IOException {
        asked.add(file);
        if (bad.contains(file)) {
          if (file.getLeastSignificantBits() % 2 == 0) {
            throw new IOException("The scanner could not look at it");
          }
          throw new IllegalStateException("Its bytes are gone");
        }
        waiting.remove(file);
      }
    };
  }
}
