package org.omidb.portal.audit.domain;

/** One thing that a check of the history finds to be wrong. */
public sealed interface Finding {

  /** The finding as a sentence for whoever reads the report. */
  String sentence();

  /**
   * Whether the history may no longer be what was written, so that no checkpoint may be signed over
   * it.
   */
  boolean forbidsSigning();

  /**
   * A row that does not hold.
   *
   * @param row the row in words: {@code review 0190… version 3}, or {@code checkpoint 12}
   * @param reason what is wrong with it, in a sentence's rest
   */
  record Broken(String row, String reason) implements Finding {
    @Override
    public String sentence() {
      return row + " " + reason + ".";
    }

    @Override
    public boolean forbidsSigning() {
      return true;
    }
  }

  /**
   * Events of a portal that stored another spelling of its events than it had hashed. Spelled as
   * that portal did they fit their hashes, so their content stands.
   */
  record WrittenBefore(long events, long streams) implements Finding {
    @Override
    public String sentence() {
      return """
      %d events in %d streams were written by a portal of before 29 November 2026, which stored \
      another spelling of its events than it hashed. Spelled as it did, they fit their hashes. \
      What to do: begin a trial anew (./portal run --home with another folder); where the data \
      are in use, keep this report with the audit's papers. Nothing written since is meant.\
      """
          .formatted(events, streams);
    }

    @Override
    public boolean forbidsSigning() {
      return false;
    }
  }
}
