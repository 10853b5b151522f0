package org.omidb.portal.shared.domain;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** New ids for everything that has an address: UUID version 7 (RFC 9562, section 5.7). */
public final class Uuid7 {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuid7() {}

  /**
   * A new id: 48 bits of system time in milliseconds, so that rows lie in their order of birth, and
   * 74 random bits.
   */
  public static UUID next() {
    return at(InstantSource.system().millis());
  }

  static UUID at(long millis) {
    long high = millis << 16 | 0x7000L | RANDOM.nextInt(0x1000);
    long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
