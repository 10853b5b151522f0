package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.omidb.portal.form.domain.InterestForm;
import org.omidb.portal.launcher.stack.CaughtMail;

/**
 * One application from the public form onwards, played by people in browsers of their own on the
 * real servers. Read it from top to bottom: it is the best tour of the portal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApplicationStoryIT {
  static final String TITLE = "Detection of screen-detected cancers by deep learning";

  private static final String RHEA_MAIL = "rhea@university.example";
  private static final String SELECTION = "2D malignant, marked";
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final TestPortal portal = new TestPortal();
  private Browsers browsers;
  private Person rhea;
  private Person lena;

  @BeforeAll
  void start() {
    portal.start();
    browsers = new Browsers(portal);
    rhea = browsers.visitor("rhea");
    lena = browsers.signedIn("lena");
  }

  @AfterAll
  void stop() {
    browsers.close();
    portal.close();
  }

  @Test
  @Order(1)
  void a_visitor_reads_what_the_database_is_and_sends_an_expression_of_interest() {
    rhea.open("/").sees("mammograms").follow("Tell us about your study");
    new Answering(rhea, RHEA_MAIL, SELECTION).answer(InterestForm.section());
    rhea.press("Send expression of interest").sees("Expression of interest sent");

    lena.open("/staff/inbox").sees(TITLE);
    assertThat(portal.awaitMail(RHEA_MAIL, "received your expression").subject()).contains("OMI-");
  }

  @Test
  @Order(2)
  void a_licensing_officer_invites_and_the_visitor_registers_and_comes_to_the_application() {
    lena.follow("OMI-").press("Invite to the detailed application");

    rhea.open(link(portal.awaitMail(RHEA_MAIL, "your invitation")))
        .sees("You are invited to apply for access");
    rhea.press("Sign in or register").register("Rhea", "Rossi", RHEA_MAIL);
    rhea.open(link(portal.awaitMail(RHEA_MAIL, "Verify email")))
        .choosePassword("a long and private phrase");
    rhea.sees("You are signed in as").press("Accept the invitation").sees("Sections");
  }

  private static String link(CaughtMail mail) {
    var matcher = LINK.matcher(mail.text());
    assertThat(matcher.find()).as("a link in the mail %s", mail.subject()).isTrue();
    return matcher.group();
  }
}
