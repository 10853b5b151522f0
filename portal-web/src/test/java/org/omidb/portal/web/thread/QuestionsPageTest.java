package org.omidb.portal.web.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.thread.domain.Anchor;
import org.omidb.portal.thread.domain.Place;
import org.omidb.portal.thread.domain.ThreadCommand;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadRefusal;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.domain.Voice;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.thread.service.Threads;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** Questions about an application, asked and answered on one page. */
class QuestionsPageTest {

  private static final Caller LENA = StandIns.caller(2);
  private static final String BACK =
      "/application/questions?faces-redirect=true&id=" + OneApplication.ID;
  private static final Place TITLE =
      new Place(Optional.of("project"), Optional.of("title"), "Project: Title");

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("application/questions.xhtml");
  private final List<Object> steps = new ArrayList<>();
  private List<ThreadView> all = List.of(thread(1), thread(2), thread(3));
  private Set<ThreadKind> kinds = Set.of(WITH_APPLICANT, AMONG_STAFF);
  private Optional<ThreadRefusal> refusal = Optional.empty();

  @Test
  void a_question_is_sent_to_those_who_were_chosen() {
    var page = asking("project/title", "AMONG_STAFF", "Why?");
    assertThat(page.isAsking()).isTrue();
    assertThat(page.ask()).isEqualTo(BACK);
    assertThat(steps).containsExactly(List.of("open", LENA, AMONG_STAFF, "project/title", "Why?"));
    assertThat(said.all()).containsExactly(new Texts().get("thread.asked.AMONG_STAFF"));
  }

  @Test
  void nobody_is_chosen_for_somebody_who_has_a_choice() {
    for (var kind : new String[] {null, "", "IN_COMMITTEE", "nonsense"}) {
      said.all().clear();
      var page = asking("", kind, "Why?");
      assertThat(page.ask()).isNull();
      assertThat(said.all()).containsExactly("kind: " + new Texts().get("thread.kind-missing"));
      assertThat(page.getWords()).isEqualTo("Why?");
    }
    assertThat(steps).isEmpty();
  }

  @Test
  void who_has_no_choice_is_not_asked() {
    kinds = Set.of(WITH_APPLICANT);
    assertThat(asking("", null, "Why?").ask()).isEqualTo(BACK);
    assertThat(steps).containsExactly(List.of("open", LENA, WITH_APPLICANT, "", "Why?"));
  }

  @Test
  void everything_that_is_missing_is_said_at_once() {
    assertThat(asking("no/such", null, " \u200b ").ask()).isNull();
    assertThat(said.all())
        .containsExactly(
            "about: " + new Texts().get("thread.about-unknown"),
            "kind: " + new Texts().get("thread.kind-missing"),
            "words: " + new Texts().get("thread.words-missing"));
  }

  @Test
  void the_form_stands_at_the_thread_that_is_answered() {
    var page = answering(2, "Because.");
    assertThat(page.isAsking()).isFalse();
    assertThat(page.isAnswering()).isTrue();
    assertThat(page.getBefore()).containsExactly(thread(1));
    assertThat(page.getAnswered()).isEqualTo(thread(2));
    assertThat(page.getAfter()).containsExactly(thread(3));
    assertThat(page.answer()).isEqualTo(BACK);
    assertThat(steps).containsExactly(List.of("answer", LENA, thread(2).id(), "Because."));
    var none = asking("", null, "");
    assertThat(none.getBefore()).isEqualTo(all);
    assertThat(none.getAfter()).isEmpty();
  }

