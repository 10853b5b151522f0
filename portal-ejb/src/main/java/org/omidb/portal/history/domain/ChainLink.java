package org.omidb.portal.history.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.omidb.portal.shared.domain.Sha256;

/**
 * One row of the event table as text, and the hash over it.
 *
 * <p>The canonical bytes are, in this order, the fields and the previous hash in UTF-8, each behind
 * its length in bytes (32 bits, big endian), so that no two rows share their bytes. The chain runs
 * per stream, so that writers of different streams never wait for each other.
 *
 * @param at the time to the microsecond, as PostgreSQL keeps it
 * @param body the JSON text exactly as stored
 * @param previousHash the hash of version - 1, or 64 zeros before the first
 */
public record ChainLink(
    String streamType,
    UUID streamId,
    int version,
    Instant at,
    UUID actor,
    String type,
    String body,
    String previousHash) {

  /** What stands before the first event of every stream. */
  public static final String START = "0".repeat(64);

  /** The same event told in other words. */
  public ChainLink withBody(String other) {
    return new ChainLink(streamType, streamId, version, at, actor, type, other, previousHash);
  }

  /** The row's own hash, in hex. */
  public String hash() {
    var digest = Sha256.newDigest();
    add(digest, streamType);
    add(digest, streamId.toString());
    add(digest, Integer.toString(version));
    add(digest, at.toString());
    add(digest, actor.toString());
    add(digest, type);
    add(digest, body);
    add(digest, previousHash);
    return Sha256.ofDigest(digest.digest()).hex();
  }

  private static void add(MessageDigest digest, String field) {
    var bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
