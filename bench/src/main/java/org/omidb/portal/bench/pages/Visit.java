package org.omidb.portal.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the portal: signs in as a person would, and asks for pages as a browser does. */
final class Visit implements AutoCloseable {

  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(jar)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();
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
    var fields =
        "username="
            + URLEncoder.encode(who, UTF_8)
            + "&password="
            + URLEncoder.encode(password, UTF_8)
            + "&credentialId=";
    send(
        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
    if (!cookies().contains("portal-session=")) {
      throw new IllegalStateException(who + " could not sign in");
    }
  }

  /** The portal's cookies, as a header has them. */
  String cookies() {
    return jar.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().startsWith("portal-"))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** How many bytes a page has on the wire. */
  int bytes(String path) {
    return send(HttpRequest.newBuilder(URI.create(portal + path)).header("Accept-Encoding", "gzip"))
        .length;
  }

  private byte[] send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.uri().getPath() + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
