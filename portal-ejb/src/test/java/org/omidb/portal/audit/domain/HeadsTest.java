package org.omidb.portal.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.audit.domain.Heads.Head;

class HeadsTest {
  private static final UUID FIRST = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("f1900000-0000-7000-8000-000000000002");
  private static final String HASH = "ab".repeat(32);

  private final Heads heads =
      new Heads(
          Map.of(SECOND, new Head("review", 7, HASH), FIRST, new Head("application", 12, HASH)));

  @Test
  void they_are_one_line_a_stream_in_the_order_of_ids_read_as_text() {
    assertThat(heads.text())
        .isEqualTo("%s application 12 %s\n%s review 7 %s\n".formatted(FIRST, HASH, SECOND, HASH));
  }

  @Test
  void what_they_wrote_is_read_and_nothing_that_is_written_otherwise() {
    var text = heads.text();
    assertThat(Heads.find(text)).contains(heads);
    assertThat(Heads.find("")).contains(new Heads(Map.of()));
    assertThat(Heads.find(text.stripTrailing())).isEmpty();
    assertThat(Heads.find(text.replace(" 7 ", " 07 "))).isEmpty();
    assertThat(Heads.find(text.replace(HASH, "AB".repeat(32)))).isEmpty();
    assertThat(Heads.find(text + text)).isEmpty();
  }

  @Test
  void a_stream_is_lost_where_it_is_gone_or_shorter_and_not_where_it_went_on() {
    assertThat(heads.lostIn(heads)).isEmpty();
    assertThat(heads.lostIn(with(FIRST, "application", 13))).isEmpty();
    assertThat(heads.lostIn(with(FIRST, "application", 11))).contains("application " + FIRST);
    assertThat(heads.lostIn(new Heads(Map.of()))).contains("application " + FIRST);
    assertThat(new Heads(Map.of()).lostIn(heads)).isEmpty();
  }

  private static Heads with(UUID id, String type, int version) {
    return new Heads(
        Map.of(SECOND, new Head("review", 7, HASH), id, new Head(type, version, HASH)));
  }
}
