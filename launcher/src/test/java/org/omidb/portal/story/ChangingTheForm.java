package org.omidb.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * While somebody writes an application, an administrator asks one thing more: forms that would lose
 * answers are refused, and the draft moves to the new version with all that stands in it.
 */
final class ChangingTheForm {

  private static final String COPY = "/admin/copy?of=application";
  private static final String BEGIN = "Begin a working copy: Detailed application";
  private static final String SOFTWARE = "Which software would you use?";

  private final Person administrator;
  private final Person applicant;

  ChangingTheForm(Person administrator, Person applicant) {
    this.administrator = administrator;
    this.applicant = applicant;
  }

  /** Each fault stands at its question, and none of it is lost. */
  void cannotBePublishedWithFaults() {
    administrator.open("/admin/forms").press(BEGIN);
    aims("Asked only if", "aims is nothing").sees("Its condition waits for its own answer");
    aims("Asked only if", "").sees("Saved");
    open("Aims").choose("Does it have to be answered?", "No").press("Save");
    administrator.sees("so it is always asked");
    pick("Meaning", "").sees("It has another meaning in an earlier version");
    pick("How is it asked?", "YES_NO").sees("An earlier version asks it in another way");
    aims("Id", "title").sees("Two questions have this id");
    administrator
        .open(COPY)
        .sees("It cannot be published yet")
        .follow("Look at the differences")
        .sees("to be put right")
        .doesNotSee("Publish it as version");
    administrator.open(COPY).follow("Delete the working copy").press("Delete the working copy");
  }

  /**
   * @param application the address of a draft in which the title of the project stands
   */
  void asksOneThingMore(String application) {
    administrator.open("/admin/forms").press(BEGIN);
    administrator
        .follow("Arrange the section: Team")
        .press("Add a question to this section")
        .write("Question, as people read it", SOFTWARE)
        .write("Words for messages", "the software")
        .write("Id", "software")
        .choose("Does it have to be answered?", "No");
    pick("How is it asked?", "SHORT_TEXT").sees("Say now what an answer may be");
    administrator
        .write("The longest answer", "200")
        .choose("What is counted?", "Characters")
        .press("Save")
        .sees("Saved")
        .follow("Look at the differences")
        .sees(SOFTWARE)
        .sees("being written now")
        .press("Publish version")
        .sees("has been published");
    applicant
        .open(application)
        .follow("see what is different")
        .sees(SOFTWARE)
        .press("Move to the newer version")
        .sees("goes on in the newest version")
        .follow("Team")
        .sees(SOFTWARE);
    applicant.open(application).follow("Project");
    assertThat(applicant.field("title")).hasValue(ApplicationStoryIT.TITLE);
  }

  /** Writes into a field of the question for the aims, and saves. */
  private Person aims(String label, String text) {
    return open("Aims").write(label, text).press("Save");
  }

  private Person open(String question) {
    return administrator.open(COPY).follow(question);
  }

  private Person pick(String label, String value) {
    administrator.page().getByLabel(label).selectOption(value);
    return administrator.press("Save");
  }
}
