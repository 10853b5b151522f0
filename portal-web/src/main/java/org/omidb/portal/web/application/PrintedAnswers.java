package org.omidb.portal.web.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.thread.domain.Anchor;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.domain.Voice;
import org.omidb.portal.web.form.Wording;
import org.omidb.portal.web.shared.Texts;

/** The chapters of a paper: what {@code form/answers.xhtml} shows, in the same words. */
@ApplicationScoped
public class PrintedAnswers {

  /**
   * What a page has of an application, as its reader may see it.
   *
   * @param written what stands in a section
   * @param mistakes what is said of it, by question id
   * @param files by their id
   * @param threads the oldest first
   */
  record Shown(
      List<Section> sections,
      Function<Section, Written> written,
      Function<Section, Map<String, String>> mistakes,
      Map<String, FileLine> files,
      String selection,
      List<ThreadView> threads) {}

  private final Wording wording;
  private final FileWords fileWords;
  private final Display display;
  private final Texts texts;

  @Inject
  public PrintedAnswers(Wording wording, FileWords fileWords, Display display, Texts texts) {
    this.wording = wording;
    this.fileWords = fileWords;
    this.display = display;
    this.texts = texts;
  }

  /** A chapter for each section, and one for what is said of none of them. */
  List<Paper.Chapter> chapters(Shown shown) {
    var chapters = new ArrayList<Paper.Chapter>();
    Set<ThreadView> placed = new HashSet<>();
    for (var section : shown.sections()) {
      chapters.add(chapter(section, shown, placed));
    }
    var rest =
        shown.threads().stream()
            .filter(it -> !placed.contains(it))
            .map(it -> talk(it, about(it)))
            .toList();
    if (!rest.isEmpty()) {
      chapters.add(new Paper.Chapter("", texts.get("document.other-questions"), List.of(), rest));
    }
    return chapters;
  }

  private String about(ThreadView thread) {
    return thread.about().isEmpty() ? texts.get("document.whole") : thread.about();
  }

  private Paper.Chapter chapter(Section section, Shown shown, Set<ThreadView> placed) {
    return new Paper.Chapter(
        section.group(),
        section.title(),
        section.asking().stream().map(question -> entry(section, question, shown, placed)).toList(),
        talks(shown, it -> it.isAt(section.id(), Optional.empty()), placed));
  }

  private Paper.Entry entry(
      Section section, Question question, Shown shown, Set<ThreadView> placed) {
    var written = shown.written().apply(section);
    var mistakes = shown.mistakes().apply(section);
    boolean stands = written.answers().has(question.id()) || written.typed().has(question.id());
    return new Paper.Entry(
        question.label(),
        text(question, written, shown),
        stands ? "" : notAnswered(question),
        mistakes.getOrDefault(question.id(), ""),
        fileWords.of(written.answers().all(question.id()), shown.files()).stream()
            .filter(FileLine.class::isInstance)
            .map(FileLine.class::cast)
            .flatMap(this::leaves)
            .toList(),
        wording.writtenGroups(question, written).stream()
            .map(group -> part(group, mistakes))
            .toList(),
        talks(shown, it -> it.isAt(section.id(), Optional.of(question.id())), placed));
  }

  private String text(Question question, Written written, Shown shown) {
    return question.kind() instanceof CohortSelection
        ? written.answers().has(question.id()) ? shown.selection() : ""
        : wording.written(question, written);
  }

  private String notAnswered(Question question) {
    return texts.get(question.required() ? "document.not-yet-answered" : "document.not-answered");
  }

  private Paper.Part part(Group group, Map<String, String> mistakes) {
    return new Paper.Part(
        group.title(),
        group.parts().stream()
            .map(piece ->
                new Paper.Field(
                    piece.question().label(),
                    wording.part(piece),
                    piece.texts().isEmpty() ? notAnswered(piece.question()) : "",
                    mistakes.getOrDefault(piece.question().id(), "")))
            .toList());
  }

  /** A file, and its earlier versions after it. */
  private Stream<Paper.Leaf> leaves(FileLine file) {
    return Stream.concat(
        Stream.of(leaf(file, fileWords.waits(file))),
        file.earlier().stream()
            .map(older -> leaf(older, texts.text("document.earlier", file.fileName()))));
  }

  private Paper.Leaf leaf(FileLine file, String note) {
    return new Paper.Leaf(file.fileName(), fileWords.details(file), file.sha256().hex(), note);
  }

  private List<Paper.Talk> talks(Shown shown, Predicate<Anchor> here, Set<ThreadView> placed) {
    var found = shown.threads().stream().filter(it -> here.test(it.anchor())).toList();
    placed.addAll(found);
    return found.stream().map(it -> talk(it, "")).toList();
  }

  private Paper.Talk talk(ThreadView thread, String about) {
    return new Paper.Talk(
        about,
        texts.text(
            "document.readers",
            texts.get(thread.resolved() ? "thread.state.resolved" : "thread.state.open"),
            texts.get("thread.readers." + thread.kind())),
        thread.messages().stream().map(this::remark).toList());
  }

  private Paper.Remark remark(ThreadView.Said said) {
    var who =
        said.voice() == Voice.STAFF ? texts.text("document.of-the-team", said.who()) : said.who();
    return new Paper.Remark(
        texts.text(
            said.byMail() ? "document.said-by-mail" : "document.said",
            who,
            display.time(said.at())),
        said.words().orElse(""),
        said.words().isPresent() ? "" : texts.get("document.deleted"));
  }
}
