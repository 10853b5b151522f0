package org.omidb.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/**
 * Somebody at a browser, who does what people do and finds things by the words on the page. Every
 * page of the portal that comes up is looked at ({@link Pictures}).
 */
public final class Person {
  private static final double PATIENCE_MILLIS = 180_000;
  private static final double SLOW_MACHINE_MILLIS = 90_000;

  private final String name;

  /** What the person signs in with: a name of the demonstration, or the address given. */
  private String account;

  private final BrowserContext context;
  private final Page page;
  private final String portal;
  private final boolean javaScript;
  private final Pictures pictures;
  private String password = "";

  Person(
      String name, BrowserContext context, String portal, boolean javaScript, Pictures pictures) {
    this.javaScript = javaScript;
    this.pictures = pictures;
    this.name = name;
    this.account = name;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(SLOW_MACHINE_MILLIS);
    this.portal = portal;
  }

  /** Through Keycloak's page, which nobody else can tell from a person's own doing. */
  void signIn(String password) {
    this.password = password;
    page.navigate(portal + "/home");
    enter(password);
    arrive();
    look();
  }

  /** Comes with a password as far as the question for a one-time code, and answers it twice. */
  void signIn(String password, String wrongCode, String rightCode) {
    page.navigate(portal + "/home");
    enter(password);
    page.locator("#otp").fill(wrongCode);
    pictures.keep(page, "keycloak-code.filled");
    page.locator("#kc-login").click();
    assertThat(page.locator("body")).containsText("The code is not right");
    pictures.keep(page, "keycloak-code.error");
    page.locator("#otp").fill(rightCode);
    page.locator("#kc-login").click();
    arrive();
    look();
  }

  /** Gives the password again where Keycloak asks for it in between. */
  Person signInAgain() {
    page.waitForSelector("#kc-login");
    enter(password);
    arrive();
    return look();
  }

  private void enter(String secret) {
    page.locator("#username").fill(account);
    page.locator("#password").fill(secret);
    pictures.keep(page, "keycloak-sign-in.filled");
    page.locator("#kc-login").click();
  }

  private void arrive() {
    page.waitForURL(Pattern.compile(Pattern.quote(portal) + "/.*"));
  }

  /**
   * Registers at Keycloak, whose sign-in page has just come up; a mail asks to verify the address.
   */
  void register(String firstName, String lastName, String email) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Create an account")).click();
    page.locator("#firstName").fill(firstName);
    page.locator("#lastName").fill(lastName);
    account = email;
    page.locator("#email").fill(email);
    pictures.keep(page, "keycloak-register.filled");
    page.locator("input[type=submit]").first().click();
  }

  /** Sets the password that Keycloak asks for once the address is verified, and comes back. */
  Person choosePassword(String password) {
    this.password = password;
    page.locator("#password-new").fill(password);
    page.locator("#password-confirm").fill(password);
    pictures.keep(page, "keycloak-password.filled");
    page.locator("input[type=submit], button[type=submit]").first().click();
    page.waitForURL(Pattern.compile(Pattern.quote(portal) + "/.*"));
    return look();
  }

  /**
   * Opens a page of the portal, or any address from a mail. Who has signed in before does so again
   * where that has been too long ago.
   */
  public Person open(String address) {
    page.navigate(address.startsWith("http") ? address : portal + address);
    if (!password.isEmpty() && page.locator("#kc-login").count() > 0) {
      enter(password);
      arrive();
    }
    return look();
  }

  /** Follows a link, or one that looks like a button. */
  public Person follow(String name) {
    var link = main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    return go(link.or(button(name)).first());
  }

  /** Presses a button; what was filled in before is kept as a picture. */
  public Person press(String name) {
    pictures.keep(page);
    return go(button(name).first());
  }

  /** Presses a button too early, is told at the page's head what is missing, and begins again. */
  public Person isRefused(String name) {
    var address = page.url();
    press(name);
    assertThat(main().locator(".govuk-error-summary")).isVisible();
    doesNotSee("Something has changed");
    return open(address);
  }

  /** What the page says at its head is wrong; empty where it says nothing. */
  String problems() {
    return String.join("\n", main().locator(".govuk-error-summary").allInnerTexts());
  }

  /** Looks at the page as it stands now, with what has been filled in. */
  Person looksAround() {
    return look();
  }

  /** Looks at a page that is not the portal's own. */
  Person looksAt(String address, String picture) {
    page.navigate(address);
    pictures.keep(page, picture);
    return this;
  }

  /** Presses, and does not wait for an answer that may never come. */
  public void pressWithoutWaiting(String name) {
    button(name).first().evaluate("button => { setTimeout(() => button.click(), 0); }");
  }

  /** The header's and the footer's links are the same everywhere, and never meant. */
  private Locator main() {
    return page.locator("main");
  }

  private Locator button(String name) {
    return main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  /** A page has come when its last answer, which is no redirect, has arrived to the last byte. */
  private Person go(Locator to) {
    var answer =
        page.waitForResponse(
            response -> response.request().isNavigationRequest() && response.status() / 100 != 3,
            to::click);
    answer.finished();
    return look();
  }

  public Person write(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  /** The field, or the choices, that a form sends under this name. */
  Locator field(String name) {
    return page.locator("[name='" + name + "']");
  }

  /** Ticks one choice of a group of radios or checkboxes. */
  public Person choose(String group, String option) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group))
        .first()
        .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
        .check();
    return this;
  }

  /** Fills the three fields of a date. */
  public Person date(String group, int day, int month, int year) {
    var fields = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group)).first();
    fields.getByLabel("Day").fill(Integer.toString(day));
    fields.getByLabel("Month").fill(Integer.toString(month));
    fields.getByLabel("Year").fill(Integer.toString(year));
    return this;
  }

  public Person upload(String label, FilePayload file) {
    page.getByLabel(label).setInputFiles(file);
    return this;
  }

  public Person sees(String text) {
    assertThat(main()).containsText(text);
    return this;
  }

  /** What takes a while; the page looks again by itself. */
  public Person awaits(String text) {
    assertThat(main())
        .containsText(
            text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    return look();
  }

  /** Ticks the box of this name, or of one that begins so. */
  Person tick(String name) {
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name)).first().check();
    return this;
  }

  /** Ticks the one box of the page. */
  public Person confirm() {
    page.getByRole(AriaRole.CHECKBOX).first().check();
    return this;
  }

  public Person chooseFirst(String group) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group))
        .first()
        .getByRole(AriaRole.RADIO)
        .first()
        .check();
    return this;
  }

  /** Takes the first of the choices that a list offers. */
  Person select(String label) {
    page.getByLabel(label).selectOption(new SelectOption().setIndex(1));
    return this;
  }

  public Person doesNotSee(String text) {
    assertThat(main()).not().containsText(text);
    return this;
  }

  /** For what this vocabulary has no word for. */
  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /** The page is whole, and nothing is wrong with it. */
  private Person look() {
    page.waitForLoadState();
    if (page.url().startsWith(portal)) {
      assertThat(page.locator("h1").first()).isVisible();
      pictures.look(page, name, javaScript);
    }
    return this;
  }
}
