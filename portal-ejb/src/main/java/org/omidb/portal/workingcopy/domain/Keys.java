package org.omidb.portal.workingcopy.domain;

/** Gives out the keys of a working copy, each once. */
final class Keys {

  private int last;

  Keys(int last) {
    this.last = last;
  }

  int next() {
    last++;
    return last;
  }

  int last() {
    return last;
  }
}
