package org.omidb.portal.web.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the container: hands requests to one servlet and its answers to whoever asked, over
 * real HTTP on a port of its own. Of the interfaces it knows what downloads use, and refuses the
 * rest.
 */
final class ServletOverHttp implements HttpHandler, AutoCloseable {

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServlet servlet;
  private final String path;

  /** Each request and what it came to, such as {@code GET /x bytes=5- 206}. */
  final List<String> log = new CopyOnWriteArrayList<>();

  ServletOverHttp(HttpServlet servlet, String path) throws IOException {
    this.servlet = servlet;
    this.path = path;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(path, this);
    server.setExecutor(workers);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  /** A connection that the servlet breaks off is cut: the exchange is closed with bytes missing. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var answer = new Answer(exchange);
    try (exchange) {
      servlet.service(request(exchange), answer.response());
      answer.finish();
    } catch (ServletException e) {
      throw new IOException(e);
    } finally {
      log.add(
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI().getPath().substring(path.length())
              + " "
              + exchange.getRequestHeaders().getOrDefault("Range", List.of("-")).getFirst()
              + " "
              + answer.status);
    }
  }

  private HttpServletRequest request(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    return proxy(
        HttpServletRequest.class,
        (method, arguments) ->
            switch (method) {
              case "getMethod" -> exchange.getRequestMethod();
              case "getPathInfo" -> exchange.getRequestURI().getPath().substring(path.length());
              case "getProtocol" -> "HTTP/1.1";
              case "getHeader" -> headers.getFirst((String) arguments[0]);
              case "getHeaders" ->
                  Collections.enumeration(
                      headers.getOrDefault((String) arguments[0], List.<String>of()));
              case "getRemoteAddr" -> exchange.getRemoteAddress().getAddress().getHostAddress();
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private interface Calls {
    @Nullable Object of(String method, Object[] arguments) throws IOException;
  }

  private static <T> T proxy(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                calls.of(method.getName(), arguments == null ? new Object[0] : arguments)));
  }

  /** An answer in the making: its header goes out with the first byte of its body. */
  private static final class Answer extends ServletOutputStream {
    private final HttpExchange exchange;
    private final PrintWriter writer =
        new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8));
    private int status = 200;
    private long length = -1;
    private boolean sent;

    Answer(HttpExchange exchange) {
      this.exchange = exchange;
    }

    HttpServletResponse response() {
      return proxy(HttpServletResponse.class, this::call);
    }

    @Nullable private Object call(String method, Object[] arguments) {
      switch (method) {
        case "getOutputStream" -> {
          return this;
        }
        case "getWriter" -> {
          return writer;
        }
        case "containsHeader" -> {
          return exchange.getResponseHeaders().containsKey((String) arguments[0]);
        }
        case "setStatus" -> status = (int) arguments[0];
        case "setContentLengthLong" -> length = (long) arguments[0];
        case "setContentType" -> set("Content-Type", arguments[0]);
        case "setHeader" -> set((String) arguments[0], arguments[1]);
        case "setCharacterEncoding" -> {}
        default -> throw new UnsupportedOperationException(method);
      }
      return null;
    }

    private void set(String name, Object value) {
      exchange.getResponseHeaders().set(name, String.valueOf(value));
    }

    private boolean isHead() {
      return exchange.getRequestMethod().equals("HEAD");
    }

    /** Negative: no body. Zero: one of unknown length. */
    private void send(long body) throws IOException {
      if (!sent) {
        sent = true;
        if (isHead() && length >= 0) {
          set("Content-Length", length);
        }
        exchange.sendResponseHeaders(status, isHead() ? -1 : body);
      }
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      send(length > 0 ? length : 0);
      if (!isHead()) {
        exchange.getResponseBody().write(bytes, from, count);
      }
    }

    void finish() throws IOException {
      writer.flush();
      send(-1);
      if (!isHead() && exchange.getResponseBody() != null) {
        exchange.getResponseBody().close();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
