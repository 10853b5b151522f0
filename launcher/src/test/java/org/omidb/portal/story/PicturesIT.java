package org.omidb.portal.story;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages that no application comes by, and those that one will fill while nothing is there yet:
 * people look at all of them, and pictures are kept ({@link Pictures}).
 */
@ExtendWith(PortalOfTheRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class PicturesIT {

  private final Browsers browsers;

  PicturesIT(TestPortal portal) {
    portal.start();
    browsers = new Browsers(portal);
  }

  @AfterAll
  void stop() {
    browsers.close();
  }

  @Test
  @Order(1)
  void a_portal_without_applications_says_so_on_every_list() {
    browsers
        .visitor("visitor")
        .open("/about/figures")
        .sees("No figures have been published")
        .open("/about/equipment")
        .sees("No figures have been published");
    browsers
        .signedIn("rita")
        .sees("Nothing waits for you")
        .open("/application/list")
        .sees("You have no application yet")
        .open("/release/list")
        .sees("Nothing has been released to you yet")
        .open("/catalogue/selections")
        .sees("You have not saved a selection yet")
        .open("/agreement/list")
        .sees("There is no agreement for you to read");
    browsers
        .signedIn("lena")
        .open("/staff/inbox")
        .sees("Nothing waits for an answer")
        .open("/staff/work")
        .sees("No application is open")
        .open("/committee/reviews")
        .sees("Nothing waits for you");
    browsers
        .signedIn("ada")
        .open("/admin/data-use")
        .sees("made up")
        .tick("Geographical restriction")
        .isRefused("Publish these terms")
        .looksAround();
    browsers
        .signedIn("ivo")
        .open("/data/openings")
        .sees("Nobody has opened a case")
        .open("/admin/jobs")
        .sees("Nothing has failed");
  }

  @Test
  @Order(2)
  void somebody_asks_to_be_erased_and_is_answered() {
    var ada = browsers.signedIn("ada").open("/admin/erasures").sees("Nobody has asked");
    var rita =
        browsers
            .signedIn("rita")
            .open("/home")
            .follow("Your data")
            .isRefused("Ask for erasure")
            .confirm()
            .press("Ask for erasure")
            .sees("The team will answer by mail");
    ada.open("/admin/erasures").isRefused("Write the request down");
    var request = ada.page().locator("tbody a").first().getAttribute("href");
    ada.open(request)
        .sees("No application")
        .isRefused("Erase")
        .isRefused("Refuse the request")
        .write("Reason", "Not yet")
        .press("Refuse the request")
        .sees("Refused");
    rita.open("/your-data").sees("was refused").confirm().press("Ask for erasure");
    rita.press("Take the request back").sees("Nothing was erased");
    ada.open("/admin/erasures")
        .write("Their email address", "somebody@example.org")
        .press("Write the request down")
        .sees("somebody@example.org")
        .follow(ada.page().locator("tbody a").first().innerText())
        .confirm()
        .press("Erase")
        .sees("Erased");
  }

  @Test
  @Order(2)
  void somebody_writes_down_their_details_and_a_training() {
    var rita = browsers.signedIn("rita").open("/home").follow("Your details");
    rita.sees("You have not written down a training")
        .open("/profile/details")
        .write("ORCID iD", "0000-0002-1825-0098")
        .isRefused("Save your details")
        .write("Job title", "Reader in imaging")
        .write("ORCID iD", "https://orcid.org/0000-0002-1825-0097")
        .press("Save your details")
        .sees("0000-0002-1825-0097")
        .follow("Add a training")
        .isRefused("Save this training")
        .choose("Which training was it?", "Good clinical practice")
        .date("When did you complete it?", 2, 3, 2020)
        .press("Save this training")
        .sees("Ended on 1 March 2022");
    rita.page().getByText("What you have changed").click();
    rita.follow("Remove").press("Remove this training").sees("The training is removed");
  }

  @Test
  @Order(2)
  void a_visitor_reads_about_the_database_and_the_portal() {
    var visitor = browsers.visitor("visitor");
    visitor.open("/").follow("The data");
    visitor.open("/about/uses").sees("deep learning");
    visitor.open("/about/access").sees("Data Access Committee");
    visitor.open("/about/equipment").sees("manufacturer");
    visitor.open("/about/dictionary?q=grade").sees("Search the dictionary");
    visitor.open("/about/dictionary").follow("The woman").sees("fields are released");
    for (var page : new String[] {"accessibility", "cookies", "privacy"}) {
      visitor.open("/about/" + page);
    }
    visitor.open("/sign-in/failed").sees("Try again");
    visitor.open("/catalogue/explore?type=interval").sees("fewer than 8");
    visitor.open("/catalogue/explore").follow("Send an expression of interest");
  }

  @Test
  @Order(3)
  void what_is_not_there_or_not_for_everybody_is_said_in_the_portals_own_words() {
    var visitor = browsers.visitor("visitor");
    visitor.open("/nowhere").sees("Page not found");
    visitor.open("/catalogue/explore?type=%zz").sees("cannot be understood");
    visitor.open("/invitation/accept?token=x").sees("This link is not valid");
    visitor.open("/interest/answer?token=x").sees("This link takes no answer");
    visitor.open("/invitation/join?token=x").sees("This link is not valid");
    var rita = browsers.signedIn("rita");
    rita.open("/catalogue/compare?a.type=nonsense&b=")
        .sees("The selection in this address cannot be read");
    rita.open("/staff/inbox").sees("You cannot open this page");
    rita.open("/agreement/accept?token=x").sees("This link is not valid");
  }

  @Test
  @Order(4)
  void a_researcher_saves_renames_and_deletes_a_selection() {
    var rita = browsers.signedIn("rita");
    // whatever else Rita asks of so small a sample may stand too close to what she was told of a
    // part of it, so that she keeps all of it
    rita.open("/catalogue/explore")
        .follow("Save this selection")
        .isRefused("Save")
        .write("Name of the selection", "The whole sample")
        .press("Save")
        .sees("The whole sample")
        .open("/catalogue/selections")
        .follow("Rename")
        .write("Name of the selection", " ")
        .isRefused("Rename")
        .write("Name of the selection", "Everything")
        .press("Rename")
        .follow("Delete")
        .press("Delete the selection")
        .sees("You have not saved a selection yet");
  }

  @Test
  @Order(5)
  void a_data_manager_counts_and_publishes_and_looks_at_cases() {
    var dana = browsers.signedIn("dana");
    dana.open("/data/releases").sees("Nothing has been released yet");
    dana.open("/data/figures").sees("has not been counted yet");
    dana.press("Count the catalogue now").sees("Counted on");
    dana.follow("Publish these figures").press("Publish to everybody");
    dana.open("/data/figures").sees("Synthetic");
    browsers.visitor("visitor").open("/about/figures").follow("Count the cases");
    browsers.visitor("visitor").open("/about/equipment").sees("%");
    browsers.visitor("visitor").open("/").sees("tomosynthesis");
    dana.open("/data/cases?client=nobody").sees("There is a problem");
    dana.open("/data/cases").sees("cases").follow("demd").sees("Lesions");
    dana.follow("images of").sees("images");
  }

  @Test
  @Order(6)
  void an_administrator_changes_a_form_publishes_it_and_takes_it_back() {
    var copy = "/admin/copy?of=interest";
    var ada = browsers.signedIn("ada");
    ada.open("/admin/forms")
        .press("Begin a working copy: Expression of interest")
        .sees("Begun from version 1")
        .follow("Look at the differences")
        .sees("Nothing is different");
    ada.open(copy)
        .follow("Change the section: Expression of interest")
        .write("Title", "x".repeat(300))
        .isRefused("Save")
        .write("Title", "")
        .press("Save")
        .sees("It has no title")
        .write("Title", "Expression of interest")
        .press("Save");
    ada.open(copy)
        .follow("Working title of your project")
        .write("Hint", "x".repeat(3_000))
        .isRefused("Save")
        .write("Hint", "It can change later")
        .write("The longest answer", "many")
        .press("Save")
        .sees("The longest answer is a whole number")
        .write("The longest answer", "200")
        .press("Save")
        .sees("Saved");
    ada.follow("Arrange the question: Which cases would you need?").press("Add a question below");
    ada.write("Question, as people read it", "Which software would you use?").press("Save");
    ada.sees("It does not say how it is asked").follow("Remove this question").press("Remove it");
    ada.open(copy)
        .follow("Arrange the question: How did you hear of OMI-DB?")
        .press("Move up")
        .press("Move down")
        .select("Or put it somewhere else")
        .press("Put it there")
        .sees("Moved: “How did you hear of OMI-DB?”")
        .follow("Look at the differences")
        .sees("Publish it as version 2?")
        .press("Publish version 2")
        .sees("Version 2 has been published");
    browsers.visitor("visitor").open("/interest/new").sees("It can change later");
    ada.follow("Retire version 2: Expression of interest")
        .press("Retire version 2")
        .sees("Version 2 has been retired");
    ada.press("Begin a working copy: Detailed application");
    sayWhichFilesAQuestionTakes(ada);
    goThroughTheForm(ada);
    ada.open("/admin/copy-file?of=application")
        .isRefused("Put it in place of the working copy")
        .write("The form as text", "{}")
        .press("Put it in place of the working copy")
        .sees("The form has no version");
    ada.open("/admin/copy?of=application")
        .follow("Delete the working copy")
        .press("Delete the working copy")
        .sees("has been deleted");
  }

  private static void sayWhichFilesAQuestionTakes(Person administrator) {
    administrator
        .open("/admin/copy?of=application")
        .follow("Letters of approval")
        .write("How many files can be uploaded?", "none")
        .write("What else may a file be?", "a letter")
        .press("Save")
        .sees("The number of files is a whole number");
  }

  /** As an applicant would, and nothing comes of it. */
  private static void goThroughTheForm(Person administrator) {
    administrator
        .open("/admin/try?of=application")
        .follow("Applicant")
        .write("Full name", "Ada")
        .looksAround()
        .press("Save and continue")
        .sees("There is a problem")
        .write("Full name", "Ada Abbott")
        .press("Save and come back later")
        .follow("Check the answers")
        .sees("Before it could be submitted")
        .sees("Ada Abbott")
        .open("/admin/try?of=application")
        .press("Begin anew, with nothing answered")
        .sees("Nothing is answered any more");
  }
}
