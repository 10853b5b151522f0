package org.omidb.portal.web.application;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormPart;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.thread.domain.Anchor;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadPeople;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.domain.Voice;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.Wording;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.web.thread.SomeThreads;

/** A paper holds what its reader's page shows, and no word more. */
class ApplicationPapersTest {

  private final OneReading reading = new OneReading();
  private Caller reader = StandIns.caller(2, Role.LICENSING);
  private Set<ApplicationRelation> relations = Set.of();
  private boolean silent;

  @Test
  void it_holds_the_answers_of_the_page_in_its_words() {
    var file = OneDraft.FILE.id().toString();
    reading.answered("team", Answers.of(Map.of("members", List.of("Ada\n<b>Ben</b>"))));
    reading.answered("flow", Answers.of(Map.of("diagram", List.of(file))));
    reading.answered("data", Answers.of(Map.of("selection", List.of(new UUID(6, 1).toString()))));
    var paper = papers().submitted();
    assertThat(paper.reference()).isEqualTo("OMI-2026-0042");
    assertThat(paper.warning()).isEmpty();
    assertThat(paper.made()).isEqualTo("Made for person2 on 1 January 1970, 01:00");
    assertThat(paper.facts())
        .contains(
            new Paper.Fact("Applicant", "person1"),
            new Paper.Fact("Co-applicants", "Dr Ada, Dr Ben"),
            new Paper.Fact("Cases", "All women"));
    assertThat(paper.chapters().stream().map(Paper.Chapter::title))
        .containsSequence(
            FirstForms.of(FormName.APPLICATION).sections().stream().map(it -> it.title()).toList());
    assertThat(entry(paper, "team", "members").text()).isEqualTo("Ada\n<b>Ben</b>");
    assertThat(entry(paper, "team", "members").hint()).isEmpty();
    assertThat(entry(paper, "team", "experience").hint()).isEqualTo("Not answered yet");
    assertThat(entry(paper, "data", "selection").text()).isEqualTo("All women");
    assertThat(entry(paper, "flow", "diagram").files())
        .containsExactly(
            new Paper.Leaf(
                "flow.png",
                "Certificate · PNG · 8\u00a0bytes · Rita Rowe · 1 January 1970, 01:00",
                OneDraft.FILE.sha256().hex(),
                ""));
  }

  /** Decision 0040: over all roles, all they can be to an application, and all kinds of thread. */
  @Test
  void nobody_finds_a_word_of_a_thread_that_is_not_for_them() {
    int papers = 0;
    for (var some : roles()) {
      for (var relation : each()) {
        for (boolean asked : List.of(true, false)) {
          reader = new Caller(StandIns.person(2), some);
          relations = relation;
          silent = asked;
          var words = papers().submitted().toString();
          for (var kind : ThreadKind.values()) {
            assertThat(words.contains("Words " + kind))
                .as("%s %s %s %s", some, relation, asked, kind)
                .isEqualTo(ThreadPeople.reads(reader, relation, asked, kind));
            assertThat(words.contains("Words " + kind) && applies(relation))
                .isEqualTo(
                    applies(relation)
                        && kind == WITH_APPLICANT
                        && !relation.contains(ApplicationRelation.CONFLICTED));
          }
          papers++;
        }
      }
    }
    assertThat(papers).isGreaterThan(500);
  }

  private static boolean applies(Set<ApplicationRelation> relations) {
    return !Collections.disjoint(relations, ApplicationRelation.APPLYING);
  }

  @Test
  void each_thread_stands_at_its_place_and_none_is_left_out() {
    var paper = papers().submitted();
    assertThat(entry(paper, "team", "members").talks())
        .extracting(Paper.Talk::readers)
        .containsExactly("Open. Read by: the applicant, the team and the panel");
    assertThat(chapter(paper, "team").talks())
        .flatExtracting(Paper.Talk::remarks)
        .containsExactly(
            new Paper.Remark(
                "Lena, of the team, 1 January 1970, 01:00, by mail", "Words AMONG_STAFF", ""));
    assertThat(paper.chapters().getLast().title())
        .isEqualTo("Other questions about this application");
    assertThat(paper.chapters().getLast().talks())
        .extracting(Paper.Talk::about)
        .containsExactly("The application as a whole", "A section that is gone");
    assertThat(paper.chapters().getLast().talks().getLast().remarks().getFirst().hint())
        .isEqualTo("These words were deleted.");
  }

  @Test
  void who_may_not_read_the_page_gets_no_paper() {
    reading.application.hidden = true;
    assertThatThrownBy(this::papers).isInstanceOf(NotFoundException.class);
  }

