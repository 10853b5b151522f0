package org.omidb.portal.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.audit.domain.Heads.Head;
import org.omidb.portal.shared.domain.Sha256;

class CheckpointTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final KeyPair keys = keys();
  private final Heads heads =
      new Heads(Map.of(new UUID(1, 2), new Head("application", 1, "ab".repeat(32))));
  private final Checkpoint first = Checkpoint.signed(NOON, heads, "", keys.getPrivate());

  @Test
  void a_checkpoint_holds_under_its_key_alone() {
    assertThat(first.isSignedBy(keys.getPublic())).isTrue();
    assertThat(first.isSignedBy(keys().getPublic())).isFalse();
    assertThat(first.heads()).isEqualTo(heads.text());
  }

  @Test
  void no_part_of_it_can_be_another_nor_its_signature_be_cut() {
    var after = NOON.plusSeconds(1);
    var signature = first.signature();
    assertThat(isSigned(new Checkpoint(after, first.heads(), "", signature))).isFalse();
    assertThat(isSigned(new Checkpoint(NOON, "", "", signature))).isFalse();
    assertThat(isSigned(new Checkpoint(NOON, first.heads(), signature, signature))).isFalse();
    assertThat(isSigned(new Checkpoint(NOON, first.heads(), "", "AAAA"))).isFalse();
    assertThat(isSigned(new Checkpoint(NOON, first.heads(), "", "no Base64"))).isFalse();
  }

  @Test
  void it_is_chained_to_the_one_before() {
    var second = Checkpoint.signed(NOON, heads, first.signature(), keys.getPrivate());
    assertThat(isSigned(second)).isTrue();
    assertThat(first.line())
        .isEqualTo("%s %s - %s".formatted(NOON, Sha256.of(heads.text()), first.signature()));
    assertThat(second.line()).contains(" " + first.signature() + " " + second.signature());
  }

  @Test
  void its_name_is_its_number_and_the_hash_of_its_line() {
    var name = CheckpointName.of(12, first);
    assertThat(name).hasToString("12:" + Sha256.of(first.line()).hex());
    assertThat(CheckpointName.parse(" " + name + "\n")).isEqualTo(name);
    assertThatThrownBy(() -> CheckpointName.parse("0:" + name.hash().hex()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private boolean isSigned(Checkpoint checkpoint) {
    return checkpoint.isSignedBy(keys.getPublic());
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
