package org.omidb.portal.history.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.history.domain.Told.ToApplicant;
import org.omidb.portal.history.domain.Told.ToCommittee;
import org.omidb.portal.history.domain.Told.ToParties;
import org.omidb.portal.history.domain.Told.ToTeam;
import org.omidb.portal.shared.domain.PersonId;

class StreamTest {

  /** Events for this test, one for each audience. */
  sealed interface Sign extends Told {
    /** Of which everybody hears who may read the application. */
    record Lit() implements Sign, ToApplicant {}

    /** Of which the parties hear. */
    record Dimmed() implements Sign, ToParties {}

    /** Of which the committee hears. */
    record Seen() implements Sign, ToCommittee {}

    /** Of which the team hears. */
    record Broken() implements Sign, ToTeam {}
  }

  /** Events that hide behind another kind and so have no name of their own. */
  sealed interface Deep extends Told {
    /** The kind that has a name. */
    sealed interface Inner extends Deep {
      /** The event that has none. */
      record Event() implements Inner, ToTeam {}
    }
  }

  private static Map<String, Class<? extends Sign>> names() {
    return Map.of(
        "lit", Sign.Lit.class,
        "dimmed", Sign.Dimmed.class,
        "seen", Sign.Seen.class,
        "broken", Sign.Broken.class);
  }

  @Test
  void an_event_is_stored_by_its_name_and_read_by_it() {
    var stream = Stream.of("sign", Sign.class, names());
    assertThat(stream.type()).isEqualTo("sign");
    assertThat(stream.nameOf(new Sign.Seen())).isEqualTo("seen");
    assertThat(stream.classOf("seen")).isEqualTo(Sign.Seen.class);
    assertThat(stream.kind(Sign.Seen.class)).hasToString("sign.seen");
    assertThat(stream.events()).isEqualTo(names());
  }

  @Test
  void an_event_without_a_stored_name_is_found_at_once() {
    assertThatThrownBy(() -> Stream.of("sign", Sign.class, Map.of("lit", Sign.Lit.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no stored name in sign");
    assertThatThrownBy(() -> Stream.of("deep", Deep.class, Map.of("inner", Deep.Inner.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Event has no stored name in deep");
  }

  @Test
  void a_name_that_nobody_knows_and_an_event_of_another_stream_are_faults() {
    var stream = Stream.of("sign", Sign.class, names());
    assertThatThrownBy(() -> stream.classOf("gone")).isInstanceOf(IllegalStateException.class);
    var lit = Stream.<Sign>of("lit", Sign.Lit.class, Map.of("lit", Sign.Lit.class));
    assertThatThrownBy(() -> lit.nameOf(new Sign.Seen()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lit.kind(Sign.Seen.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void each_kind_is_told_to_its_audience_and_to_no_other() {
    var stream = Stream.of("sign", Sign.class, names());
    assertThat(stream.toldTo(Set.of(Audience.APPLICANT)))
        .containsExactly(new EventKind("sign", "lit"));
    assertThat(stream.toldTo(Set.of(Audience.COMMITTEE, Audience.TEAM)))
        .containsExactlyInAnyOrder(new EventKind("sign", "seen"), new EventKind("sign", "broken"));
    assertThat(stream.toldTo(Set.of())).isEmpty();
  }

  @Test
  void the_audience_of_an_event_is_that_of_its_kind() {
    for (Sign sign :
        new Sign[] {new Sign.Lit(), new Sign.Dimmed(), new Sign.Seen(), new Sign.Broken()}) {
      assertThat(sign.audience()).isEqualTo(Audience.of(sign.getClass()));
    }
    assertThat(new Sign.Dimmed().audience()).isEqualTo(Audience.PARTIES);
    assertThatThrownBy(() -> Audience.of(String.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_reader_sees_names_the_kind_of_event() {
    var happening =
        new Happening("sign", new UUID(0, 1), 1, Instant.EPOCH, PersonId.PORTAL, "lit", "{}");
    assertThat(happening.kind()).isEqualTo(new EventKind("sign", "lit"));
  }
}
