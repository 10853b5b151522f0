package org.omidb.portal.audit.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
   * A row, or a line of the file of signatures, that is out of its order. A clock that was set back
   * leaves the same trace as a row put in later. It stays where it is, so every later check finds
   * it again: signing hides nothing, and goes on.
   */
  record OutOfOrder(String row, String reason) implements Finding {
    @Override
    public String sentence() {
      return row
          + " "
          + reason
          + ". What to do: ask whether a clock was set back then, or the business clock moved for a"
          + " trial (./portal run --clock; begin a trial anew to be rid of this). If not, the row"
          + " was put there by hand.";
    }

    @Override
    public boolean forbidsSigning() {
      return false;
    }
  }

  /**
   * Words beside the history that are not those whose hash their event holds. The event itself
   * stands, and every later check finds them again: signing hides nothing, and goes on.
   *
   * @param words by their event, {@code review 0190… version 3}, or by stream and place where no
   *     event knows them; never what they say
   * @param fault what is wrong with them, in a sentence's rest
   */
  record OtherWords(String words, String fault) implements Finding {
    @Override
    public String sentence() {
      return "The words of "
          + words
          + " "
          + fault
          + ". The history itself is not changed by that. What to do: ask who has changed the"
          + " database, and put them back from a copy.";
    }

    @Override
    public boolean forbidsSigning() {
      return false;
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

  /**
   * Checkpoints that stand in the database and not in the file of signatures beside it.
   *
   * @param first the number of the first of them
   */
  record NotInTheFile(long first, long count, String file) implements Finding {
    @Override
    public String sentence() {
      return """
      %d checkpoints, the first of them checkpoint %d, stand in the database and not in %s. \
      Either the portal did not keep that file yet (before 29 November 2026), or it stopped \
      between the two, or the file has been shortened. What to do: compare them with the mails \
      to the auditors. The next checkpoint writes them into the file.\
      """
          .formatted(count, first, file);
    }

    @Override
    public boolean forbidsSigning() {
      return false;
    }
  }

  /**
   * The newest checkpoint is too old, or there is none although there are events of that age.
   *
   * @param newest when the newest was taken
   */
  record NoRecentCheckpoint(Optional<Instant> newest) implements Finding {

    /** Checkpoints are taken once a day; an hour is allowed for taking one. */
    public static final Duration LONGEST = Duration.ofHours(25);

    @Override
    public String sentence() {
      return newest
              .map(at -> "The newest checkpoint is of " + at + ", more than 25 hours ago.")
              .orElse("There is no checkpoint, although the history began more than 25 hours ago.")
          + (newest.isPresent()
              ? " What to do: see that the portal runs and that its job \"checkpoint\" succeeds."
              : " What to do: ask the auditors whether they were mailed one. If so, all were taken"
                  + " away, and nothing here may be believed. If it is of a portal of before 29 November 2026,"
                  + " sign the first by hand: ./portal audit begin.");
    }

    /** A first signature over an older history would launder whatever was done to it. */
    @Override
    public boolean forbidsSigning() {
      return newest.isEmpty();
    }
  }
}
