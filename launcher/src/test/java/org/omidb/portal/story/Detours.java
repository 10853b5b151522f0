package org.omidb.portal.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * What people do beside the way that the story takes: they look at a page before there is anything
 * on it, press too early, and leave a form unsent.
 */
final class Detours {

  private final Person applicant;
  private final Person officer;

  Detours(Person applicant, Person officer) {
    this.applicant = applicant;
    this.officer = officer;
  }

  /** What is missing is named, and a section that is looked at again names its own. */
  void lookAtAnEmptyDraft(String application) {
    applicant.open("/application/list").sees("Draft");
    applicant.open(application).follow("Withdraw this application").sees("This cannot be undone");
    applicant.open(application.replace("/tasks", "/form")).sees("You cannot move this application");
    applicant.open(application).follow("Check your answers").sees("Before you can submit");
    applicant.follow(": ").sees("There is a problem");
  }

  /** The applicant forgets the address, mistypes it and takes that back, then invites. */
  void invite(String application, String address) {
    applicant
        .open(application)
        .follow("Who applies")
        .isRefused("Send the invitation")
        .write("Email address", "mistyped@omidb.example")
        .choose("What can they do?", "Can read")
        .press("Send the invitation")
        .follow("Send again or withdraw")
        .press("Withdraw the invitation")
        .sees("has been withdrawn")
        .write("Email address", address)
        .choose("What can they do?", "Can edit")
        .press("Send the invitation")
        .sees("An invitation has been sent");
  }

  /** Somebody who has joined looks at all that they can do, and leaves. */
  void joinAndLeave(Person guest, String application) {
    guest.sees("You are invited to join").press("Join the application").sees("You have joined");
    applicant.open(application).follow("Who applies").follow("Change");
    applicant.choose("What can", "Can read").press("Save").sees("has been saved");
    guest.open(application).follow("Read the answers").sees("The answers");
    guest
        .open(application)
        .follow("Who applies")
        .sees("Principal applicant")
        .follow("Leave this application")
        .press("Leave this application")
        .sees("You have left");
  }

  /**
   * Before data can be released, all who apply and will access data accept the terms; the team sees
   * who has. Of a colleague who has not joined the applicant says that they will not.
   */
  void acceptTheTerms(String application) {
    applicant
        .open(application)
        .follow("Read and accept them")
        .isRefused("Accept the terms")
        .confirm()
        .press("Accept the terms")
        .sees("You accepted version 1");
    officer
        .open(application.replace("/tasks", "/terms"))
        .sees("1 of 1")
        .sees(Answering.COLLEAGUE)
        .doesNotSee("Will not access the data");
    applicant
        .open(application)
        .follow("See who they are")
        .follow("Will not access the data")
        .press("This person will not access the data")
        .sees("do not wait for")
        .doesNotSee(Answering.COLLEAGUE);
  }

  void lookAtWhatIsSubmitted(String application) {
    applicant.open(application).follow("Read what you submitted").sees("As planned");
  }

  /** The team asks about what was submitted, and the applicant answers. */
  void askAndAnswer(String application) {
    var questions = application.replace("/tasks", "/questions");
    officer.open(questions).follow("Ask something new");
    officer
        .isRefused("Send the question")
        .choose("Who reads it?", "The applicant, the team and the panel")
        .write("Your question", "How many readers will mark the images?")
        .press("Send the question")
        .sees("Your question has been sent");
    applicant
        .open(application)
        .follow("Read and answer")
        .follow("Answer")
        .write("Your answer", "Two, each for herself.")
        .press("Send the answer")
        .sees("Your answer has been sent");
    applicant.open(application.replace("/tasks", "/compare") + "&from=1&to=1").sees("the same");
  }

  /** The team holds what was submitted against the published criteria. */
  void screen(String application) {
    var screening = application.replace("/application/tasks", "/staff/screening");
    officer.open(screening).sees("Nobody has looked at it yet").follow("Note a finding");
    officer
        .isRefused("Note the finding")
        .choose("What do you find?", "In doubt")
        .write("Note (optional)", "The letter of the ethics committee is still to come.")
        .press("Note the finding")
        .sees("Your finding has been noted")
        .sees("In doubt")
        .sees("DUO:0000021");
  }

