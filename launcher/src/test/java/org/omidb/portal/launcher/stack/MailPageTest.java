package org.omidb.portal.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;

/** A mail goes in by SMTP and comes out as a page. */
class MailPageTest {
  @TempDir Path folder;

  @Test
  void a_caught_mail_is_shown_with_its_links_and_without_its_mark_up() throws Exception {
    var home = new Home(folder);
    home.prepare();
    var ports = Ports.free();
    try (var catcher = MailCatcher.start(home, ports, "secret");
        var page = MailPage.start(home, ports)) {
      assertThat(catcher.ended()).isNotDone();
      assertThat(page.ended()).isNotDone();
      send(
          ports.smtp(),
          "Welcome <b>",
          "Follow http://127.0.0.1:8080/x?a=1&b=2.\n<script>no</script>");

      var list = get(ports.mailPage(), "/").body();
      assertThat(list).contains("Welcome &lt;b&gt;").doesNotContain("<b>");

      var mails = CaughtMail.all(home.mail());
      assertThat(mails).singleElement().extracting(CaughtMail::to).isEqualTo("rita@example.org");
      assertThat(get(ports.mailPage(), "/mail/" + mails.getFirst().id()).body())
          .contains("href=\"http://127.0.0.1:8080/x?a=1&amp;b=2\"")
          .contains("&lt;script&gt;")
          .doesNotContain("<script>");
    }
  }

  @Test
  void a_mail_without_a_subject_that_is_seen_can_be_opened() throws Exception {
    var home = new Home(folder);
    home.prepare();
    var ports = Ports.free();
    try (var catcher = MailCatcher.start(home, ports, "secret");
        var page = MailPage.start(home, ports)) {
      assertThat(List.of(catcher.ended(), page.ended())).noneMatch(CompletableFuture::isDone);
      for (var subject : List.of("", "\u3164")) {
        send(ports.smtp(), subject, "Nothing");
      }
      assertThat(get(ports.mailPage(), "/").body().split(">\\(no subject\\)</a>")).hasSize(3);
    }
  }

  @Test
  void a_mail_that_can_be_answered_is_and_its_answer_waits_in_the_mailbox() throws Exception {
    var home = new Home(folder);
    home.prepare();
    var ports = Ports.free();
    try (var catcher = MailCatcher.start(home, ports, "secret");
        var page = MailPage.start(home, ports)) {
      assertThat(List.of(catcher.ended(), page.ended())).noneMatch(CompletableFuture::isDone);
      var replyTo = "answers+abcdefghijklmnopqrstuvwxyz234567@omidb.example";
      send(ports.smtp(), "A question", "How many?", replyTo);
      send(ports.smtp(), "A note", "Nothing");
      var mails = CaughtMail.all(home.mail());
      var note = mails.get(0);
      var question = mails.get(1);
      assertThat(get(ports.mailPage(), "/mail/" + note.id()).body()).doesNotContain("<form");
      assertThat(get(ports.mailPage(), "/mail/" + question.id()).body())
          .contains("action=\"/answer/" + question.id() + "\"");

      var own = "http://127.0.0.1:" + ports.mailPage();
      assertThat(answer(own, note, own).statusCode()).isEqualTo(404);
      assertThat(answer(own, question, "http://evil.example").statusCode()).isEqualTo(404);
      assertThat(answer(own, question, own).body()).contains("on its way");
      assertThat(CaughtMail.all(home.mail())).hasSize(2);
      var waiting = mailbox(ports.imap());
      assertThat(waiting).hasSize(1);
      assertThat(waiting.getFirst())
          .contains("Authentication-Results: mail.omidb.example; dmarc=pass")
          .contains("header.from=example.org")
          .contains("From: rita@example.org")
          .contains("Three & more.");
    }
  }

  private static HttpResponse<String> answer(String own, CaughtMail mail, String origin)
      throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(own + "/answer/" + mail.id()))
            .header("Origin", origin)
            .POST(BodyPublishers.ofString("words=Three+%26+more."))
            .build());
  }

  private static List<String> mailbox(int port) throws Exception {
    var found = new ArrayList<String>();
    try (var store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", port, "answers", "secret");
      try (var inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        for (var message : inbox.getMessages()) {
          var bytes = new ByteArrayOutputStream();
          message.writeTo(bytes);
          found.add(bytes.toString(StandardCharsets.UTF_8));
        }
      }
    }
    return found;
  }

  @Test
  void nothing_but_a_mail_can_be_read_and_nothing_written() throws Exception {
    var home = new Home(folder);
    home.prepare();
    var ports = Ports.free();
    try (var page = MailPage.start(home, ports)) {
      assertThat(page.name()).isNotEmpty();
      assertThat(get(ports.mailPage(), "/mail/..%2Fsecrets").statusCode()).isEqualTo(404);
      assertThat(get(ports.mailPage(), "/mail/%00").statusCode()).isEqualTo(404);
      assertThat(get(ports.mailPage(), "/secrets").statusCode()).isEqualTo(404);
      var post =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.mailPage() + "/"))
              .POST(BodyPublishers.ofString("x"))
              .build();
      assertThat(send(post).statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static void send(int port, String subject, String text) throws Exception {
    send(port, subject, text, "");
  }

  private static void send(int port, String subject, String text, String replyTo) throws Exception {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", port);
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("portal@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("rita@example.org"));
    message.setReplyTo(InternetAddress.parse(replyTo));
    message.setSubject(subject);
    message.setText(text);
    Transport.send(message);
  }
}