  @Test
  void an_empty_answer_is_asked_for_and_what_was_written_is_sent_before_it_is_resolved() {
    assertThat(answering(1, " ").answer()).isNull();
    assertThat(said.all()).containsExactly("reply: " + new Texts().get("thread.reply-missing"));
    assertThat(answering(1, "").resolve()).isEqualTo(BACK);
    assertThat(answering(1, "Thank you.").resolve()).isEqualTo(BACK);
    assertThat(answering(1, "").reopen()).isEqualTo(BACK);
    assertThat(steps)
        .containsExactly(
            List.of("resolve", LENA, thread(1).id()),
            List.of("answer", LENA, thread(1).id(), "Thank you."),
            List.of("resolve", LENA, thread(1).id()),
            List.of("reopen", LENA, thread(1).id()));
  }

  @ParameterizedTest
  @EnumSource(ThreadRefusal.class)
  void a_refusal_is_told_and_the_words_stay(ThreadRefusal why) {
    refusal = Optional.of(why);
    for (var step :
        List.<Function<QuestionsPage, @Nullable String>>of(
            QuestionsPage::answer, QuestionsPage::resolve, QuestionsPage::reopen)) {
      said.all().clear();
      var page = answering(1, "Because.");
      assertThat(step.apply(page)).isNull();
      said.assertRefused("thread", why);
      assertThat(page.getReply()).isEqualTo("Because.");
    }
  }

  @Test
  void there_is_no_page_for_strangers_or_about_a_thread_that_is_not_theirs() {
    assertThatThrownBy(() -> answering(9, "")).isInstanceOf(NotFoundException.class);
    application.parameters.put("answer", "nonsense");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    application.parameters.remove("answer");
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private QuestionsPage asking(String about, @Nullable String kind, String words) {
    application.parameters.put("ask", "");
    application.parameters.remove("answer");
    var page = page();
    page.setAbout(about);
    page.setKind(kind);
    page.setWords(words);
    return page;
  }

  private QuestionsPage answering(long number, String reply) {
    application.parameters.put("answer", thread(number).id().toString());
    var page = page();
    page.setReply(reply);
    return page;
  }

  private static ThreadView thread(long number) {
    return new ThreadView(
        new ThreadId(new UUID(4, number)),
        WITH_APPLICANT,
        OneApplication.ID,
        Anchor.whole(1),
        "",
        false,
        List.of(
            new ThreadView.Said(
                Voice.STAFF, "Lena", Instant.EPOCH, Optional.of("Why " + number), false)),
        List.of(ThreadCommand.Answer.class, ThreadCommand.Resolve.class));
  }

  private Decision<ThreadEvent> step(List<Object> step) {
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    steps.add(step);
    return Decision.acceptAll(List.of());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private QuestionsPage page() {
    var page = new QuestionsPage();
    page.query = StandIns.query(application.parameters);
    page.applications = application;
    page.person = StandIns.asking(LENA);
    page.messages = said;
    page.texts = new Texts();
    page.reading = new Reading();
    page.threads = new Steps();
    page.load();
    return page;
  }

  private final class Reading extends ThreadReading {
    Reading() {
      super(unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public List<ThreadView> of(Caller caller, ApplicationId id) {
      return all;
    }

    @Override
    public Set<ThreadKind> opens(Caller caller, ApplicationId id) {
      return kinds;
    }

    @Override
    public List<Place> places(Caller caller, ApplicationId id) {
      return List.of(Place.WHOLE, TITLE);
    }
  }

  private final class Steps extends Threads {
    Steps() {
      super(unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public Decision<ThreadEvent> open(
        Caller caller,
        ApplicationId application,
        ThreadKind kind,
        Optional<String> section,
        Optional<String> question,
        String words) {
      var place = new Place(section, question, "").key();
      return step(List.of("open", caller, kind, place, words));
    }

    @Override
    public Decision<ThreadEvent> answer(Caller caller, ThreadId id, String words) {
      return step(List.of("answer", caller, id, words));
    }

    @Override
    public Decision<ThreadEvent> resolve(Caller caller, ThreadId id) {
      return step(List.of("resolve", caller, id));
    }

    @Override
    public Decision<ThreadEvent> reopen(Caller caller, ThreadId id) {
      return step(List.of("reopen", caller, id));
    }
  }
}
