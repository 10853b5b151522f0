package org.omidb.portal.document.service;

import java.util.List;
import java.util.stream.IntStream;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.document.domain.Paper.Chapter;
import org.omidb.portal.document.domain.Paper.Entry;
import org.omidb.portal.document.domain.Paper.Fact;
import org.omidb.portal.document.domain.Paper.Field;
import org.omidb.portal.document.domain.Paper.Leaf;
import org.omidb.portal.document.domain.Paper.Part;
import org.omidb.portal.document.domain.Paper.Remark;
import org.omidb.portal.document.domain.Paper.Talk;

/** Papers to be made into PDF. */
final class SomePaper {

  private static final String TITLE = "Interval cancers, and what a model sees of them";

  private SomePaper() {}

  /** One question and its answer. */
  static Paper answered(String answer) {
    return of("", List.of(new Chapter("", "Project", List.of(entry("Why?", answer)), List.of())));
  }

  /** A table of so many rows. */
  static Paper table(int rows) {
    var parts =
        IntStream.rangeClosed(1, rows)
            .mapToObj(i ->
                new Part(
                    "Member " + i,
                    List.of(
                        new Field("Name", "Dr Ada " + i, "", ""),
                        new Field("Role", "", "Not answered", ""))))
            .toList();
    return of(
        "",
        List.of(
            new Chapter(
                "", "Team", List.of(entry("Who?", "", List.of(), parts, List.of())), List.of())));
  }

  /** Of everything something, in so many chapters. */
  static Paper full(int chapters, String warning) {
    var text =
        "We train a model on images of the round before, woman by woman. It is compared with two"
            + " readers of the programme.\n\nThe first finding is published.";
    var file =
        new Leaf("flow chart.pdf", "Flow chart · PDF · 312 kB · Rita", "9f86d081".repeat(8), "");
    var talk =
        new Talk(
            "",
            "Open. Read by: the applicant, the team and the panel",
            List.of(
                new Remark("The committee, 14 November 2026, 09:12", "Which reader?", ""),
                new Remark("Rita, 15 November 2026", "", "These words were deleted.")));
    return of(
        warning,
        IntStream.rangeClosed(1, chapters)
            .mapToObj(i ->
                new Chapter(
                    i < 3 ? "About you" : "About the project",
                    "Section " + i,
                    List.of(
                        entry("What is your title?", TITLE),
                        entry("What do you do?", text + "\n" + text),
                        entry("When?", ""),
                        entry("Which file?", "", List.of(file), List.of(), List.of(talk)),
                        table(2).chapters().getFirst().entries().getFirst()),
                    List.of(talk)))
            .toList());
  }

  private static Paper of(String warning, List<Chapter> chapters) {
    return new Paper(
        "OMI-2026-0001",
        TITLE,
        "Revision 1",
        warning,
        "Made for Rita on 30 November 2026, 19:50",
        List.of(new Fact("Applicant", "Rita"), new Fact("Cases", "All women")),
        chapters);
  }

  static Entry entry(String question, String text) {
    return new Entry(
        question, text, text.isEmpty() ? "Not answered" : "", "", List.of(), List.of(), List.of());
  }

  private static Entry entry(
      String question, String text, List<Leaf> files, List<Part> parts, List<Talk> talks) {
    return new Entry(question, text, "", "", files, parts, talks);
  }
}
