package org.omidb.portal.casefile.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which attributes of a header are shown. */
class HeaderFieldsTest {

  @Test
  void nothing_is_shown_that_a_release_does_not_keep_as_it_is() throws IOException {
    try (var in = getClass().getResourceAsStream("/org/omidb/portal/deidentify/profile.tsv")) {
      assertThat(in).isNotNull();
      var kept =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII)
              .lines()
              .filter(line -> line.startsWith("KEEP\t"))
              .map(line -> line.substring(5))
              .collect(Collectors.toSet());
      assertThat(kept).containsAll(HeaderFields.SHOWN.keySet());
    }
  }
}
