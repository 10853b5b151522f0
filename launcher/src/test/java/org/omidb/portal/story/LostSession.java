package org.omidb.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
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

  /**
   * What was typed into a page that only some roles open is kept for its author, though somebody
   * else is signed in when it is sent, who has not that role. The author deletes it then, or would
   * be shown it at each later sign-in.
   */
  void keepsForItsAuthor(Person other, String label, String button) {
    var own = person.context().cookies();
    person.write(label, TYPED);
    goOnWith(other.context().cookies());
    person.press(button).sees("Somebody else is signed in now");
    goOnWith(own);
    person.open("/sign-in/resume");
    assertThat(person.page().locator("main")).containsText(TYPED);
    person.follow("Delete it").sees("Delete what you sent?").press("Delete it");
  }

  private void goOnWith(List<Cookie> cookies) {
    person.context().clearCookies();
    person
        .context()
        .addCookies(
            cookies.stream()
                .map(it -> new Cookie(it.name, it.value).setDomain(it.domain).setPath(it.path))
                .toList());
  }

  private static boolean isLong(Question question) {
    return question.kind() instanceof LongText;
  }
}
