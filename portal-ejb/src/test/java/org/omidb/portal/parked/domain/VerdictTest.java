package org.omidb.portal.parked.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.PersonId;

class VerdictTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final String PAGE = "/committee/assess";
  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final PersonId MAYA = new PersonId(new UUID(1, 2));

  private static Optional<FormKey> key(PersonId person) {
    return Optional.of(new FormKey(new UUID(3, 4), person, PAGE, NOW.minusSeconds(60)));
  }

  @Test
  void a_form_of_the_person_who_is_signed_in_is_taken() {
    assertThat(Verdict.of(key(RITA), Optional.of(RITA), PAGE, NOW)).isEqualTo(new Verdict.Take());
  }

  @Test
  void a_form_that_comes_without_a_session_waits_for_whom_it_was_made() {
    assertThat(Verdict.of(key(RITA), Optional.empty(), PAGE, NOW))
        .isEqualTo(new Verdict.Park(RITA));
  }

  @Test
  void a_form_that_comes_with_the_session_of_another_waits_for_whom_it_was_made() {
    assertThat(Verdict.of(key(RITA), Optional.of(MAYA), PAGE, NOW))
        .isEqualTo(new Verdict.ParkForAnother(RITA));
  }

  @Test
  void a_form_that_is_not_signed_changes_nothing_until_its_sender_says_so() {
    assertThat(Verdict.of(Optional.empty(), Optional.of(RITA), PAGE, NOW))
        .isEqualTo(new Verdict.Ask(RITA));
    assertThat(Verdict.of(Optional.empty(), Optional.empty(), PAGE, NOW))
        .isEqualTo(new Verdict.SignIn());
  }

  @Test
  void a_key_of_another_page_or_of_long_ago_is_none() {
    assertThat(Verdict.of(key(RITA), Optional.of(RITA), "/agreement/sign", NOW))
        .isEqualTo(new Verdict.Ask(RITA));
    var later = NOW.plus(FormKey.GOOD);
    assertThat(Verdict.of(key(RITA), Optional.of(RITA), PAGE, later))
        .isEqualTo(new Verdict.Ask(RITA));
    assertThat(Verdict.of(key(RITA), Optional.empty(), PAGE, later))
        .isEqualTo(new Verdict.SignIn());
  }

  @Test
  void a_form_that_was_made_for_a_visitor_was_made_for_nobody() {
    assertThat(Verdict.of(key(PersonId.VISITOR), Optional.empty(), PAGE, NOW))
        .isEqualTo(new Verdict.SignIn());
    assertThat(Verdict.of(key(PersonId.VISITOR), Optional.of(RITA), PAGE, NOW))
        .isEqualTo(new Verdict.Ask(RITA));
  }
}
