package org.omidb.portal.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String, Integer> recent = new Recent<>(2);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void what_was_wanted_is_made_once() {
    assertThat(get("a")).isEqualTo(1);
    assertThat(get("a")).isEqualTo(1);
    assertThat(made).hasValue(1);
  }

  @Test
  void what_nobody_has_wanted_for_longest_is_forgotten() {
    get("a");
    get("b");
    get("a");
    get("c");
    assertThat(get("a")).isEqualTo(1);
    assertThat(get("b")).as("made again").isEqualTo(4);
  }

  private int get(String key) {
    return recent.get(key, made::incrementAndGet);
  }
}
