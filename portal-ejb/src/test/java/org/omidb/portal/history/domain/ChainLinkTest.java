package org.omidb.portal.history.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Sha256;

class ChainLinkTest {
  private static final UUID STREAM = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID ACTOR = UUID.fromString("01900000-0000-7000-8000-000000000002");
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456Z");

  private final ChainLink link =
      new ChainLink("review", STREAM, 3, NOON, ACTOR, "closed", "{\"ü\":1}", ChainLink.START);

  @Test
  void the_hash_is_over_every_field_behind_its_length() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    for (var field :
        List.of(
            "review",
            STREAM.toString(),
            "3",
            NOON.toString(),
            ACTOR.toString(),
            "closed",
            "{\"ü\":1}",
            "0".repeat(64))) {
      var utf8 = field.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
    assertThat(link.hash()).isEqualTo(Sha256.of(bytes.toByteArray()).hex());
  }

  @Test
  void no_field_can_change_without_the_hash() {
    var hashes = new HashSet<String>();
    hashes.add(link.hash());
    hashes.add(link.withBody("{}").hash());
    hashes.add(with("release", STREAM, 3, NOON, ACTOR, "closed").hash());
    hashes.add(with("review", ACTOR, 3, NOON, ACTOR, "closed").hash());
    hashes.add(with("review", STREAM, 4, NOON, ACTOR, "closed").hash());
    hashes.add(with("review", STREAM, 3, NOON.plusNanos(1000), ACTOR, "closed").hash());
    hashes.add(with("review", STREAM, 3, NOON, STREAM, "closed").hash());
    hashes.add(with("review", STREAM, 3, NOON, ACTOR, "opened").hash());
    assertThat(hashes).hasSize(8);
    assertThat(link.withBody("{}").withBody(link.body())).isEqualTo(link);
  }

  private static ChainLink with(
      String streamType, UUID stream, int version, Instant at, UUID actor, String type) {
    return new ChainLink(
        streamType, stream, version, at, actor, type, "{\"ü\":1}", ChainLink.START);
  }
}
