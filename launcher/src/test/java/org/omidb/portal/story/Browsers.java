package org.omidb.portal.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium without a screen, in which each person has a context of their own. The
 * program that is made for this takes half the time of the whole browser.
 */
public final class Browsers implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");

  /** For what a page should show: it is there at once, but on a machine that does ten things. */
  private static final double SLOW_MACHINE_MILLIS = 30_000;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
  private final TestPortal portal;
  private final Map<String, Person> signedIn = new HashMap<>();

  public Browsers(TestPortal portal) {
    this.portal = portal;
    PlaywrightAssertions.setDefaultAssertionTimeout(SLOW_MACHINE_MILLIS);
  }

  /** Somebody who is not signed in. */
  public Person visitor(String name) {
    return new Person(name, browser.newContext(), portal.address(), true, portal.pictures());
  }

  /** Somebody who is not signed in, at a telephone, whose browser may refuse JavaScript. */
  public Person atTelephone(String name, boolean javaScript) {
    var telephone =
        new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(javaScript);
    return new Person(
        name, browser.newContext(telephone), portal.address(), javaScript, portal.pictures());
  }

  /**
   * Somebody of the demo accounts, signed in at Keycloak's own page: the same one each time, at
   * home.
   */
  public Person signedIn(String username) {
    var before = signedIn.get(username);
    if (before != null) {
      return before.open("/home");
    }
    var person = visitor(username);
    signedIn.put(username, person);
    person.signIn(portal.password());
    return person;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
