package org.omidb.portal.pseudonym.domain;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.omidb.portal.pseudonym.domain.PseudonymKey.Purpose;

/** The pseudonyms that follow from a key alone. */
public final class KeyedNames {

  private static final int UID_BYTES = 16;
  private static final int MOST_DAYS = 364;

  private final PseudonymKey key;

  public KeyedNames(PseudonymKey key) {
    this.key = key;
  }

  /** A UID of the form of PS3.5, B.2: {@code 2.25.} and 128 bits as a decimal number. */
  public String uid(String sourceUid) {
    var bits = Arrays.copyOf(key.mac(Purpose.UID, sourceUid), UID_BYTES);
    return "2.25." + new BigInteger(1, bits);
  }

  /** By how many days all dates of a client move: -364 to -1, one number a client. */
  public int days(String sourceClient) {
    long bits = ByteBuffer.wrap(key.mac(Purpose.DAYS, sourceClient)).getLong();
    return -1 - (int) Long.remainderUnsigned(bits, MOST_DAYS);
  }

  /** What is kept of a client who has a number: it says nothing without the key. */
  public String mark(String sourceClient) {
    return HexFormat.of().formatHex(key.mac(Purpose.CLIENT, sourceClient));
  }
}
