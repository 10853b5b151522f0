package org.omidb.portal.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.dictionary.Chapter.Kind;
import org.omidb.portal.disclosure.Csv;

/** All chapters, and a search through them. It never changes while the portal runs. */
@ApplicationScoped
public class Dictionary {

  /** More on one page help nobody. */
  public static final int SHOWN = 60;

  private static final int MAX_WORDS = 8;

  private final List<Chapter> chapters = new Chapters().all();
  private final List<Topic> topics =
      Csv.resource("/dictionary/topics.csv").stream().map(this::topic).toList();

  public List<Chapter> chapters(Kind kind) {
    return chapters.stream().filter(chapter -> chapter.kind() == kind).toList();
  }

  public Optional<Chapter> find(Kind kind, String name) {
    return chapters(kind).stream().filter(chapter -> chapter.name().equals(name)).findFirst();
  }

  public List<Topic> topics() {
    return topics;
  }

  /** The fields and topics that have each of these words somewhere; none for no words. */
  public Found search(String query) {
    var words =
        Stream.of(query.toLowerCase(Locale.ROOT).split("[\\s,.]+", -1))
            .filter(word -> !word.isEmpty())
            .limit(MAX_WORDS)
            .toList();
    if (words.isEmpty()) {
      return new Found(List.of(), List.of(), 0);
    }
    var hits =
        chapters.stream()
            .flatMap(chapter -> chapter.entries().stream().map(entry -> new Hit(chapter, entry)))
            .filter(hit -> hit.entry().has(words))
            .sorted(closest(words))
            .toList();
    return new Found(
        topics.stream().filter(topic -> topic.has(words)).toList(),
        hits.stream().limit(SHOWN).toList(),
        hits.size());
  }

  /** Names before meanings, what goes out before what does not; else in the order of chapters. */
  private static Comparator<Hit> closest(List<String> words) {
    return Comparator.comparing((Hit hit) -> !hit.entry().isNamed(words))
        .thenComparing(hit -> hit.chapter().kind())
        .thenComparing(hit -> hit.entry().standing());
  }

  private Topic topic(Map<String, String> row) {
    return new Topic(
        text(row, "topic"),
        Availability.valueOf(text(row, "standing")),
        text(row, "answer"),
        Stream.of(text(row, "names").split(" ", -1)).map(this::field).toList());
  }

  /** {@code SURGERY.DiseaseGrade}, with a tilde for a blank in a name. */
  private Hit field(String reference) {
    int dot = reference.indexOf('.');
    var chapter = reference.substring(0, dot);
    var name = reference.substring(dot + 1).replace('~', ' ');
    return chapters.stream()
        .filter(each -> each.name().equals(chapter))
        .flatMap(each -> each.find(name).stream().map(entry -> new Hit(each, entry)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No field " + reference));
  }

  private static String text(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
