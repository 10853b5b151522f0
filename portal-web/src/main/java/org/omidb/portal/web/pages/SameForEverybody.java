package org.omidb.portal.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.BusinessClock;
import org.omidb.portal.web.wire.EntityTag;
import org.omidb.portal.web.wire.Gzip;
import org.omidb.portal.web.wire.Personal;

/**
 * Answers from memory where the answer is the same for everybody ({@link SameAnswers}): the public
 * pages, asked for without a session's cookie, and the files of Faces. Such a page has no nonce, a
 * tag, and a minute to live. All others go through untouched, as does whatever turns out to be
 * {@link Personal}, to make a session, to set a cookie or to fail: neither kept nor compressed.
 */
public class SameForEverybody extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** Pages that show the same to whoever has not signed in. */
  private static final Pattern PAGES =
      Pattern.compile("/|/about/[a-z-]+(?:/[a-z-]+)?|/catalogue/explore");

  private static final String FILES = "/jakarta.faces.resource/";

  /** Files with the number of their version in the address. */
  private static final Pattern VERSIONED = Pattern.compile("(?:.*&)?v=[\\w.-]+(?:&.*)?");

  /** A longer question is asked each time, so that nobody fills the memory with addresses. */
  private static final int LONGEST = 1_000;

  @SuppressWarnings("NullAway.Init")
  private transient SameAnswers answers;

  @SuppressWarnings("NullAway.Init")
  private transient BusinessClock clock;

  /** What the answers are kept in, and by which time pages are told. */
  @Inject
  void use(SameAnswers answers, BusinessClock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var query = request.getQueryString();
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var address = query == null ? path : path + "?" + query;
    if (address.length() > LONGEST || !isReading(request)) {
      chain.doFilter(request, response);
    } else if (path.startsWith(FILES)) {
      file(address, query, request, response, chain);
    } else if (PAGES.matcher(path).matches() && Strangers.ask(request) && !clock.moved()) {
      page(address, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private void page(
      String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var answer = answers.page(address);
    if (answer.isEmpty()) {
      var shown = answers.shown();
      answer =
          made(request, response, chain)
              .map(held -> answers.keepPage(address, held.getContentType(), held.page(), shown));
    }
    if (answer.isPresent()) {
      var left = answers.secondsLeft(answer.get());
      response.setHeader("Cache-Control", "public, max-age=" + left);
      response.setHeader("Vary", "Cookie, Accept-Encoding");
      send(answer.get(), request, response);
    }
  }

  private void file(
      String address,
      @Nullable String query,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    var answer = answers.file(address);
    if (answer.isEmpty()) {
      answer =
          made(request, response, chain)
              .map(held -> answers.keepFile(address, held.getContentType(), held.page()));
    }
    if (answer.isPresent()) {
      boolean versioned = query != null && VERSIONED.matcher(query).matches();
      response.setHeader(
          "Cache-Control",
          versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
      response.setHeader("Vary", "Accept-Encoding");
      send(answer.get(), request, response);
    }
  }

  /** What is the same for everybody; what is not has been sent when this returns. */
  private static Optional<HeldAnswer> made(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var held = new HeldAnswer(response);
    chain.doFilter(request, held);
    if (held.isOrdinary()
        && !Personal.isMarked(request)
        && request.getSession(false) == null
        && !held.hasNonce()) {
      return Optional.of(held);
    }
    if (!held.isOver()) {
      if (!held.policy().isEmpty()) {
        response.addHeader(HeldAnswer.POLICY, held.policy());
      }
      response.getOutputStream().write(held.body());
    }
    return Optional.empty();
  }

  private static void send(
      SameAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", answer.tag());
    if (EntityTag.isKnown(answer.tag(), request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(answer.type());
    boolean small = Gzip.isTakenBy(request.getHeader("Accept-Encoding"));
    if (small) {
      response.setHeader("Content-Encoding", Gzip.CODING);
    }
    var bytes = small ? answer.small() : answer.bytes();
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
