package org.omidb.portal.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A Keycloak that has one realm and keeps what is written to it. It lets the operator in, wants its
 * own token at each request, and can go down after so many writes.
 */
final class FakeKeycloak implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "a-token-of-the-operator";
  private static final String REALM = "/admin/realms/omidb";

  private final HttpServer server;
  private ObjectNode realm = JSON.createObjectNode().put("realm", "omidb");
  private Inside inside = (request, body) -> null;
  private int writesLeft = Integer.MAX_VALUE;

  FakeKeycloak() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/realms/master/protocol/openid-connect/token", this::signIn);
    server.createContext(REALM, this::administer);
    server.start();
  }

  FakeKeycloak holding(Inside things) {
    inside = things;
    return this;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  LiveRealm realm() {
    return new LiveRealm(address(), "operator", "a secret & more");
  }

  /** What stands in the realm now. */
  ObjectNode stored() {
    return realm;
  }

  /** Answers 503 to every write after that many more. */
  void goesDownAfterWrites(int count) {
    writesLeft = count;
  }

  private void signIn(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known =
        form.equals(
            "grant_type=password&client_id=admin-cli&username=operator&password=a+secret+%26+more");
    answer(exchange, known ? 200 : 401, known ? "{\"access_token\":\"%s\"}".formatted(TOKEN) : "");
  }

  private void administer(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "");
    } else if (!exchange.getRequestMethod().equals("GET") && writesLeft-- <= 0) {
      answer(exchange, 503, "");
    } else if (!exchange.getRequestURI().getPath().equals(REALM)) {
      var asked = exchange.getRequestURI().toString().substring(REALM.length());
      var given = inside.answer(exchange.getRequestMethod() + " " + asked, JSON.readTree(body));
      answer(exchange, given == null ? 404 : 200, given == null ? "" : given.toString());
    } else if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, realm.toString());
    } else {
      realm = (ObjectNode) JSON.readTree(body);
      answer(exchange, 204, "");
    }
  }

  /** What the realm holds beside its settings; nothing unless somebody says otherwise. */
  interface Inside {
    /**
     * The answer to a request such as {@code GET /roles/demo}.
     *
     * @return null if there is no such thing
     */
    @Nullable JsonNode answer(String request, JsonNode body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
