package org.omidb.portal.post.domain;

/** What becomes of a mail. */
public sealed interface PostVerdict {

  /**
   * It is said in the thread.
   *
   * @param words without what they quote and without a signature
   * @param files how many files came with it, which are not taken
   */
  record Taken(String words, int files) implements PostVerdict {}

  /** It is not, and the person whose address it came to is told why. */
  record NotTaken(WhyNotTaken why) implements PostVerdict {}

  /**
   * It says that a mail of the portal could not be delivered.
   *
   * @param status the code of the other mail server
   * @param recipient to whom
   */
  record CameBack(String status, String recipient) implements PostVerdict {}

  /** It is not, and nobody is told: it came from a program, or nobody knows from whom. */
  record LeftAlone(WhyLeftAlone why) implements PostVerdict {}
}
