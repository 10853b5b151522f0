package org.omidb.portal.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A signed statement of all heads at one moment, chained to the one before by its signature
 * (Ed25519, RFC 8032), so that neither a stream nor a checkpoint can be cut off unseen.
 *
 * @param heads the text of {@link Heads}
 * @param previousSignature the signature of the checkpoint before, or empty for the first
 * @param signature in Base64, over time, previous signature and heads
 */
public record Checkpoint(Instant at, String heads, String previousSignature, String signature) {

  private static final String ALGORITHM = "Ed25519";

  public static Checkpoint signed(
      Instant at, Heads heads, String previousSignature, PrivateKey key) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(content(at, heads.text(), previousSignature));
      var signed = Base64.getEncoder().encodeToString(signature.sign());
      return new Checkpoint(at, heads.text(), previousSignature, signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The audit key cannot sign", e);
    }
  }

  /** Whether this very content was signed with the private half of that key. */
  public boolean isSignedBy(PublicKey key) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(content(at, heads, previousSignature));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  /**
   * The checkpoint as one line for outside the database: its time, the SHA-256 of its heads, the
   * signature before ({@code -} for none) and its own.
   */
  public String line() {
    var previous = previousSignature.isEmpty() ? "-" : previousSignature;
    return "%s %s %s %s".formatted(at, Sha256.of(heads), previous, signature);
  }

  private static byte[] content(Instant at, String heads, String previousSignature) {
    return (at + "\n" + previousSignature + "\n" + heads).getBytes(StandardCharsets.UTF_8);
  }
}
