package org.omidb.portal.web.shared;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.web.PortalClasses;

/** Nobody is refused without being told why, whatever the feature. */
class RefusalTextsTest {

  private final Texts texts = new Texts();

  @Test
  void every_refusal_has_a_text() {
    var keys = keys().collect(toSet());
    assertThat(keys).hasSizeGreaterThan(10);
    assertThat(keys.stream().filter(key -> !texts.containsKey(key)).collect(toSet())).isEmpty();
  }

  /** {@code org.omidb.portal.review.domain.ReviewRefusal} speaks for the feature review. */
  private static Stream<String> keys() {
    return PortalClasses.ALL.stream()
        .filter(type -> type.isAssignableTo(Refusal.class) && type.isEnum())
        .flatMap(type ->
            Arrays.stream(type.reflect().getEnumConstants())
                .map(refusal ->
                    type.getPackageName().split("\\.", -1)[3]
                        + ".refusal."
                        + ((Refusal) refusal).name()));
  }
}
