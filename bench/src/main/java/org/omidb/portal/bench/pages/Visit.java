package org.omidb.portal.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at the portal: signs in as a person would, and asks for pages as a browser does. Cookies
 * go to the portal and to the sign-in service alike, whose names differ: Java's own jar writes them
 * in a form that the latter cannot read.
 */
final class Visit implements AutoCloseable {

  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  /** More redirects than this would go round in a circle. */
  private static final int REDIRECTS = 10;

  private final Map<String, String> jar = new TreeMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String portal;

  Visit(String portal) {
    this.portal = portal;
  }

  /** Signs in by the form of the sign-in service. */
  void signIn(String who, String password) {
    var page = new String(send(HttpRequest.newBuilder(URI.create(portal + "/home"))), UTF_8);
    var form = ACTION.matcher(page);
    if (!form.find()) {
      throw new IllegalStateException("The sign-in service shows no form");
    }
    var fields = "username=" + encoded(who) + "&password=" + encoded(password) + "&credentialId=";
    send(
        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
    if (!jar.containsKey("portal-session")) {
      throw new IllegalStateException(who + " could not sign in");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** The portal's cookies, as a header has them. */
  String cookies() {
    return header("portal-");
  }

  private String header(String beginning) {
    return jar.entrySet().stream()
        .filter(cookie -> cookie.getKey().startsWith(beginning))
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** How many bytes a page has on the wire. */
  int bytes(String path) {
    return send(HttpRequest.newBuilder(URI.create(portal + path)).header("Accept-Encoding", "gzip"))
        .length;
  }

  private byte[] send(HttpRequest.Builder request) {
    var answer = exchange(request);
    for (int i = 0; i < REDIRECTS && answer.statusCode() / 100 == 3; i++) {
      var there = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      answer = exchange(HttpRequest.newBuilder(there));
    }
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.uri().getPath() + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
    if (!jar.isEmpty()) {
      request.header("Cookie", header(""));
    }
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      jar.remove(pair[0]);
    } else {
      jar.put(pair[0], pair[1]);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
