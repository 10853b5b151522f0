package org.omidb.portal.web.pages;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.service.LiveCatalogue;
import org.omidb.portal.shared.service.Recent;

/**
 * The last few hundred answers that are the same for everybody, by their address with its query. A
 * page is made anew when it is a minute old, when the catalogue in memory has become another, and
 * when figures have been published on this server. What changes elsewhere (figures published by a
 * command or on another server, how long applications take) is seen within the minute. Pages have
 * one language and no settings of the reader's.
 */
@ApplicationScoped
public class SameAnswers {

  /** How long a page is kept, here and by browsers together. */
  static final Duration PAGE = Duration.ofMinutes(1);

  /** How long a file of Faces is kept here; it changes with the portal alone. */
  static final Duration FILE = Duration.ofDays(1);

  /** A page of the explorer has some 10 kB when it is compressed. */
  private static final int PAGES = 500;

  private static final int FILES = 40;

  private final LongSupplier catalogue;
  private final InstantSource clock;
  private final AtomicLong turn = new AtomicLong();
  private final Cache<String, SameAnswer> pages = Recent.atMost(PAGES);
  private final Cache<String, SameAnswer> files = Recent.atMost(FILES);

  /** What pages show: how often somebody has said that it changed, and which catalogue. */
  private record Shown(long turn, long catalogue) {}

  @Inject
  public SameAnswers(LiveCatalogue catalogue) {
    this(catalogue::version, InstantSource.system());
  }

  /** By the system's time, which browsers go by too. */
  SameAnswers(LongSupplier catalogue, InstantSource clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Lets every page be made anew, once what it shows has changed and that is committed. */
  public void forgetPages() {
    turn.incrementAndGet();
  }

  /** What a page shows that is begun now. */
  Object shown() {
    return new Shown(turn.get(), catalogue.getAsLong());
  }

  /**
   * How long something may stand that is begun now.
   *
   * @param shown what it shows
   */
  record Term(Instant until, Object shown) {}

  /** That of a page that is begun now. */
  Term term() {
    return new Term(clock.instant().plus(PAGE), shown());
  }

  boolean isFresh(Term term) {
    return clock.instant().isBefore(term.until()) && term.shown().equals(shown());
  }

  Optional<SameAnswer> page(String address) {
    return Optional.ofNullable(pages.getIfPresent(address))
        .filter(it -> it.isFresh(clock.instant(), shown()));
  }

  Optional<SameAnswer> file(String address) {
    return Optional.ofNullable(files.getIfPresent(address))
        .filter(it -> it.isFresh(clock.instant(), FILE));
  }

  /**
   * Keeps a page that was made.
   *
   * @param shown what it has shown when it was begun, so that nothing older takes the place of what
   *     has changed meanwhile
   */
  SameAnswer keepPage(String address, @Nullable String type, byte[] body, Object shown) {
    var answer = SameAnswer.of(type, body, clock.instant().plus(PAGE), shown);
    pages.put(address, answer);
    return answer;
  }

  SameAnswer keepFile(String address, @Nullable String type, byte[] body) {
    var answer = SameAnswer.of(type, body, clock.instant().plus(FILE), FILE);
    files.put(address, answer);
    return answer;
  }

  /** For how many seconds more a browser may show it without asking. */
  long secondsLeft(SameAnswer answer) {
    return Math.max(0, Duration.between(clock.instant(), answer.until()).toSeconds());
  }
}
