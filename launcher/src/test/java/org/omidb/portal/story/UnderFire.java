package org.omidb.portal.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.launcher.stack.CaughtMail;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Postgres;
import org.omidb.portal.story.RandomPosts.Sender;
import org.omidb.portal.story.RandomPosts.Sent;

/**
 * Somebody with a draft of their own, a member of the committee, and a visitor send whatever a
 * program can make of the forms that they are given: 300 in every run, 10,000 in {@code ./portal
 * drill kills}. Nothing breaks, nothing is traced, and nothing of anybody else's has changed.
 */
final class UnderFire {

  /** Set by {@code ./portal drill}. */
  private static final int POSTS = System.getProperty("portal.drill") == null ? 300 : 10_000;

  private static final long SEED = 20261130;
  private static final int MOST_PAGES = 60;
  private static final String MAIL = "rosalind@college.example";
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** Files, and what ends the session. */
  private static final Pattern NO_PAGE =
      Pattern.compile("/(?:assets|download|api|sign-out|sign-in|application/file|data/image).*");

  private final TestPortal portal;
  private final Browsers browsers;
  private final Person officer;
  private final DataSource database;

  UnderFire(TestPortal portal, Browsers browsers, Person officer) {
    this.portal = portal;
    this.browsers = browsers;
    this.officer = officer;
    database = Postgres.dataSource(PortalServer.asSettings(portal.settings()));
  }

  /**
   * @param strangers ids of what is none of theirs
   */
  void breaksNothing(List<String> strangers) throws Exception {
    var rosalind = invited();
    var own = rosalind.page().url().replaceFirst(".*id=", "");
    var posts = new RandomPosts(portal.address(), strangers);
    var applicant = sender(posts, "rosalind", rosalind, rosalind.page().url());
    var member = sender(posts, "maya", browsers.signedIn("maya"), portal.address() + "/home");
    var visitor = new Sender("a visitor", "", List.of("/interest/new"));
    assertThat(applicant.pages()).anyMatch(page -> page.startsWith("/application/section"));
    var before = everythingBut(own);
    long traces = traces();

    var broken = new ArrayList<Sent>();
    var answers = new TreeMap<Integer, Integer>();
    var wordsForFiles = posts.wordsForFiles(applicant);
    assertThat(wordsForFiles).isNotEmpty().allMatch(sent -> sent.status() < 500);
    var random = new Random(SEED);
    for (int i = 0; i < POSTS; i++) {
      int chance = random.nextInt(20);
      var sender = chance == 0 ? visitor : chance == 1 ? member : applicant;
      for (var sent : posts.send(sender, SEED + i)) {
        answers.merge(sent.status(), 1, Integer::sum);
        if (sent.status() >= 500) {
          broken.add(sent);
        }
      }
    }
    assertThat(broken).as("of all answers %s", answers).isEmpty();
    assertThat(answers).as("some are taken, and some are refused").containsKey(302);
    assertThat(traces()).as("lines of trace in the log").isEqualTo(traces);
    assertThat(everythingBut(own)).isEqualTo(before);
    rosalind.open("/application/tasks?id=" + own).sees("Sections");
  }

  /** A new applicant with an empty draft, at its list of sections. */
  private Person invited() {
    var rosalind = browsers.visitor("rosalind");
    rosalind.open("/interest/new");
    new Answering(rosalind, MAIL, "")
        .answer(FirstForms.of(FormName.INTEREST).sections().getFirst());
    rosalind.press("Send expression of interest");
    rosalind.open(link(portal.awaitMail(MAIL, "Confirm your expression")));
    rosalind.press("Confirm and send").sees("Expression of interest sent");
    officer.open("/staff/inbox").follow("OMI-").press("Invite to the detailed application");
    rosalind.open(link(portal.awaitMail(MAIL, "your invitation")));
    rosalind.press("Sign in or register").register("Rosalind", "Roe", MAIL);
    rosalind
        .open(link(portal.awaitMail(MAIL, "Confirm your email address")))
        .choosePassword("another long and private phrase");
    return rosalind.press("Accept the invitation").sees("Sections");
  }

  private Sender sender(RandomPosts posts, String name, Person person, String first)
      throws IOException, InterruptedException {
    var cookies =
        person.context().cookies(portal.address()).stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    var reader = new Sender(name, cookies, List.of());
    return new Sender(name, cookies, formsFrom(posts, reader, first));
  }

  /** The pages with a form that links lead to, from one page on. */
  private List<String> formsFrom(RandomPosts posts, Sender reader, String first)
      throws IOException, InterruptedException {
    var seen = new LinkedHashSet<String>();
    var waiting = new ArrayDeque<>(List.of(first.substring(portal.address().length()), "/home"));
    var forms = new ArrayList<String>();
    while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
      var address = waiting.remove();
      if (!seen.add(address)) {
        continue;
      }
      var answer = posts.get(reader, address);
      var page = Jsoup.parse(answer.body(), portal.address() + address);
      if (answer.statusCode() == 200 && !page.select("main form[method=post]").isEmpty()) {
        forms.add(address);
      }
      page.select("a[href]").stream()
          .map(link -> link.absUrl("href").replaceFirst("#.*", ""))
          .filter(link -> link.startsWith(portal.address() + "/"))
          .map(link -> link.substring(portal.address().length()))
          .filter(link -> !NO_PAGE.matcher(URI.create(link).getPath()).matches())
          .forEach(waiting::add);
    }
    return forms;
  }

  /**
   * A sum over each table's rows of all applications but one, and over all events but its own; not
   * over who is here now, which open pages of others renew, and time ends.
   */
  private Map<String, String> everythingBut(String application) throws SQLException {
    var sums = new TreeMap<String, String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              """
              select table_name from information_schema.columns
              where column_name = 'application_id' and table_schema = 'public'
                and table_name <> 'draft_presence'
              """)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertThat(tables).contains("application_stream").hasSizeGreaterThan(5);
      for (var table : tables) {
        sums.put(
            table,
            sum(
                connection,
                "select t::text from " + table + " t where application_id <> ?::uuid",
                application));
      }
      sums.put(
          "event",
          sum(
              connection,
              """
              select t.stream_id::text || t.version from event t where t.stream_id not in (
                select stream_id from application_stream where application_id = ?::uuid)
              """,
              application));
    }
    return sums;
  }

  private static String sum(Connection connection, String rows, String application)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select coalesce(md5(string_agg(line, '|' order by line)), '') from ("
                + rows
                + ") as lines(line)")) {
      query.setString(1, application);
      try (var result = query.executeQuery()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private long traces() throws IOException {
    try (var lines = Files.lines(portal.home().logs().resolve("portal.log"), ISO_8859_1)) {
      return lines.filter(line -> line.startsWith("\tat ")).count();
    }
  }

  private static String link(CaughtMail mail) {
    var matcher = LINK.matcher(mail.text());
    assertThat(matcher.find()).as("a link in the mail %s", mail.subject()).isTrue();
    return matcher.group();
  }
}
