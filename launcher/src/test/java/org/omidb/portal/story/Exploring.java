package org.omidb.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Somebody who wants to know how many cases there are for a study, with JavaScript or without. */
final class Exploring {
  private final Person person;
  private final Page page;
  private final boolean javaScript;

  Exploring(Person person, boolean javaScript) {
    this.person = person;
    this.page = person.page();
    this.javaScript = javaScript;
  }

  /** Ticks what the study needs. With JavaScript every tick is answered, else a button asks. */
  Exploring asks() {
    person.open("/").follow("Count the cases that fit your question");
    tick("type", "malignant", 1);
    tick("marking", "marked", 1);
    tick("priors", "2", 1);
    tick("priors", "3", 2);
    tick("priors", "4-or-more", 3);
    tick("processing", "unprocessed", 1);
    page.locator("#density-requested").check();
    if (!javaScript) {
      person.press("Show what there is");
    }
    assertThat(page.locator("#sentence")).containsText("Breast density is asked for");
    return this;
  }

  private void tick(String facet, String value, int chosen) {
    var group = page.locator("#facet-" + facet);
    if (group.getAttribute("open") == null) {
      group.locator("summary").click();
    }
    page.locator("#" + facet + "-" + value).check();
    if (javaScript) {
      assertThat(page.locator("#chosen-" + facet)).hasText(chosen + " chosen");
    }
  }

  /** What stands there: the question in words, and its numbers. */
  String reads() {
    return page.locator("#sentence").innerText() + " " + page.locator("#numbers").innerText();
  }

  /** Goes on to the form of the expression of interest, where the selection stands already. */
  void takesItAlong() {
    person.follow("Send an expression of interest");
    assertThat(page.getByLabel("Which cases would you need?"))
        .hasValue(
            Pattern.compile(
                "Women with.*Breast density.*/catalogue/explore\\?type=malignant.*",
                Pattern.DOTALL));
  }

  /** A question that cannot be read is answered at its facets. */
  void isToldWhatMeansNothing() {
    person
        .open("/catalogue/explore?type=nonsense&age-from=60-64&age-to=50-54&density=4&colour=red")
        .sees("Case type has no value “nonsense”")
        .sees("Age: the range ends before it begins")
        .sees("Breast density has no value “4”")
        .sees("the explorer does not know, which was left out: colour");
  }

  /** What few women answer has one answer, and nothing stands beside its values. */
  void isToldNothingOfAFew() {
    person
        .open("/catalogue/explore?type=interval")
        .sees("fewer than 8")
        .sees("No numbers stand beside the values");
    assertThat(page.locator("#count-grade-1")).isEmpty();
  }

  /** A selection is kept to be compared; comparing itself asks for a sign-in. */
  void keepsOneToCompare() {
    person
        .open("/catalogue/explore")
        .follow("Compare with another selection")
        .sees("Selection A is kept")
        .follow("compare A with B");
    assertThat(page.locator("#username")).isVisible();
  }

  /** Two selections stand side by side, unless few women or none make the difference. */
  void compares() {
    person.open("/catalogue/compare?a=&b=").sees("Side by side");
    person
        .open("/catalogue/compare?a.type=malignant&b.type=interval")
        .sees("not shown side by side");
  }
}
