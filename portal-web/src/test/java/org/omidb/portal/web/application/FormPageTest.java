package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.NewerForm;
import org.omidb.portal.application.domain.WithoutPlace;
import org.omidb.portal.application.service.FormMoves;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormChange;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** What a newer version of the form asks otherwise, and moving a draft to it. */
class FormPageTest {

  private static final Form BEFORE =
      form(1, question("a", "A?", "a"), question("b", "B?", "b"), question("c", "C?", "c"));
  private static final Form AFTER =
      form(
          2,
          question("a", "A, please?", "a"),
          question("b", "B?", "the b"),
          question("d", "D?", "d"));

  private final OneApplication application = new OneApplication();
  private Optional<NewerForm> newer = Optional.of(new NewerForm(BEFORE, AFTER));
  private Caller reader = StandIns.caller(1);
  private final Texts texts = new Texts();
  private final Said said = Said.on("application/form.xhtml");

  @Test
  void it_shows_what_somebody_who_answers_would_see() {
    var page = page();
    assertThat(page.isNewer()).isTrue();
    assertThat(page.getTo()).isEqualTo(2);
    assertThat(page.getChanges())
        .extracting(FormChange::kind, FormChange::where)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FormChange.Kind.CHANGED, "a"),
            org.assertj.core.groups.Tuple.tuple(FormChange.Kind.ADDED, "d"),
            org.assertj.core.groups.Tuple.tuple(FormChange.Kind.REMOVED, "c"));
  }

  @Test
  void every_change_has_a_name() {
    for (var kind : FormChange.Kind.values()) {
      assertThat(texts.get("form.change." + kind)).isNotEmpty();
      assertThat(texts.get("form.change-colour." + kind)).isNotEmpty();
    }
    for (var aspect : FormChange.Aspect.values()) {
      assertThat(texts.get("form.aspect." + aspect)).isNotEmpty();
    }
  }

  @Test
  void the_applicant_moves_and_goes_on_with_the_list() {
    application.parameters.put("to", "2");
    var page = page();
    assertThat(page.isApplicant()).isTrue();
    assertThat(page.move())
        .isEqualTo("/application/tasks?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps).containsExactly(List.of("move", OneApplication.ID, 2));
    assertThat(said.all()).containsExactly(texts.text("application.moved"));
  }

  @Test
  void the_team_moves_and_goes_back_to_the_history() {
    application.parameters.put("to", "2");
    reader = StandIns.caller(2, Role.LICENSING);
    var page = page();
    assertThat(page.isApplicant()).isFalse();
    assertThat(page.move())
        .isEqualTo("/application/history?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(said.all()).containsExactly(texts.text("application.moved-by-team"));
  }

  @Test
  void a_refusal_stays_on_the_page() {
    application.parameters.put("to", "2");
    application.refusal = Optional.of(ApplicationRefusal.ANOTHER_FORM_SINCE);
    assertThat(page().move()).isNull();
    said.assertRefused("application", ApplicationRefusal.ANOTHER_FORM_SINCE);
  }

  @Test
  void nobody_moves_to_what_no_page_has_shown() {
    assertThatThrownBy(() -> page().move()).isInstanceOf(NotShownException.class);
  }

  @Test
  void there_may_be_nothing_to_move_to() {
    newer = Optional.empty();
    var page = page();
    assertThat(page.isNewer()).isFalse();
    assertThat(page.getTo()).isZero();
    assertThat(page.getChanges()).isEmpty();
  }

  @Test
  void there_is_no_page_for_strangers() {
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_list_says_that_there_is_a_newer_version() {
    assertThat(news().isThere()).isTrue();
    newer = Optional.empty();
    assertThat(news().isThere()).isFalse();
  }

  @Test
  void what_is_not_asked_is_shown_now_and_after_the_move() {
    var page = noLongerAsked();
    assertThat(page.getNow().isNothing()).isTrue();
    assertThat(page.getThen().section().questions()).extracting(Question::id).containsExactly("c");
    assertThat(page.getSelection()).isEmpty();
    newer = Optional.empty();
    assertThat(noLongerAsked().getThen().isNothing()).isTrue();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private FormPage page() {
    var page = new FormPage();
    page.asked = StandIns.asked(application.parameters);
    page.query = StandIns.query(application.parameters);
    page.applications = application;
    page.moves = new Moves();
    page.person = StandIns.asking(reader);
    page.messages = said;
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private FormNews news() {
    var news = new FormNews();
    news.asked = StandIns.asked(application.parameters);
    news.moves = new Moves();
    news.person = StandIns.asking(reader);
    news.load();
    return news;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private NoLongerAsked noLongerAsked() {
    var page = new NoLongerAsked();
    page.asked = StandIns.asked(application.parameters);
    page.moves = new Moves();
    page.person = StandIns.asking(reader);
    var draft = new OneDraft();
    page.fileAnswers =
        new FileAnswers(draft.attachments(), draft.files(), page.person, new Texts());
    page.selections = new Selections(unused(), unused(), unused()) {};
    page.load();
    return page;
  }

  private final class Moves extends FormMoves {

    Moves() {
      super(unused(), unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public Optional<NewerForm> newer(Caller caller, ApplicationId id) {
      return newer;
    }

    @Override
    public Decision<ApplicationEvent> move(Caller caller, ApplicationId id, int version) {
      return application.taken("move", id, version);
    }

    @Override
    public WithoutPlace withoutPlace(Caller caller, ApplicationId id) {
      return kept();
    }

    @Override
    public WithoutPlace withoutPlace(Caller caller, ApplicationId id, Form in) {
      return kept(question("c", "C?", "c"));
    }

    private WithoutPlace kept(Question... questions) {
      var section =
          new Section("no-longer-asked", "No longer asked", "", List.of(questions), false);
      return new WithoutPlace(
          section, new Written(Answers.NONE, Typed.of(Map.of("c", List.of("C")))));
    }
  }

  private static Form form(int version, Question... questions) {
    return new Form(version, List.of(new Section("s", "S", "", List.of(questions), false)));
  }

  private static Question question(String id, String label, String noun) {
    return new Question(id, new QuestionKind.ShortText(TextLimit.characters(9)), label, noun);
  }
}
