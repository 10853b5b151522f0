package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.EarlierOffer;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.EarlierAnswers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.SomeLine;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** Somebody copies answers of another application. */
class CopyAnswersPageTest {

  private static final Caller RITA = StandIns.caller(1);
  private static final ApplicationId OTHER = new ApplicationId(new UUID(7, 7));
  private static final Form FORM = BundledForms.of(FormName.APPLICATION).getLast();
  private static final Section PROJECT = FORM.section("project").orElseThrow();

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("application/copy.xhtml");
  private final List<List<Object>> steps = new ArrayList<>();
  private List<ApplicationLine> others = List.of(SomeLine.of(OTHER, Stage.DRAFTING, 0));
  private Decision<SectionKept> kept = Decision.accept(new SectionKept.InPlace());

  @BeforeEach
  void about_the_project() {
    application.parameters.put("section", "project");
  }

  @Test
  void another_application_is_chosen_first() {
    var page = page();
    assertThat(page.getOthers()).hasSize(1);
    assertThat(page.getFrom()).isNull();
    assertThat(page.getQuestions()).isEmpty();
    assertThatThrownBy(page::copy).isInstanceOf(NotFoundException.class);
    others = List.of();
    assertThat(page().getOthers()).isEmpty();
  }

  @Test
  void then_its_answers_are_and_they_are_copied() {
    application.parameters.put("from", OTHER.toString());
    var page = page();
    assertThat(page.getQuestions()).extracting(Question::id).containsExactly("aims");
    assertThat(page.getWritten().all().all("aims")).containsExactly("To find them");
    page.setChosen(List.of("aims"));
    assertThat(page.copy())
        .isEqualTo(
            "/application/section?faces-redirect=true&section=project&id=" + OneApplication.ID);
    assertThat(steps)
        .containsExactly(List.of(RITA, FilledWith.of(PROJECT, Typed.NONE), OTHER, List.of("aims")));
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void what_the_page_was_filled_from_comes_back_with_the_form() {
    application.parameters.put("from", OTHER.toString());
    application.parameters.put("filled", "aims:0123");
    var page = page();
    page.copy();
    assertThat(steps.getFirst()).contains(new FilledWith(Map.of("aims", "0123")));
  }

  @Test
  void what_waits_beside_is_shown() {
    application.parameters.put("from", OTHER.toString());
    var aside = new UUID(3, 3);
    kept = Decision.accept(new SectionKept.PutAside(aside));
    assertThat(page().copy()).endsWith("&aside=" + aside);
    assertThat(said.all()).isEmpty();
  }

  @Test
  void a_refusal_leaves_what_was_chosen() {
    application.parameters.put("from", OTHER.toString());
    kept = Decision.refuse(ApplicationRefusal.ANSWERS_TOO_LARGE);
    var page = page();
    page.setChosen(List.of("aims"));
    assertThat(page.copy()).isNull();
    assertThat(page.getChosen()).containsExactly("aims");
    said.assertRefused("application", ApplicationRefusal.ANSWERS_TOO_LARGE);
  }

  @Test
  void what_the_reader_does_not_apply_in_is_not_there() {
    for (var from : List.of("nonsense", "", new UUID(8, 8).toString())) {
      application.parameters.put("from", from);
      assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    }
  }

  private final class Kept extends EarlierAnswers {
    Kept() {
      super(unused(), unused(), unused(), unused());
    }

    @Override
    public List<ApplicationLine> others(Caller caller, ApplicationId id) {
      return others;
    }

    @Override
    public Section section(Caller caller, ApplicationId id, String section) {
      return FORM.section(section).orElseThrow(() -> new NotFoundException("Section"));
    }

    @Override
    public EarlierOffer offer(Caller caller, ApplicationId id, String section, ApplicationId from) {
      return EarlierOffer.of(
          PROJECT, Typed.of(Map.of("aims", List.of("To find them"))), Typed.NONE);
    }

    @Override
    public Decision<SectionKept> copy(
        Caller caller,
        ApplicationId id,
        String section,
        FilledWith filled,
        ApplicationId from,
        Collection<String> chosen) {
      steps.add(List.of(caller, filled, from, chosen));
      return kept;
    }
  }

  private static Drafts drafts() {
    return new Drafts(
        unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public Draft read(Caller caller, ApplicationId id) {
        return new Draft(FORM, 1, Map.of(), LocalDate.of(2026, 12, 1));
      }
    };
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private CopyAnswersPage page() {
    var page = new CopyAnswersPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.drafts = drafts();
    page.earlier = new Kept();
    page.person = StandIns.asking(RITA);
    page.messages = said;
    page.load();
    return page;
  }
}
