package org.omidb.portal.catalogue.service;

import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.SmallNumbers;
import org.omidb.portal.catalogue.engine.CatalogueIndex;

/**
 * How many women two questions share and do not share, exactly.
 *
 * @param aWithinB whether the questions alone say that nobody is in A without B
 */
record Overlap(long both, long aWithoutB, long bWithoutA, boolean aWithinB, boolean bWithinA) {

  static Overlap of(CatalogueIndex index, Criteria a, Criteria b) {
    var questions = index.questions();
    long[] ofA = questions.women(a);
    long[] ofB = questions.women(b);
    long both = 0;
    long onlyA = 0;
    long onlyB = 0;
    for (int word = 0; word < ofA.length; word++) {
      both += Long.bitCount(ofA[word] & ofB[word]);
      onlyA += Long.bitCount(ofA[word] & ~ofB[word]);
      onlyB += Long.bitCount(ofB[word] & ~ofA[word]);
    }
    return new Overlap(both, onlyA, onlyB, a.isWithin(b), b.isWithin(a));
  }

  boolean tooClose() {
    return SmallNumbers.tooClose(aWithoutB, aWithinB, bWithoutA, bWithinA);
  }
}
