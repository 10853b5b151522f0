package org.omidb.portal.launcher.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.shared.domain.VisibleText;

/** A page on this machine that shows the caught mails, so that a person can follow their links. */
public final class MailPage implements Service {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.UK).withZone(ZoneId.systemDefault());
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:)]");

  private static final String ANSWER = "/answer/";
  private static final String WORDS = "words";
  private static final int LARGEST = 100_000;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path folder;
  private final int port;
  private final int smtp;

  private MailPage(HttpServer server, ExecutorService threads, Path folder, Ports ports) {
    this.server = server;
    this.threads = threads;
    this.folder = folder;
    this.port = ports.mailPage();
    this.smtp = ports.smtp();
  }

  public static MailPage start(Home home, Ports ports) {
    int port = ports.mailPage();
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var page =
          new MailPage(server, Executors.newVirtualThreadPerTaskExecutor(), home.mail(), ports);
      server.setExecutor(page.threads);
      server.createContext("/", page::answer);
      server.start();
      return page;
    } catch (IOException e) {
      throw new LaunchFailure(
          ExitCode.PORT_IN_USE, "The mail page cannot listen on port " + port, e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var html = isMeant(exchange) ? html(exchange) : Optional.<String>empty();
      var body = html.orElse("Not found").getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", html.isPresent() ? "text/html; charset=utf-8" : "text/plain");
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
      headers.set("X-Content-Type-Options", "nosniff");
      // with "no-referrer" a browser would not say where the form of an answer comes from
      headers.set("Referrer-Policy", "same-origin");
      exchange.sendResponseHeaders(html.isPresent() ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** By this machine's own name: another site's page can neither read mails nor answer them. */
  private boolean isMeant(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    var host = headers.getFirst("Host");
    boolean here = ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
    return switch (exchange.getRequestMethod()) {
      case "GET" -> here;
      case "POST" -> here && ("http://" + host).equals(headers.getFirst("Origin"));
      default -> false;
    };
  }

  private Optional<String> html(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("GET")) {
      return page(path);
    }
    var sent = new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
    return path.startsWith(ANSWER) && sent.startsWith(WORDS + "=")
        ? CaughtMail.find(folder, path.substring(ANSWER.length()))
            .filter(mail -> !mail.replyTo().isEmpty())
            .map(mail -> answered(mail, sent.substring(WORDS.length() + 1)))
        : Optional.empty();
  }

  private String answered(CaughtMail mail, String words) {
    try {
      AnswerMail.send(smtp, mail, URLDecoder.decode(words, StandardCharsets.UTF_8));
      return html(
          "The answer is on its way",
          "<p>The portal looks into its mailbox every 15 seconds.</p>"
              + "<p><a href=\"/\">All mails</a></p>");
    } catch (MessagingException | IllegalArgumentException e) {
      return html("The answer could not be sent", "<p><a href=\"/\">All mails</a></p>");
    }
  }

  private Optional<String> page(String path) {
    if (path.equals("/")) {
      return Optional.of(list());
    }
    return path.startsWith("/mail/")
        ? CaughtMail.find(folder, path.substring("/mail/".length())).map(MailPage::mail)
        : Optional.empty();
  }

  private String list() {
    var rows = new StringBuilder();
    for (CaughtMail mail : CaughtMail.all(folder)) {
      rows.append(
          "<tr><td>%s</td><td>%s</td><td><a href=\"/mail/%s\">%s</a></td></tr>%n"
              .formatted(
                  TIME.format(mail.at()), escape(mail.to()), mail.id(), escape(subject(mail))));
    }
    var table =
        rows.isEmpty()
            ? "<p>No mail yet.</p>"
            : "<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>";
    return html(
        "Mails the portal sent",
        "<p>They are caught here and reach nobody. Load the page again to see new ones.</p>"
            + table);
  }

  /** A link needs words that are seen. */
  private static String subject(CaughtMail mail) {
    var subject = VisibleText.line(mail.subject());
    return subject.isEmpty() ? "(no subject)" : subject;
  }

  private static String mail(CaughtMail mail) {
    return html(
        subject(mail),
        "<p><a href=\"/\">All mails</a></p><p>To %s, %s</p><pre>%s</pre>%s"
            .formatted(
                escape(mail.to()),
                TIME.format(mail.at()),
                linked(mail.text()),
                mail.replyTo().isEmpty() ? "" : answerForm(mail)));
  }

  /** As replying to it in a mail program would. */
  private static String answerForm(CaughtMail mail) {
    return """
    <form method="post" action="%s%s"><p><label for="words">Answer it as %s</label></p>
    <p><textarea id="words" name="%s" rows="5"></textarea></p><p><button>Send the answer</button></p></form>
    """
        .formatted(ANSWER, mail.id(), escape(mail.to()), WORDS);
  }

  /** The text with its addresses as links; all of it is escaped. */
  static String linked(String text) {
    var out = new StringBuilder();
    var matcher = LINK.matcher(text);
    int from = 0;
    while (matcher.find()) {
      var link = escape(matcher.group());
      out.append(escape(text.substring(from, matcher.start())))
          .append("<a href=\"%s\">%s</a>".formatted(link, link));
      from = matcher.end();
    }
    return out.append(escape(text.substring(from))).toString();
  }

  static String escape(String text) {
    return text.replace("\u0000", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String html(String title, String content) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>%s</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
    body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
    table { border-collapse: collapse; width: 100%% }
    th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere }
    @media (max-width: 40rem) { thead { display: none } tr { display: block; padding: .6rem 0; border-bottom: 1px solid #ccc } td { display: block; padding: 0; border: 0 } }
    textarea { width: 100%%; font: inherit; box-sizing: border-box }
    button { font: inherit; padding: .4rem .8rem }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-top: 1px solid #ccc; padding-top: 1rem }
    </style></head><body><main><h1>%s</h1>%s</main></body></html>
    """
        .formatted(escape(title), escape(title), content);
  }

  @Override
  public String name() {
    return "the mail page";
  }

  @Override
  public CompletableFuture<?> ended() {
    return new CompletableFuture<>();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
