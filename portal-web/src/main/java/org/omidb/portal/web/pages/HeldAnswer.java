package org.omidb.portal.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body and policy for content wait until it is known whether it is the same for
 * everybody.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

  static final String POLICY = "Content-Security-Policy";
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
  private static final String COOKIE = "Set-Cookie";

  private final Body body = new Body();
  private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(body, UTF_8));
  private String policy = "";
  private boolean over;
  private boolean ordinary = true;

  HeldAnswer(HttpServletResponse response) {
    super(response);
  }

  /** The policy that the page has asked for; empty if it has asked for none. */
  String policy() {
    return policy;
  }

  /**
   * The page without the number that its policy allows inline scripts by: a page for everybody has
   * no such script, and the number is to be known to nobody before. Where it stands in any other
   * way than as the attribute of an element it is left.
   */
  byte[] page() {
    var nonce = nonce();
    return nonce.isEmpty()
        ? body()
        : new String(body(), UTF_8).replace(" nonce=\"" + nonce + "\"", "").getBytes(UTF_8);
  }

  /** Whether that number stands in the page. */
  boolean hasNonce() {
    var nonce = nonce();
    return !nonce.isEmpty() && new String(page(), UTF_8).contains(nonce);
  }

  /** The number that its policy allows inline scripts by; empty if there is none. */
  String nonce() {
    var nonce = NONCE.matcher(policy);
    return nonce.find() ? nonce.group(1) : "";
  }

  byte[] body() {
    writer.flush();
    return body.bytes.toByteArray();
  }

  /** Whether the answer has been given already: an error, or another address. */
  boolean isOver() {
    return over;
  }

  /** Whether it is a page like others: found, and without a cookie. */
  boolean isOrdinary() {
    return ordinary && !over && getStatus() == SC_OK;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  /** Nothing goes out before its end. */
  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    body.bytes.reset();
  }

  @Override
  public void reset() {
    super.reset();
    resetBuffer();
    policy = "";
  }

  /** The length is known at the end. */
  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void setBufferSize(int size) {}

  @Override
  public void addCookie(Cookie cookie) {
    ordinary = false;
    super.addCookie(cookie);
  }

  @Override
  public void setHeader(String name, String value) {
    if (isPassed(name, value)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (isPassed(name, value)) {
      super.addHeader(name, value);
    }
  }

  private boolean isPassed(String name, String value) {
    if (name.equalsIgnoreCase(POLICY)) {
      policy = value;
      return false;
    }
    ordinary &= !name.equalsIgnoreCase(COOKIE);
    return true;
  }

  @Override
  public void sendError(int status) throws IOException {
    over = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String words) throws IOException {
    over = true;
    super.sendError(status, words);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    over = true;
    super.sendRedirect(location);
  }

  private static final class Body extends ServletOutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
      bytes.write(one);
    }

    @Override
    public void write(byte[] some, int from, int count) {
      bytes.write(some, from, count);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(@Nullable WriteListener listener) {
      throw new IllegalStateException("Nobody waits for memory");
    }
  }
}
