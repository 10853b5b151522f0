package org.omidb.portal.casefile.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing in a woman's history.
 *
 * @param date when, where the source says it
 * @param episode the name of the episode it belongs to; empty for a study of none
 * @param left what was thought of the left breast
 * @param right what was thought of the right breast
 * @param outcome what followed from it
 * @param study the study that it is, or was taken in
 * @param parts what else is recorded, by breast and lesion
 * @param withheld how many values are not shown, as they could identify her or are of no known form
 */
public record CaseEvent(
    Kind kind,
    Optional<LocalDate> date,
    Optional<String> episode,
    Optional<String> left,
    Optional<String> right,
    Optional<String> outcome,
    Optional<Uid> study,
    List<Part> parts,
    int withheld) {

  /** What kind of thing, in the order in which those of one day are told. */
  public enum Kind {
    EPISODE,
    SCREENING,
    OTHERSCREENING,
    STUDY,
    INTERVALCANCER,
    ASSESSMENT,
    CLINICAL,
    BIOPSYFINE,
    BIOPSYWIDE,
    SURGERY,
    /** A section that the release format does not know. */
    OTHER
  }

  /** What is recorded of one subject: a breast, a lesion, or the event as a whole. */
  public record Part(String subject, List<Fact> facts) {
    public Part {
      facts = List.copyOf(facts);
    }
  }

  /** A value in words. */
  public record Fact(String label, String words) {}

  public CaseEvent {
    parts = List.copyOf(parts);
  }
}