  @Test
  void what_was_erased_is_said_to_be() {
    reading.application.erased = true;
    reading.application.revision = 1;
    var paper = papers().submitted();
    assertThat(paper.facts()).extracting(Paper.Fact::name).contains("Answers");
    assertThat(paper.toString()).doesNotContain("Ada\n");
  }

  @Test
  void a_draft_says_that_it_is_one_and_what_is_wrong_with_it() {
    reading.draft.saved("retention", 1, Typed.of(Map.of("until", List.of("31", "2", "2029"))));
    var paper = papers().draft();
    assertThat(paper.warning()).isEqualTo("Draft, not submitted");
    assertThat(paper.edition()).isEqualTo("Draft of revision 1");
    assertThat(entry(paper, "retention", "until").text()).isEqualTo("31 2 2029");
    assertThat(entry(paper, "retention", "until").mistake()).isNotEmpty();
    reading.application.stage = Stage.SUBMITTED;
    assertThatThrownBy(() -> papers().draft()).isInstanceOf(NotFoundException.class);
  }

  private static Paper.Chapter chapter(Paper paper, String section) {
    var title = FirstForms.of(FormName.APPLICATION).section(section).orElseThrow().title();
    return paper.chapters().stream()
        .filter(it -> it.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Paper.Entry entry(Paper paper, String section, String question) {
    var asked = FirstForms.of(FormName.APPLICATION).section(section).orElseThrow();
    var label = asked.question(question).orElseThrow().label();
    return chapter(paper, section).entries().stream()
        .filter(it -> it.question().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /** None, each alone, and each two: what opens a door is one role, and what closes it another. */
  private static List<Set<Role>> roles() {
    var some = new ArrayList<Set<Role>>(List.of(Set.of(), Set.of(Role.values())));
    for (var one : Role.values()) {
      for (var other : Role.values()) {
        if (one.compareTo(other) <= 0) {
          some.add(EnumSet.of(one, other));
        }
      }
    }
    return some;
  }

  /** None, each, and each beside being asked for an interest or having one. */
  private static List<Set<ApplicationRelation>> each() {
    return Stream.concat(
            Stream.of(Set.<ApplicationRelation>of()),
            Stream.of(ApplicationRelation.values())
                .flatMap(it ->
                    Stream.of(
                        Set.of(it),
                        EnumSet.of(it, ApplicationRelation.CONFLICTED),
                        EnumSet.of(it, ApplicationRelation.ON_PANEL))))
        .collect(toSet())
        .stream()
        .toList();
  }

  private ApplicationPapers papers() {
    var person = StandIns.asking(reader);
    var texts = new Texts();
    var display = new Display();
    return new ApplicationPapers(
        reading.read(person),
        reading.check(person),
        SomeThreads.here(reading.application.parameters, new Threads(), person),
        new PrintedAnswers(new Wording(), new FileWords(texts, display), display, texts),
        person,
        () -> Instant.EPOCH,
        display,
        texts);
  }

  /** What {@link ThreadReading} promises: the kinds that the caller reads, and no other. */
  private final class Threads extends ThreadReading {

    Threads() {
      super(unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public List<ThreadView> of(Caller caller, ApplicationId id) {
      return Stream.of(
              thread(1, WITH_APPLICANT, anchor("team", "members"), "", "Words WITH_APPLICANT"),
              thread(2, ThreadKind.AMONG_STAFF, anchor("team", ""), "", "Words AMONG_STAFF"),
              thread(3, ThreadKind.IN_COMMITTEE, Anchor.whole(1), "", "Words IN_COMMITTEE"),
              thread(4, WITH_APPLICANT, anchor("gone", ""), "A section that is gone", ""))
          .filter(it -> ThreadPeople.reads(caller, relations, silent, it.kind()))
          .toList();
    }

    @Override
    public Set<ThreadKind> opens(Caller caller, ApplicationId id) {
      return Set.of();
    }
  }

  private static Anchor anchor(String section, String question) {
    return new Anchor(
        1,
        Optional.of(new FormPart(section)),
        Optional.of(question).filter(it -> !it.isEmpty()).map(FormPart::new));
  }

  private static ThreadView thread(
      long number, ThreadKind kind, Anchor anchor, String about, String words) {
    return new ThreadView(
        new ThreadId(new UUID(4, number)),
        kind,
        OneApplication.ID,
        anchor,
        about,
        false,
        List.of(
            new ThreadView.Said(
                Voice.STAFF,
                "Lena",
                Instant.EPOCH,
                Optional.of(words).filter(it -> !it.isEmpty()),
                true)),
        List.of());
  }
}
