package org.omidb.portal.catalogue.service;

import java.util.function.LongBinaryOperator;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.SmallNumbers;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.shared.domain.HashKey;

/** Whom two questions find together, and whom only one of them finds. */
final class Overlap {

  private final Criteria a;
  private final Criteria b;
  private final long[] ofA;
  private final long[] ofB;

  private Overlap(Criteria a, Criteria b, long[] ofA, long[] ofB) {
    this.a = a;
    this.b = b;
    this.ofA = ofA;
    this.ofB = ofB;
  }

  static Overlap of(CatalogueIndex index, Criteria a, Criteria b) {
    var questions = index.questions();
    return new Overlap(a, b, questions.women(a), questions.women(b));
  }

  long both() {
    return count(together((one, other) -> one & other));
  }

  long aWithoutB() {
    return count(together((one, other) -> one & ~other));
  }

  long bWithoutA() {
    return count(together((one, other) -> other & ~one));
  }

  /**
   * Whether the two may not stand side by side: too few women are in one and not in the other,
   * unless what is asked says by itself that nobody is.
   */
  boolean tooClose(HashKey key) {
    return !a.isWithin(b) && isFew(key, together((one, other) -> one & ~other))
        || !b.isWithin(a) && isFew(key, together((one, other) -> other & ~one));
  }

  private static boolean isFew(HashKey key, long[] women) {
    return !SmallNumbers.areEnough(key, count(women), name(women));
  }

  private long[] together(LongBinaryOperator operator) {
    var women = new long[ofA.length];
    for (int word = 0; word < women.length; word++) {
      women[word] = operator.applyAsLong(ofA[word], ofB[word]);
    }
    return women;
  }

  private static long count(long[] women) {
    long count = 0;
    for (long word : women) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** One text for the same women of one state of the catalogue. */
  private static String name(long[] women) {
    var name = new StringBuilder();
    for (int word = 0; word < women.length; word++) {
      if (women[word] != 0) {
        name.append(word).append(':').append(Long.toHexString(women[word])).append(' ');
      }
    }
    return name.toString();
  }
}
