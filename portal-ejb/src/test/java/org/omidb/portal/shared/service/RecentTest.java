package org.omidb.portal.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Cache<String, Integer> recent = Recent.atMost(2);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void what_was_wanted_is_made_once() {
    assertThat(get("a")).isEqualTo(1);
    assertThat(get("a")).isEqualTo(1);
    assertThat(made).hasValue(1);
  }

  @Test
  void no_more_is_kept_than_was_said() {
    for (int i = 0; i < 1_000; i++) {
      get("key " + i);
      assertThat(recent.asMap()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void what_is_wanted_again_and_again_outlasts_what_is_wanted_once() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(get("a")).isEqualTo(1);
      get("a");
      get("b" + i);
    }
  }

  private int get(String key) {
    return recent.get(key, any -> made.incrementAndGet());
  }
}
