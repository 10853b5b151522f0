package org.omidb.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.service.BundledForms;

/** Somebody writes for so long that their session ends before they save. */
final class LostSession {

  private static final String TYPED =
      "Written while the session ended: “quoted”, <b>plain</b> & long.";

  private final Person person;

  LostSession(Person person) {
    this.person = person;
  }

  /**
   * What was typed into the first section with a long answer waits, and is saved with one click.
   */
  void losesNothing(String application) {
    var section =
        BundledForms.of(FormName.APPLICATION).getLast().sections().stream()
            .filter(it -> it.questions().stream().anyMatch(LostSession::isLong))
            .findFirst()
            .orElseThrow();
    var question =
        section.questions().stream().filter(LostSession::isLong).findFirst().orElseThrow();
    var label = question.required() ? question.label() : question.label() + " (optional)";
    person.open(application).follow(section.title()).write(label, TYPED);
    person.context().clearCookies();
    person.press("Save and come back later");
    person
        .signInAgain()
        .sees("What you sent is still here")
        .press("Send it again")
        .sees("Sections")
        .follow(section.title());
    assertThat(person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
        .hasValue(TYPED);
  }

  private static boolean isLong(Question question) {
    return question.kind() instanceof LongText;
  }
}