  /** A member scores before the close, and sees where an interest could be declared later. */
  void assess(Person member, String review) {
    member
        .open(review)
        .follow("Declare an interest")
        .isRefused("Declare")
        .chooseFirst("Which interest do you have in this application?")
        .looksAround();
    member.open(review).follow("Score it").isRefused("Save");
    for (var criterion : List.of("Scientific merit", "Trustworthiness", "Reputation", "Ethics")) {
      member.choose(criterion, "4");
    }
    member.write("Your comment", "Clear aims, and a team that has done this before.").press("Save");
  }

  /** While somebody on the panel has not voted. */
  void lookAtThePanel(Person chair, String review) {
    chair.open(review).follow("Change the panel").isRefused("Take off the panel");
    chair.chooseFirst("Who leaves the panel?").looksAround();
    officer.open(review).follow("Name another chair");
  }

  /** A signatory thinks of declining. */
  void almostDecline(Person signatory, String agreement) {
    signatory
        .open(agreement)
        .follow("Sign for")
        .follow("Decline to sign")
        .isRefused("Decline to sign")
        .write("What should change?", "The term is too short.")
        .looksAround();
  }

  /** A data manager thinks of rejecting. */
  void almostReject(Person manager, String release) {
    manager.open(release).isRefused("Reject").select("Why is it not given out?").looksAround();
  }

  /** What the portal has sent, and one mail of it. */
  void readTheMails(Person reader, String mailPage) {
    reader.looksAt(mailPage, "mails.filled").sees("Confirm your expression");
    var mail = reader.page().locator("tbody a").first().getAttribute("href");
    reader.looksAt(mailPage + mail.substring(1), "mail.filled");
  }

  /** The terms are changed to a day that there is not, and stay as they are. */
  void reviseTooEarly(String agreement) {
    var year = LocalDate.now(ZoneId.of("Europe/London")).getYear();
    officer
        .open(agreement)
        .follow("Revise the terms")
        .date("Last day", 31, 2, year + 1)
        .isRefused("Revise the agreement");
    officer.open(agreement.replace("/read", "/conditions")).sees("without conditions");
  }

  /** Takes an expression of interest out of the inbox, and puts it back. */
  void sortOut(Person lena) {
    lena.open("/staff/inbox?q=nothing-like-it").sees("No expression of interest fits");
    lena.open("/staff/inbox").follow("OMI-").isRefused("Mark as a duplicate");
    var page = lena.page().url();
    lena.press("Mark as spam").sees("It is marked as spam");
    lena.open(page).press("Put back into the inbox").sees("It waits for an answer again");
  }

  /** What is chosen of the work list gets a name, is shared, and goes again. */
  void saveAView(Person colleague) {
    officer.open("/staff/work?stage=SUBMITTED&sort=TITLE").follow("Save this view");
    officer.isRefused("Save the view").write("Name of the view", "Just submitted");
    officer.choose("Who finds it?", "Everybody who reads the work list, with your name");
    officer.press("Save the view").sees("is saved").sees("shared");
    colleague.open("/staff/work").sees("from Lena").follow("Just submitted");
    officer.follow("the view Just submitted").press("Delete the view").sees("is deleted");
  }

  /** Who has what was ticked in the work list is reminded, once. */
  void remindSeveral() {
    officer.open("/staff/remind").sees("You have not chosen");
    officer.open("/staff/work?stage=UNDER_REVIEW").tick("Choose OMI").press("Send reminders");
    officer.sees("Will be sent").press("Send the reminders").sees("Sent: 1 of 1");
    officer.follow("Back to the work list").tick("Choose OMI").press("Send reminders");
    officer.sees("There is nothing to send");
  }

  /** The team asks the visitor, who has no account and answers by the link in the mail. */
  void askVisitor(Person lena, Person visitor, Supplier<String> link) {
    lena.open("/staff/inbox").follow("OMI-").follow("Ask the visitor");
    lena.sees("Nobody has asked anything yet")
        .choose("Who reads it?", "The visitor and the team")
        .write("Your question", "How many women do you need?")
        .press("Send the question")
        .sees("Your question has been sent");
    visitor.open(link.get()).isRefused("Send the answer").write("Your answer", "A thousand.");
    visitor.press("Send the answer").sees("Answer sent");
    lena.open("/staff/inbox").follow("OMI-").sees("A thousand.").follow("Answer");
    lena.press("Mark as resolved").sees("marked as resolved");
  }
}
