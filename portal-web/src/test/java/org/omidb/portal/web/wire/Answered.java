package org.omidb.portal.web.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer, to be looked at once a filter or a servlet has written it. */
public final class Answered {

  private final TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;

  public int status() {
    return status;
  }

  public @Nullable String header(String name) {
    return headers.get(name);
  }

  public byte[] body() {
    return body.toByteArray();
  }

  /** What a browser makes of the body. */
  public String text() {
    var bytes = "gzip".equals(header("Content-Encoding")) ? Gzip.opened(body()) : body();
    return new String(bytes, UTF_8);
  }

  public HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            Answered.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, called, arguments) ->
                call(called.getName(), arguments == null ? new Object[0] : arguments));
  }

  private @Nullable Object call(String called, Object[] arguments) {
    switch (called) {
      case "getOutputStream" -> {
        return new Out();
      }
      case "getContentType" -> {
        return headers.get("Content-Type");
      }
      case "getStatus" -> {
        return status;
      }
      case "isCommitted" -> {
        return false;
      }
      case "getHeader" -> {
        return headers.get((String) arguments[0]);
      }
      case "setStatus", "sendError" -> status = (int) arguments[0];
      case "sendRedirect" -> status = 302;
      case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "addCookie" -> headers.put("Set-Cookie", ((Cookie) arguments[0]).getName());
      case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
      case "setContentLength" -> headers.put("Content-Length", Objects.toString(arguments[0], ""));
      default -> throw new UnsupportedOperationException(called);
    }
    return null;
  }

  private final class Out extends ServletOutputStream {

    @Override
    public void write(int one) {
      body.write(one);
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
