package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.Reference.Kind;

/** Small values: what they say of themselves, and what they refuse to be. */
class NamesAndKeysTest {

  @Test
  void a_reference_is_read_as_it_was_written() {
    var reference = new Reference(Kind.AGR, 2026, 17);
    assertThat(reference).hasToString("AGR-2026-0017");
    assertThat(Reference.parse("AGR-2026-0017")).isEqualTo(reference);
    assertThat(Reference.parse("OMI-2026-123456789").number()).isEqualTo(123_456_789);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "omi-2026-0042", "XYZ-2026-0042", "OMI-2026-42", "OMI-2026-00421 "})
  void nothing_else_is_a_reference(String text) {
    assertThatThrownBy(() -> Reference.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** RFC 4231, test case 2 with a key of 256 bits: the first four bytes are {@code Jefe}. */
  @Test
  void words_are_hashed_under_the_key_of_their_row() {
    var key = new HashKey("4a656665" + "00".repeat(28));
    assertThat(key.hash("what do ya want for nothing?").hex())
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(HashKey.random()).isNotEqualTo(HashKey.random());
    assertThat(HashKey.random().hex()).hasSize(64).isNotEqualTo("00".repeat(32));
  }

  @Test
  void a_key_is_256_bits_and_is_never_shown() {
    assertThat(HashKey.random()).hasToString("HashKey");
    assertThatThrownBy(() -> new HashKey("AB".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HashKey("ab".repeat(31)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_hash_is_64_digits_and_reads_as_them() {
    assertThat(new Sha256("ab".repeat(32))).hasToString("ab".repeat(32));
    assertThatThrownBy(() -> new Sha256("ab")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_role_has_the_name_that_the_realm_knows_it_by() {
    for (var role : Role.values()) {
      assertThat(Role.ofRealmName(role.realmName())).contains(role);
    }
    assertThat(Role.COMMITTEE_CHAIR.realmName()).isEqualTo("committee-chair");
    assertThat(Role.ofRealmName("uma_authorization")).isEmpty();
    assertThat(Role.RESEARCHER.asksForSecondFactor()).isFalse();
    assertThat(Role.RECIPIENT_SIGNATORY.asksForSecondFactor()).isFalse();
    assertThat(Role.AUDITOR.asksForSecondFactor()).isTrue();
  }

  @Test
  void a_caller_has_the_roles_of_the_token() {
    var caller = new Caller(PersonId.PORTAL, Set.of(Role.AUDITOR));
    assertThat(caller.has(Role.AUDITOR)).isTrue();
    assertThat(caller.has(Role.LICENSING)).isFalse();
    assertThat(caller.hasAny(Role.LICENSING, Role.AUDITOR)).isTrue();
    assertThat(caller.hasAny(Role.LICENSING, Role.RESEARCHER)).isFalse();
  }

  @Test
  void an_id_reads_as_its_uuid() {
    var id = UUID.fromString("01900000-0000-7000-8000-000000000001");
    assertThat(new AgreementId(id)).hasToString(id.toString());
    assertThat(new ApplicationId(id)).hasToString(id.toString());
    assertThat(new FrozenSelectionId(id)).hasToString(id.toString());
    assertThat(new PersonId(id)).hasToString(id.toString());
    assertThat(new ReviewId(id)).hasToString(id.toString());
    assertThat(new SelectionId(id)).hasToString(id.toString());
  }
}
