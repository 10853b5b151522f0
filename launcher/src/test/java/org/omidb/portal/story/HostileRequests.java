package org.omidb.portal.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Requests that no browser makes, byte by byte: each is the fault of whoever asks and is told so,
 * with every header that protects a browser, without a cookie, and without a trace in the log.
 */
final class HostileRequests {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String GZIP = "Accept-Encoding: gzip\r\n";
  private static final String EVIL = "evil.example";

  private final TestPortal portal;
  private final String host;

  HostileRequests(TestPortal portal) {
    this.portal = portal;
    host = "127.0.0.1:" + portal.ports().portal();
  }

  /** An answer, with its headers as they came. */
  private record Answer(int status, List<String> headers, String body) {

    Stream<String> all(String name) {
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip());
    }
  }

  void areRefused() throws IOException {
    long traces = traces();
    for (var path :
        List.of(
            "/assets/../home",
            "/home;x=/assets/",
            "/assets/..%2fhome",
            "//staff/inbox",
            "/about%2fdata",
            "/about/data%0d%0aX:1",
            "/about/./data",
            "/catalogue/explore?type=%ff%fe",
            "/catalogue/explore?type=%zz",
            "/jakarta.faces.resource/.xhtml",
            "/?jakarta.faces.RenderKitId=x",
            "/home?a=%0%0000")) {
      refused(400, "GET " + path, "", "");
    }
    for (var preference : List.of("Accept: */*;q=abc", "Accept: /", "Accept-Language: en;q=x")) {
      for (var path : List.of("/", "/about/data", "/interest/new", "/api/catalogue/counts")) {
        assertThat(get(path, preference + "\r\n").status()).as(path + preference).isEqualTo(200);
      }
    }
    for (var method : List.of("FOO", "PUT", "DELETE", "OPTIONS", "PROPFIND")) {
      refused(405, method + " /", "", "");
      refused(405, method + " /assets/mark.svg", "", "");
      refused(405, method + " /api/catalogue/counts", "", "");
    }
    refused(404, "GET /interest/confirm?token=x", "", "");
    refused(404, "GET /interest/confirm", "", "");
    refused(404, "GET /interest/answer?token=x", "", "");
    refused(404, "GET /interest/answer", "", "");
    forms();
    assertThat(traces()).as("lines of trace in the log").isEqualTo(traces);
  }

  private void forms() throws IOException {
    var form = "/interest/new";
    refused(400, "POST " + form, FORM, "a=b");
    refused(400, "POST " + form, FORM, "jakarta.faces.ViewState=junk");
    refused(400, "POST " + form, FORM, "jakarta.faces.ViewState=stateless&a=%00");
    refused(400, "POST " + form, FORM, "jakarta.faces.ViewState=1:2");
    refused(400, "GET " + form + "?form=form&jakarta.faces.ViewState=stateless", "", "");
    refused(403, "POST " + form, FORM + "Origin: http://" + EVIL + "\r\n", "a=b");
    refused(403, "POST " + form, FORM + "Sec-Fetch-Site: cross-site\r\n", "a=b");
    refused(403, "POST /sign-out", FORM + "Sec-Fetch-Site: same-site\r\n", "a=b");
    refused(400, "POST " + form, FORM, "form=form&jakarta.faces.ViewState=stateless");
    refused(
        400,
        "POST " + form,
        FORM + "Faces-Request: partial/ajax\r\n",
        "jakarta.faces.partial.ajax=true&form=form&jakarta.faces.source=form"
            + "&jakarta.faces.partial.render=%40all&jakarta.faces.ViewState=stateless");
    refused(400, "POST " + form, "Content-Type: multipart/form-data\r\n", "junk");
    refused(400, "POST " + form, "Content-Type: multipart/form-data; boundary=x\r\n", "junk");
    refused(415, "POST " + form, "Content-Type: text/plain\r\n", "junk");
    refused(413, "POST " + form, FORM, "a=" + "b".repeat(3_000_000));
    refused(413, "POST /api/selections", "Content-Type: application/json\r\n", "b".repeat(3 << 20));
  }

  /** Nothing is sent to a host that the request itself has named. */
  void leadNowhereElse() throws IOException {
    var redirected = exchange("GET /.;/ HTTP/1.1\r\nHost: " + EVIL + "\r\n", "");
    assertThat(redirected.all("location").filter(it -> it.contains(EVIL))).isEmpty();
    for (var path :
        List.of(
            "/", "/home", "/about", "/WEB-INF", "/META-INF", "/sign-out", "/sign-in/callback")) {
      var answer = exchange("GET " + path + " HTTP/1.1\r\nHost: " + EVIL + "\r\n", "");
      assertThat(answer.status()).as(path).isEqualTo(421);
      isGuarded(path, answer);
      var forwarded =
          get(path, "X-Forwarded-Host: " + EVIL + "\r\nForwarded: host=" + EVIL + "\r\n");
      assertThat(forwarded.all("location").filter(it -> it.contains(EVIL))).as(path).isEmpty();
    }
  }

  /** Whoever only reads leaves nothing with the portal, and takes nothing away. */
  void makeNoSession() throws IOException {
    for (var path :
        List.of(
            "/",
            "/about/data",
            "/about/figures",
            "/about/dictionary",
            "/about/access",
            "/catalogue/explore",
            "/interest/new",
            "/interest/mailed",
            "/interest/confirm?token=x",
            "/invitation/accept?token=x",
            "/invitation/join?token=x",
            "/sign-in/failed",
            "/assets/portal.css",
            "/api/catalogue/counts",
            "/error",
            "/nope",
            "/metrics",
            "/about",
            "/api/selections")) {
      var answer = get(path, "");
      assertThat(answer.status()).as(path).isLessThan(500).isNotEqualTo(302);
      isGuarded(path, answer);
    }
    assertThat(get("/assets/portal.css", "").all("cache-control")).containsExactly("no-cache");
    var undated = "/jakarta.faces.resource/core.js.xhtml?ln=primefaces";
    assertThat(get(undated, "If-Modified-Since: junk\r\n").status()).isEqualTo(200);
    for (var path : List.of("/assets/nope.css", "/jakarta.faces.resource/nope.css.xhtml")) {
      assertThat(get(path, "").all("cache-control")).as(path).containsExactly("no-store");
    }
  }

  /** A page for everybody is the same for everybody; one with a key in it never is. */
  void shareNoSecret() throws IOException {
    for (var path : List.of("/", "/about/data", "/about/access", "/catalogue/explore")) {
      var answer = get(path, GZIP);
      assertThat(answer.all("content-encoding")).as(path).containsExactly("gzip");
      assertThat(answer.all("vary")).as(path).contains("Cookie, Accept-Encoding");
      assertThat(answer.all("cache-control")).as(path).allMatch(it -> it.startsWith("public, max"));
      assertThat(answer.all("content-security-policy").toList().toString()).doesNotContain("nonce");
      assertThat(get(path, "").body()).as(path).doesNotContain("nonce", "ViewState");
      var tag = answer.all("etag").findFirst().orElseThrow();
      assertThat(get(path, "If-None-Match: " + tag + "\r\n").status()).as(path).isEqualTo(304);
      isSecret(path, get(path, GZIP + "Cookie: portal-session=x\r\n"));
    }
    giveEachVisitorAFormOfTheirOwn();
    isSecret("/home", get("/home", GZIP));
    var styles = get("/", "").body().split("href=\"/assets/portal.css", 2)[1].split("\"", 2)[0];
    var asset = get("/assets/portal.css" + styles, GZIP);
    assertThat(asset.all("content-encoding")).containsExactly("gzip");
    assertThat(asset.all("cache-control")).containsExactly("public, max-age=31536000, immutable");
  }

  /** Compressed while it is empty: its key is of nobody, and another one in every answer. */
  private void giveEachVisitorAFormOfTheirOwn() throws IOException {
    var form = get("/interest/new", GZIP);
    assertThat(form.all("content-encoding")).containsExactly("gzip");
    assertThat(form.all("cache-control")).containsExactly("no-store");
    assertThat(form.all("etag")).isEmpty();
    assertThat(key(get("/interest/new", ""))).isNotEqualTo(key(get("/interest/new", "")));
    isSecret("a form with words", get("/interest/new?type=malignant", GZIP));
    isSecret("/interest/new", get("/interest/new", GZIP + "Cookie: portal-session=x\r\n"));
  }

  private static String key(Answer form) {
    return form.body().split("name=\"portal.key\" value=\"", 2)[1].split("\"", 2)[0];
  }

  private static void isSecret(String path, Answer answer) {
    assertThat(answer.all("content-encoding")).as(path).isEmpty();
    assertThat(answer.all("cache-control")).as(path).containsExactly("no-store");
    assertThat(answer.all("etag")).as(path).isEmpty();
  }

  /** The one cookie of a stranger who signs in says which attempt it is, and is like the others. */
  void takeOneCookieAlongToSignIn() throws IOException {
    var answer = get("/home", "");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.all("set-cookie"))
        .singleElement()
        .asString()
        .startsWith("portal-sign-in=")
        .containsOnlyOnce("SameSite=Lax")
        .contains("HttpOnly");
    assertThat(answer.all("content-security-policy")).hasSize(1);
    assertThat(answer.all("cache-control")).containsExactly("no-store");
  }

  private void refused(int status, String line, String headers, String body) throws IOException {
    var head = line + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers;
    var answer = exchange(head, body);
    var what = line + " " + headers;
    assertThat(answer.status()).as(what).isEqualTo(status);
    isGuarded(what, answer);
    assertThat(answer.body()).as(what).doesNotContain("Exception", "Payara", "org.omidb");
  }

  private static void isGuarded(String what, Answer answer) {
    assertThat(answer.all("content-security-policy"))
        .as(what)
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; script-src 'self'");
    assertThat(answer.all("x-content-type-options")).as(what).containsExactly("nosniff");
    assertThat(answer.all("server")).as(what).isEmpty();
    assertThat(answer.all("x-powered-by")).as(what).isEmpty();
    assertThat(answer.all("set-cookie")).as(what).isEmpty();
  }

  private Answer get(String path, String headers) throws IOException {
    return exchange("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers, "");
  }

  private Answer exchange(String head, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), portal.ports().portal())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
      var out = socket.getOutputStream();
      out.write((head + length + "Connection: close\r\n\r\n" + body).getBytes(ISO_8859_1));
      out.flush();
      var text = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      var parts = text.split("\r\n\r\n", 2);
      var lines = List.of(parts[0].split("\r\n", -1));
      return new Answer(
          Integer.parseInt(lines.getFirst().split(" ", 3)[1]),
          lines.subList(1, lines.size()),
          parts[1]);
    }
  }

  private long traces() throws IOException {
    try (var lines = Files.lines(portal.home().logs().resolve("portal.log"), ISO_8859_1)) {
      return lines.filter(line -> line.startsWith("\tat ")).count();
    }
  }
}
