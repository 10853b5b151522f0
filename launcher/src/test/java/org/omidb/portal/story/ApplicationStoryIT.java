package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.launcher.stack.CaughtMail;

/**
 * One application from the public form onwards, played by people in browsers of their own on the
 * real servers. Read it from top to bottom: it is the best tour of the portal.
 */
@ExtendWith({PortalOfTheRun.class, EndsWhereItBreaks.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("kills")
@Order(3)
class ApplicationStoryIT {
  static final String TITLE = "Detection of screen-detected cancers by deep learning";

  private static final String RHEA_MAIL = "rhea@university.example";
  private static final String ASKED =
      "/catalogue/explore?type=malignant&marking=marked&dimension=two-d";
  private static final String SELECTION = "2D malignant, marked";
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  @TempDir static Path download;
  private final TestPortal portal;
  private final Browsers browsers;
  private final Person rhea;
  private final Person lena;
  private final KilledServer killing;
  private final Detours detours;
  private String application = "";
  private String agreement = "";
  private String release = "";

  ApplicationStoryIT(TestPortal portal) {
    this.portal = portal;
    portal.start();
    browsers = new Browsers(portal);
    rhea = browsers.visitor("rhea");
    lena = browsers.signedIn("lena");
    killing = new KilledServer(portal, browsers.signedIn("dana"), browsers.signedIn("dev"));
    detours = new Detours(rhea, lena);
  }

  @AfterAll
  void stop() {
    browsers.close();
  }

  @Test
  @Order(2)
  void a_visitor_reads_what_the_database_is_and_sends_and_confirms_an_expression_of_interest() {
    rhea.open("/").sees("mammograms").follow("Tell us about your study");
    rhea.isRefused("Send expression of interest");
    rhea.open(ASKED).follow("Send an expression of interest");
    new Answering(rhea, RHEA_MAIL, SELECTION)
        .answer(FirstForms.of(FormName.INTEREST).sections().getFirst());
    rhea.press("Send expression of interest").sees("Look into your mailbox");
    var link = link(portal.awaitMail(RHEA_MAIL, "Confirm your expression"));
    lena.open("/staff/inbox").doesNotSee(TITLE);

    var elsewhere = browsers.atTelephone("rhea-telephone", false);
    elsewhere.open(link).press("Confirm and send").sees("Expression of interest sent");
    assertThat(rhea.open(link).page().url()).isEqualTo(elsewhere.page().url());
    lena.open("/staff/inbox").sees(TITLE);
    assertThat(portal.awaitMail(RHEA_MAIL, "received your expression").subject()).contains("OMI-");
  }

  @Test
  @Order(3)
  void a_licensing_officer_invites_and_the_visitor_registers_and_comes_to_the_application() {
    lena.follow("OMI-").isRefused("Decline and tell the visitor");
    new LostSession(lena)
        .keepsForItsAuthor(
            browsers.signedIn("maya"),
            "What do you tell the visitor?",
            "Decline and tell the visitor");
    detours.sortOut(lena);
    detours.askVisitor(
        lena, rhea, () -> link(portal.awaitMail(RHEA_MAIL, "a question about your expression")));
    lena.open("/staff/inbox").follow("OMI-").press("Invite to the detailed application");
    detours.readTheMails(browsers.visitor("reader"), portal.mailPage());

    rhea.open(link(portal.awaitMail(RHEA_MAIL, "your invitation")))
        .sees("You are invited to apply for access");
    rhea.press("Sign in or register").register("Rhea", "Rossi", RHEA_MAIL);
    rhea.open(link(portal.awaitMail(RHEA_MAIL, "Confirm your email address")))
        .choosePassword("a long and private phrase");
    rhea.sees("You are signed in as").press("Accept the invitation").sees("Sections");
    application = rhea.page().url();
  }

  @Test
  @Order(4)
  void the_researcher_saves_a_selection_answers_all_sections_and_submits() {
    rhea.open(application).follow("Data requested").sees("From your expression of interest");
    assertThat(rhea.page().getByLabel("From your expression of interest").isChecked()).isTrue();
    rhea.open(ASKED)
        .follow("Save this selection")
        .write("Name of the selection", SELECTION)
        .press("Save")
        .sees(SELECTION);
    // the sample is so small that what Rhea saved may stand too close to anything else
    new Exploring(browsers.signedIn("rita"), true).compares();

    detours.lookAtAnEmptyDraft(application);
    var guest = "rufus@omidb.example";
    detours.invite(application, guest);
    var rufus = browsers.signedIn("rufus");
    rufus.open(link(portal.awaitMail(guest, "invites you")));
    detours.joinAndLeave(rufus, application);
    var changing = new ChangingTheForm(browsers.signedIn("ada"), rhea);
    changing.cannotBePublishedWithFaults();
    changing.asksOneThingMore(application);
    new LostSession(rhea).losesNothing(application);
    rhea.open(application);
    var answers = new Answering(rhea, RHEA_MAIL, SELECTION);
    answers.answer(application, BundledForms.of(FormName.APPLICATION).getLast());
    rhea.open(application).follow("Check your answers").press("Accept and submit");
    lena.open("/staff/inbox").sees(TITLE);
    lena.open("/staff/work").sees(TITLE).sees("The chair of the committee");
    lena.follow("the owner of").isRefused("Save the owner");
    lena.chooseFirst("Who looks after it").press("Save the owner").sees("It is saved");
    detours.saveAView(browsers.signedIn("ada"));
    detours.lookAtWhatIsSubmitted(application);
    detours.screen(application);
    detours.askAndAnswer(application);
  }

  @Test
  @Order(5)
  void three_members_declare_their_interests_and_vote_and_the_chair_closes_the_review() {
    lena.open("/committee/reviews").follow(TITLE).isRefused("Open the review");
    for (String member : List.of("Maya Mbeki", "Milo Marsh", "Mina Moore")) {
      lena.choose("Who is on the panel?", member);
    }
    lena.choose("Who chairs this review?", "Carol Chandra").press("Open the review");
    detours.remindSeveral();

    var review = votes("maya");
    detours.assess(browsers.signedIn("maya"), review);
    votes("milo");
    var carol = browsers.signedIn("carol");
    carol
        .open(review)
        .doesNotSee("How the votes stand")
        .choose("Do you have an interest in this application?", "I have no interest")
        .press("Declare")
        .sees("How the votes stand");
    detours.lookAtThePanel(carol, review);
    votes("mina");
    carol
        .open(review)
        .follow("Close the review")
        .isRefused("Close the review")
        .sees("Approved")
        .write("The committee’s reasons", "A sound project with a clear benefit.")
        .press("Close the review")
        .sees("Approved");
    rhea.open(application).follow("What the committee decided").sees("A sound project");
  }

  /** The address of the review that the member has voted in. */
  private String votes(String member) {
    return browsers
        .signedIn(member)
        .open("/committee/reviews")
        .follow(TITLE)
        .isRefused("Declare")
        .choose("Do you have an interest in this application?", "I have no interest")
        .press("Declare")
        .isRefused("Vote")
        .choose("What is your vote?", "Approve")
        .press("Vote")
        .sees("Has voted")
        .page()
        .url();
  }

  @Test
  @Order(6)
  void the_agreement_is_drawn_up_and_three_parties_sign_it() {
    var today = LocalDate.now(ZoneId.of("Europe/London"));
    lena.open("/agreement/list")
        .follow(TITLE)
        .date("Last day", 31, 2, today.getYear() + 1)
        .isRefused("Draw up the agreement")
        .date("Effective date", today.getDayOfMonth(), today.getMonthValue(), today.getYear())
        .date("Last day", 30, 9, today.getYear() + 3)
        .choose("May releases under this agreement be linked with each other?", "Yes")
        .press("Draw up the agreement");
    agreement = lena.page().url();
    detours.reviseTooEarly(agreement);
    lena.open(agreement).press("Send for signing");
    lena.follow("Invite the recipient’s signatory")
        .write("Email address", "nobody")
        .isRefused("Send the link")
        .write("Full name", "Rufus Reed")
        .write("Email address", "rufus@omidb.example")
        .press("Send the link");

    var rufus = browsers.signedIn("rufus");
    rufus.open(link(portal.awaitMail("rufus@omidb.example", "signature"))).press("Accept");
    sign(rufus, "Rufus Reed");
    var colin = browsers.signedIn("colin");
    detours.almostDecline(colin, agreement);
    sign(colin, "Colin Crane");
    sign(browsers.signedIn("rosa"), "Rosa Reyes");
    lena.open(agreement).doesNotSee("Not signed");
    detours.acceptTheTerms(application);
  }

  private void sign(Person person, String name) {
    person
        .open(agreement)
        .follow("Sign for")
        .isRefused("Sign the agreement")
        .confirm()
        .write("Your full name, in place of a signature", name)
        .press("Sign the agreement")
        .sees(name);
  }

  @Test
  @Order(7)
  void one_data_manager_builds_the_release_and_another_approves_it() {
    var dana = browsers.signedIn("dana");
    dana.open("/data/releases").follow("Build a release").press("Build the release");
    release = dana.page().url();
    dana.awaits("You have built this release");
    var dev = browsers.signedIn("dev");
    detours.almostReject(dev, release);
    dev.open(release).press("Approve");
  }

  @Test
  @Order(8)
  void a_server_killed_at_any_moment_goes_on_building_and_never_publishes_a_half()
      throws Exception {
    killing.whileItPublishesAndBuilds(release.replaceFirst(".*id=", ""));
    browsers.signedIn("dev").open(release).awaits("Downloads");
  }

  @Test
  @Order(9)
  void a_data_manager_looks_at_a_case_of_the_release_and_the_auditor_sees_who_has_looked() {
    var dana = browsers.signedIn("dana");
    dana.open(release).follow("Its cases").follow("demd").sees("History").sees("Surgery");
    dana.follow("images of").follow("CC, processed").sees("From the file's header");
    browsers.signedIn("ivo").open("/data/openings").sees("Dana Doyle");
  }

  @Test
  @Order(10)
  void the_researcher_downloads_it_with_stock_tools_and_goes_on_after_a_cut() throws Exception {
    rhea.open("/release/list").follow("REL-").press("Make a download token");
    Files.writeString(download.resolve("omidb.netrc"), rhea.page().locator("#netrc").innerText());
    Shell.run(download, commands("Commands for Linux and macOS"));
    Shell.cutInHalf(download);
    Shell.run(download, commands("Commands for aria2"));
    Shell.run(download, commands("Commands for Linux and macOS"));
    Shell.run(download, commands("Commands to check"));
    Shell.run(
        download,
        "for f in $(find . -name '*.dcm'); do"
            + " /usr/bin/python3 -c 'import sys, pydicom; pydicom.dcmread(sys.argv[1])' $f;"
            + " if dciodvfy $f 2>&1 | grep '^Error'; then exit 1; fi; done");
  }

  private String commands(String label) {
    return rhea.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).innerText();
  }

  @Test
  @Order(11)
  void after_the_last_day_of_its_term_an_agreement_opens_nothing_though_nobody_ended_it()
      throws Exception {
    var check = commands("Commands to check");
    Files.writeString(portal.clock(), "P2000D");
    rhea.open("/release/list").sees("Closed");
    assertThat(rhea.page().locator("body").innerText()).contains("The business clock is moved");
    Shell.run(download, refusalOf(check));

    Files.delete(portal.clock());
    Shell.run(download, check);
    rhea.follow("REL-");
  }

  @Test
  @Order(12)
  void when_the_agreement_ends_no_file_is_given_out_and_the_history_tells_it_all()
      throws Exception {
    var check = commands("Commands to check");
    lena.open(agreement).follow("End this agreement").isRefused("End the agreement");
    lena.chooseFirst("Why does it end?");
    lena.write("Explanation", "The project is complete.")
        .choose("Confirm", "End the agreement now")
        .press("End the agreement");
    Shell.run(download, refusalOf(check));
    rhea.open(application).follow("History of this application");
    var history = rhea.page().locator("main").innerText().toLowerCase(Locale.ROOT);
    assertThat(history).contains("invit", "submi", "the committee", "sign", "publish", "end");
    assertThat(history).doesNotContain("vote", "interest was declared", "maya", "milo", "mina");
  }

  @Test
  @Order(13)
  void whatever_programs_make_of_forms_breaks_nothing_and_changes_nothing_of_others()
      throws Exception {
    var strangers =
        Stream.of(application, agreement, release).map(it -> it.replaceFirst(".*id=", "")).toList();
    new UnderFire(portal, browsers, lena).breaksNothing(strangers);
  }

  @Test
  @Order(14)
  void the_history_of_all_this_is_sound_and_whatever_is_changed_in_it_is_found_and_told()
      throws Exception {
    var history = new TamperedHistory(portal);
    history.isSoundAtFirst();
    history.isFoundWhateverIsChanged();
    history.isToldAndNotSigned();
    assertThat(portal.awaitMail("ivo@omidb.example", "history has found").text())
        .contains("has been changed");
    portal.awaitMail("ada@omidb.example", "history has found");
  }

  /**
   * Asks for the list of the release, whose script those commands fetch first, and is content with
   * a refusal alone.
   */
  private static String refusalOf(String commands) {
    var address = LINK.matcher(commands);
    assertThat(address.find()).isTrue();
    return "test 403 = $(curl -s -o refusal -w '%{http_code}' --netrc-file omidb.netrc "
        + address.group().replace("fetch.sh", "SHA256SUMS")
        + ")";
  }

  private static String link(CaughtMail mail) {
    var matcher = LINK.matcher(mail.text());
    assertThat(matcher.find()).as("a link in the mail %s", mail.subject()).isTrue();
    return matcher.group();
  }
}
