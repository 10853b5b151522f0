package org.omidb.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.launcher.stack.CaughtMail;

/**
 * Two people fill one application at the same time and lose nothing, and one of them finishes it
 * with the keyboard alone, at a telephone's width and without JavaScript.
 */
@ExtendWith({PortalOfTheRun.class, EndsWhereItBreaks.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(4)
class TogetherIT {
  private static final String RITA = "rita@omidb.example";
  private static final String RUFUS = "rufus@omidb.example";
  private static final String SELECTION = "All of them";
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final TestPortal portal;
  private final Browsers browsers;
  private final Person rita;
  private final Person rufus;
  private String application = "";

  TogetherIT(TestPortal portal) {
    this.portal = portal;
    portal.start();
    browsers = new Browsers(portal);
    rita = browsers.signedIn("rita");
    rufus = browsers.signedIn("rufus");
  }

  @AfterAll
  void stop() {
    browsers.close();
  }

  @Test
  @Order(1)
  void rita_is_invited_and_invites_rufus() {
    application = applied(rita, RITA, "Written by two");
    rita.follow("Who applies")
        .write("Email address", RUFUS)
        .choose("What can they do?", "Can edit")
        .press("Send the invitation");
    rufus
        .open(link(RUFUS, "Rita Rowe invites you"))
        .press("Join the application")
        .sees("You have joined");
  }

  /** Somebody asks, is invited and accepts; the address of their list of sections. */
  private String applied(Person who, String address, String title) {
    var visitor = browsers.visitor("visitor");
    visitor.open("/interest/new");
    new Answering(visitor, address, SELECTION)
        .answer(FirstForms.of(FormName.INTEREST).sections().getFirst());
    visitor.write("Working title of your project", title).press("Send expression of interest");
    visitor.open(link(address, "Confirm your expression")).press("Confirm and send");
    browsers
        .signedIn("lena")
        .open("/staff/inbox")
        .follow("OMI-")
        .press("Invite to the detailed application");
    who.open(link(address, "your invitation")).press("Accept the invitation").sees("Sections");
    return who.page().url();
  }

  private String link(String to, String subject) {
    return link(portal.awaitMail(to, subject));
  }

  private static String link(CaughtMail mail) {
    var link = LINK.matcher(mail.text());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  @Test
  @Order(2)
  void two_who_write_at_once_in_different_questions_both_keep_what_they_wrote() {
    rita.open(project())
        .follow("Copy answers from another application")
        .sees("You apply in no other application");
    rita.open(project());
    leave(rita, "aims", "What Rita aims at.");
    rufus.open(project()).sees("Rita Rowe is writing in section 4 (Project)");
    rita.open(project()).sees("Rufus Reed is writing in section 4 (Project)");
    leave(rita, "objectives", "Rita’s objectives.");
    leave(rufus, "methods", "Rufus’s methods.");
    leave(rita, "rationale", "Rita’s rationale.");
    rufus.press("Save and come back later");
    rita.press("Save and come back later");
    for (var reader : new Person[] {rita, rufus}) {
      reader.open(project());
      assertThat(reader.field("objectives")).hasValue("Rita’s objectives.");
      assertThat(reader.field("methods")).hasValue("Rufus’s methods.");
      assertThat(reader.field("rationale")).hasValue("Rita’s rationale.");
    }
  }

  @Test
  @Order(3)
  void two_who_write_at_once_in_one_question_are_asked_and_neither_text_is_lost() {
    rita.open(project());
    rufus.open(project());
    leave(rita, "background", "Rita’s background.");
    rufus.field("background").fill("Rufus’s background.");
    rufus.field("background").blur();
    assertThat(rufus.page().getByRole(AriaRole.ALERT)).containsText("Both texts are kept");
    rufus.follow("Choose").sees("Rita Rowe saved something else here").sees("Rita’s background.");
    assertThat(rufus.field("background")).hasValue("Rufus’s background.");
    rita.open(project()).sees("what Rufus Reed typed");
    rufus
        .follow("Keep what is saved")
        .sees("Delete what you typed?")
        .sees("Rufus’s background.")
        .doesNotSee("Rufus’s methods.")
        .follow("Keep it");
    rufus.press("Save and come back later");
    rita.open(project());
    assertThat(rita.field("background")).hasValue("Rufus’s background.");
  }

  private String project() {
    return application.replace("/tasks", "/section") + "&section=project";
  }

  /** Types and goes on to the next question, and is told that it is saved. */
  private static void leave(Person person, String field, String text) {
    person.field(field).fill(text);
    var saved =
        person
            .page()
            .waitForResponse(
                it -> it.url().contains("/application/answer"), () -> person.field(field).blur());
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.text()).contains("Saved");
  }

  @Test
  @Order(4)
  void what_an_answer_leads_to_is_asked_at_once_and_what_it_does_not_is_not() {
    rita.open(project());
    choose("involvement", "no");
    assertThat(rita.page().getByRole(AriaRole.STATUS).last()).containsText("more questions");
    leave(rita, "involvement-why-not", "Nobody was asked.");
    choose("involvement", "yes");
    assertThat(rita.field("involvement-why-not")).hasCount(0);
    leave(rita, "involvement-how", "As a panel of patients.");
    choose("involvement", "no");
    assertThat(rita.field("involvement-why-not")).hasValue("Nobody was asked.");
    rita.press("Save and come back later").open(project());
    assertThat(rita.field("involvement-why-not")).hasValue("Nobody was asked.");
  }

  @Test
  @Order(5)
  void what_is_not_saved_stays_where_it_stands_though_it_is_not_asked_any_more() {
    rita.open(project());
    rita.page().route("**/application/answer", Route::abort);
    rita.field("involvement-why-not").fill("Not sent.");
    rita.field("involvement-why-not").blur();
    assertThat(rita.page().getByRole(AriaRole.STATUS).last()).containsText("cannot be reached");
    rita.page().unroute("**/application/answer");
    choose("involvement", "yes");
    assertThat(rita.page().getByRole(AriaRole.STATUS).last()).containsText("save the page");
    assertThat(rita.field("involvement-why-not")).hasValue("Not sent.");
    rita.press("Save and come back later").open(project());
    choose("involvement", "no");
    assertThat(rita.field("involvement-why-not")).hasValue("Not sent.");
  }

  @Test
  @Order(6)
  void what_comes_is_what_is_saved_by_then_and_can_be_emptied() {
    rita.open(project());
    choose("involvement", "yes");
    rufus.open(project());
    leave(rufus, "involvement-how", "Rufus’s panel.");
    choose("involvement", "no");
    assertThat(rita.field("involvement-how")).hasCount(0);
    leave(rufus, "involvement-how", "Rufus’s other panel.");
    choose("involvement", "yes");
    assertThat(rita.field("involvement-how")).hasValue("Rufus’s other panel.");
    leave(rita, "involvement-how", "");
    rita.open(project());
    assertThat(rita.field("involvement-how")).hasValue("");
  }

  @Test
  @Order(7)
  void the_key_enter_in_a_row_that_has_just_come_saves_it() {
    rita.open(application.replace("/tasks", "/section") + "&section=team");
    choose("alone", "team");
    var row = rita.field("team-members_1_name");
    row.fill("Ada Lovelace");
    row.press("Enter");
    rita.sees("There is a problem");
    assertThat(rita.field("team-members_1_name")).hasValue("Ada Lovelace");
  }

  /** Chooses, and is told when it is saved and what is asked now. */
  private void choose(String field, String value) {
    var option = rita.field(field).and(rita.page().locator("[value='" + value + "']"));
    rita.page().waitForResponse(it -> it.url().contains("/application/answer"), option::check);
  }

  @Test
  @Order(8)
  void rufus_copies_what_he_chooses_of_it_into_an_application_of_his_own() {
    var own = applied(rufus, RUFUS, "Written by one");
    rufus
        .open(own.replace("/tasks", "/section") + "&section=project")
        .follow("Copy answers from another application")
        .follow("OMI-")
        .sees("What Rita aims at.")
        .isRefused("Copy these answers")
        .tick("Aims")
        .press("Copy these answers")
        .sees("The answers are copied");
    assertThat(rufus.field("aims")).hasValue("What Rita aims at.");
    assertThat(rufus.field("objectives")).hasValue("");
  }

  @Test
  @Order(9)
  void the_whole_form_is_finished_with_the_keyboard_alone_at_a_telephone_without_javascript() {
    var plain = browsers.atTelephone("rita", false);
    plain.signIn(portal.password());
    plain
        .open("/catalogue/explore")
        .follow("Save this selection")
        .write("Name of the selection", SELECTION)
        .press("Save");
    plain.open(application);
    var keyboard = new Keyboard(plain, RITA);
    var form = BundledForms.of(FormName.APPLICATION).getLast();
    keyboard.enter(form.sections().getFirst().title());
    var refused = new HashSet<String>();
    while (keyboard.isAt("/application/section")) {
      keyboard.answer(form);
      assertThat(plain.problems())
          .as("is refused once")
          .satisfiesAnyOf(
              problems -> assertThat(problems).isEmpty(),
              problems -> assertThat(refused.add(problems)).isTrue());
    }
    int sections = form.sections().size();
    plain
        .open(application)
        .sees("%d of %d sections are complete".formatted(sections - 1, sections));
    keyboard.enter("Declarations");
    keyboard.answer(form);
    plain.open(application);
    keyboard.enter("Check your answers");
    plain.doesNotSee("Before you can submit");
    keyboard.enter("Accept and submit");
    plain.sees("submitted");
    assertThat(portal.awaitMail(RUFUS, "has been submitted").text()).contains("co-applicant");
    plain
        .open("/home")
        .follow("Send a reminder")
        .press("Send the reminder")
        .sees("The reminder has been sent")
        .sees("The next one can be sent from");
    assertThat(portal.awaitMail("team@omidb.example", "a reminder of the next step").text())
        .contains("Choose the panel and open the review");
  }
}
