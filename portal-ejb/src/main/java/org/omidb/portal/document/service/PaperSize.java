package org.omidb.portal.document.service;

import java.util.stream.Stream;
import org.omidb.portal.document.domain.Paper;

/**
 * How long it takes to lay a paper out, in letters: what a paragraph, and a word that fits into no
 * line, cost more than their letters has been measured (decision 0050).
 */
final class PaperSize {

  /** Some two hundred pages; an application has twenty. */
  static final long MOST = 800_000;

  private static final int PARAGRAPH = 40;

  /** No more letters go on one line; a longer word is broken letter by letter. */
  private static final int LINE = 100;

  private static final int BROKEN_LETTER = 12;

  /** A character outside of this range may have no picture, and then takes a box of its own. */
  private static final int LATIN = 0x24F;

  private static final int BOX = 25;

  private PaperSize() {}

  static long of(Paper paper) {
    return Stream.concat(
                paper.facts().stream().flatMap(fact -> Stream.of(fact.name(), fact.text())),
                paper.chapters().stream().flatMap(PaperSize::texts))
            .mapToLong(PaperSize::of)
            .sum()
        + of(paper.title());
  }

  private static Stream<String> texts(Paper.Chapter chapter) {
    return Stream.of(
            Stream.of(chapter.group(), chapter.title()),
            chapter.entries().stream().flatMap(PaperSize::texts),
            chapter.talks().stream().flatMap(PaperSize::texts))
        .flatMap(it -> it);
  }

  private static Stream<String> texts(Paper.Entry entry) {
    return Stream.of(
            Stream.of(entry.question(), entry.text(), entry.hint(), entry.mistake()),
            entry.files().stream()
                .flatMap(
                    file -> Stream.of(file.name(), file.details(), file.sha256(), file.note())),
            entry.parts().stream().flatMap(PaperSize::texts),
            entry.talks().stream().flatMap(PaperSize::texts))
        .flatMap(it -> it);
  }

  private static Stream<String> texts(Paper.Part part) {
    return Stream.concat(
        Stream.of(part.title()),
        part.fields().stream()
            .flatMap(it -> Stream.of(it.name(), it.text(), it.hint(), it.mistake())));
  }

  private static Stream<String> texts(Paper.Talk talk) {
    return Stream.concat(
        Stream.of(talk.about(), talk.readers()),
        talk.remarks().stream().flatMap(it -> Stream.of(it.who(), it.words(), it.hint())));
  }

  private static long of(String text) {
    return text.lines().mapToLong(PaperSize::ofLine).sum();
  }

  private static long ofLine(String line) {
    long size = PARAGRAPH;
    int word = 0;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      word = letter == ' ' ? 0 : word + 1;
      size += letter > LATIN ? BOX : word > LINE ? BROKEN_LETTER : 1;
    }
    return size;
  }
}
