package org.omidb.portal.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.BusinessClock;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.security.ResponseHeaders;
import org.omidb.portal.web.wire.Gzip;
import org.omidb.portal.web.wire.KeySlot;

/**
 * The empty form of an expression of interest, which is the same for every visitor but for its key
 * and its nonce: made once a minute, and given to each with a key and a nonce of their own. Both
 * are of nobody and other ones in every answer, so that the length of a compressed answer tells
 * nothing of them (BREACH needs a secret that stays).
 */
public class VisitorsForm extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** As long as that of PrimeFaces, which takes no other. */
  private static final int NONCE_BYTES = 36;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final transient AtomicReference<@Nullable Made> kept = new AtomicReference<>();

  @SuppressWarnings("NullAway.Init")
  private transient SameAnswers answers;

  @SuppressWarnings("NullAway.Init")
  private transient BusinessClock clock;

  @SuppressWarnings("NullAway.Init")
  private transient FormSecrets secrets;

  /** The page with a place for the key, and with the nonce that it was made with. */
  private record Made(
      @Nullable String type, String page, String policy, String nonce, SameAnswers.Term term) {}

  /** By which time pages are told, when they are made anew, and what signs their keys. */
  @Inject
  void use(SameAnswers answers, BusinessClock clock, FormSecrets secrets) {
    this.answers = answers;
    this.clock = clock;
    this.secrets = secrets;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!List.of("GET", "HEAD").contains(request.getMethod())
        || request.getQueryString() != null
        || clock.moved()
        || !Strangers.ask(request)) {
      chain.doFilter(request, response);
      return;
    }
    var made = kept.get();
    if (made == null || !answers.isFresh(made.term())) {
      var term = answers.term();
      KeySlot.ask(request);
      var held = new HeldAnswer(response);
      chain.doFilter(request, held);
      if (held.isOver()) {
        return;
      }
      made =
          new Made(
              held.getContentType(),
              new String(held.body(), UTF_8),
              held.policy(),
              held.nonce(),
              term);
      if (held.isOrdinary()) {
        kept.set(made);
      }
    }
    give(made, request, response);
  }

  private void give(Made made, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var nonce = nonce();
    var page = renewed(made.page(), made.nonce(), nonce).replace(KeySlot.TEXT, key(request));
    if (!made.policy().isEmpty()) {
      response.addHeader(HeldAnswer.POLICY, renewed(made.policy(), made.nonce(), nonce));
    }
    response.setContentType(made.type());
    response.setHeader("Vary", "Cookie, Accept-Encoding");
    var bytes = page.getBytes(UTF_8);
    if (Gzip.isTakenBy(request.getHeader("Accept-Encoding"))) {
      response.setHeader("Content-Encoding", Gzip.CODING);
      bytes = Gzip.of(bytes);
    }
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  private static String renewed(String text, String old, String nonce) {
    return old.isEmpty() ? text : text.replace(old, nonce);
  }

  private static String nonce() {
    var bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private String key(HttpServletRequest request) {
    return secrets.sign(
        new FormKey(
            UUID.randomUUID(), PersonId.VISITOR, ResponseHeaders.path(request), Instant.now()));
  }
}
