package org.omidb.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Forms as they come from anybody's programs: each begins as the page gives it, and then fields are
 * left out, added, sent twice, of another type, far too long, or named for what is somebody else's.
 * What a number makes is the same in every run.
 */
final class RandomPosts {

  /** What was sent and what came back, for people to read. */
  record Sent(String person, String address, List<Field> fields, int status) {
    @Override
    public String toString() {
      return person + " " + address + " answered " + status + " to " + fields;
    }
  }

  /** One field of a form. */
  record Field(String name, String value) {
    @Override
    public String toString() {
      var shown =
          value.length() > 60 ? value.substring(0, 60) + "… (" + value.length() + ")" : value;
      return name + "=" + shown;
    }
  }

  /** Where somebody sends forms from, with the cookies of their session; none for a visitor. */
  record Sender(String name, String cookies, List<String> pages) {}

  private static final int HUGE = 300_000;
  private static final String BOUNDARY = "----random-posts-boundary";

  /** Pressed, they would end what the next post is about, or the sender's session. */
  private static final List<String> LEFT_ALONE = List.of("sign-out", "withdraw", "submit");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String portal;
  private final List<String> strangers;

  /**
   * @param strangers ids of what is none of the senders'
   */
  RandomPosts(String portal, List<String> strangers) {
    this.portal = portal;
    this.strangers = strangers;
  }

  /** Sends the form that the number makes of one of the sender's pages. */
  List<Sent> send(Sender sender, long number) throws IOException, InterruptedException {
    var random = new Random(number);
    var address = sender.pages().get(random.nextInt(sender.pages().size()));
    var page = get(sender, address);
    if (page.statusCode() != 200) {
      return List.of(new Sent(sender.name(), address, List.of(), page.statusCode()));
    }
    var forms =
        Jsoup.parse(page.body(), portal + address).select("main form[method=post]").stream()
            .map(FormElement.class::cast)
            .toList();
    if (forms.isEmpty()) {
      return List.of();
    }
    var form = forms.get(random.nextInt(forms.size()));
    var fields = changed(fields(form, random), random);
    var target = form.absUrl("action");
    boolean parts = form.attr("enctype").equals("multipart/form-data") && random.nextInt(4) > 0;
    return List.of(new Sent(sender.name(), address, fields, post(sender, target, fields, parts)));
  }

  /** Sends each form in which a file can be chosen with words in the file's place. */
  List<Sent> wordsForFiles(Sender sender) throws IOException, InterruptedException {
    var all = new ArrayList<Sent>();
    for (var address : sender.pages()) {
      var page = Jsoup.parse(get(sender, address).body(), portal + address);
      for (var form : page.select("main form[method=post]:has(input[type=file])")) {
        var fields = fields((FormElement) form, new Random(address.hashCode()));
        var files = form.select("input[type=file]").eachAttr("name");
        fields.removeIf(field -> files.contains(field.name()));
        files.forEach(file -> fields.add(new Field(file, "words")));
        var target = form.absUrl("action");
        all.add(new Sent(sender.name(), address, fields, post(sender, target, fields, false)));
      }
    }
    return all;
  }

  HttpResponse<String> get(Sender sender, String address) throws IOException, InterruptedException {
    return client.send(
        to(sender, portal + address).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private int post(Sender sender, String target, List<Field> fields, boolean parts)
      throws IOException, InterruptedException {
    var request = to(sender, target).header("Origin", portal);
    if (parts) {
      request
          .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
          .POST(HttpRequest.BodyPublishers.ofString(asParts(fields)));
    } else {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(asQuery(fields)));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest.Builder to(Sender sender, String address) {
    var request = HttpRequest.newBuilder(URI.create(address));
    return sender.cookies().isEmpty() ? request : request.header("Cookie", sender.cookies());
  }

  /** What a browser would send, and one of the buttons. */
  private static List<Field> fields(FormElement form, Random random) {
    var fields = new ArrayList<Field>();
    form.formData().forEach(it -> fields.add(new Field(it.key(), it.value())));
    for (var box : form.select("input[type=checkbox], input[type=radio]")) {
      if (random.nextInt(3) == 0) {
        fields.add(new Field(box.attr("name"), box.attr("value")));
      }
    }
    var buttons =
        form.select("button[name], input[type=submit][name]").stream()
            .filter(button -> LEFT_ALONE.stream().noneMatch(words(button)::contains))
            .toList();
    fields.removeIf(field ->
        form.select("input[type=submit], button").stream()
            .anyMatch(button -> button.attr("name").equals(field.name())));
    if (!buttons.isEmpty()) {
      Element pressed = buttons.get(random.nextInt(buttons.size()));
      fields.add(new Field(pressed.attr("name"), pressed.attr("value")));
    }
    return fields;
  }

  /** What a button is called, for programs and for people. */
  private static String words(Element button) {
    return (button.attr("name") + " " + button.attr("value") + " " + button.text())
        .toLowerCase(Locale.ROOT);
  }

  private List<Field> changed(List<Field> fields, Random random) {
    var changed = new ArrayList<Field>();
    for (var field : fields) {
      // without the view's state and the page's key no page looks at anything else
      boolean inner = field.name().startsWith("jakarta.faces") || field.name().equals("portal.key");
      int chance = inner ? random.nextInt(40) : random.nextInt(8);
      switch (chance) {
        case 0 -> {
          // left out
        }
        case 1, 2, 3 -> changed.add(new Field(field.name(), value(random)));
        case 4 -> {
          changed.add(field);
          changed.add(new Field(field.name(), value(random)));
        }
        default -> changed.add(field);
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      changed.add(new Field(name(fields, random), value(random)));
    }
    return changed;
  }

  private static String name(List<Field> fields, Random random) {
    var names = List.of("id", "application", "person", "section", "__proto__", "a[b]", "", "😀");
    return random.nextBoolean() || fields.isEmpty()
        ? names.get(random.nextInt(names.size()))
        : fields.get(random.nextInt(fields.size())).name() + "_" + random.nextInt(120) + "_name";
  }

  private String value(Random random) {
    List<Supplier<String>> values =
        List.of(
            () -> "",
            () -> " \u00a0\u200b\u3164 ",
            () -> "plain words",
            () -> "\u202Eright\u202C to \u2067left\u2069 \u05D0\u05D1",
            () -> "a\u0000b\u0007c\u000Bd\r\ne\u2028f",
            () -> "<script>alert(1)</script>#{1+1}${7*7}",
            () -> "x".repeat(HUGE),
            () -> "word ".repeat(9_000),
            () -> "-1",
            () -> "99999999999999999999",
            () -> "31",
            () -> "NaN",
            () -> "true",
            () -> "on",
            () -> "2026-02-30",
            () -> "\uD83D",
            () -> "👩‍🔬".repeat(300),
            () -> "'; drop table event; --",
            () -> "../../etc/passwd",
            () -> "somebody@example.org",
            () -> UUID.randomUUID().toString(),
            () -> strangers.get(random.nextInt(strangers.size())));
    return values.get(random.nextInt(values.size())).get();
  }

  private static String asQuery(List<Field> fields) {
    return fields.stream()
        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String asParts(List<Field> fields) {
    var body = new StringBuilder();
    for (var field : fields) {
      body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
      body.append(field.name().replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A"));
      body.append("\"\r\n\r\n").append(field.value()).append("\r\n");
    }
    return body.append("--").append(BOUNDARY).append("--\r\n").toString();
  }
}
