package org.omidb.portal.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;

/**
 * The address that counts against one that sends as many bytes, in turns.
 *
 * @param knownMicros the median time of questions that have been asked before
 * @param freshMicros the same of questions that nobody has asked before
 * @param bytesMicros the same of the address that only sends bytes
 * @param meanBytes how long an answer is on average
 */
public record HttpContest(long knownMicros, long freshMicros, long bytesMicros, int meanBytes) {

  private static final int TURNS = 3;
  private static final String COUNTS = "/api/catalogue/counts";

  /**
   * Starts the portal for it.
   *
   * @param known so few that the portal remembers its answers
   * @param fresh so many that it remembers none when it comes to be asked again
   */
  public static HttpContest run(
      Path folder, int databasePort, List<Criteria> known, List<Criteria> fresh, int seconds) {
    try (var portal = BenchPortal.start(folder, databasePort);
        var client = HttpClient.newHttpClient()) {
      var paths = known.stream().map(HttpContest::path).toList();
      var lengths = paths.stream().map(path -> length(client, portal.address() + path)).toList();
      var wrk = new Wrk(folder, portal.address(), seconds);
      var ofKnown = new ArrayList<Long>();
      var ofFresh = new ArrayList<Long>();
      var ofBytes = new ArrayList<Long>();
      for (int turn = 0; turn <= TURNS; turn++) {
        ofKnown.add(wrk.median(paths));
        ofFresh.add(wrk.median(fresh.stream().map(HttpContest::path).toList()));
        ofBytes.add(
            wrk.median(lengths.stream().map(length -> WithSameBytes.ADDRESS + length).toList()));
      }
      return new HttpContest(
          middle(ofKnown),
          middle(ofFresh),
          middle(ofBytes),
          (int) lengths.stream().mapToInt(Integer::intValue).average().orElse(0));
    }
  }

  private static String path(Criteria question) {
    return CriteriaParameters.pairs(question).stream()
        .map(pair -> pair.name() + "=" + URLEncoder.encode(pair.value(), UTF_8))
        .collect(Collectors.joining("&", COUNTS + "?", ""));
  }

  private static int length(HttpClient client, String address) {
    try {
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(address + " answers " + response.statusCode());
      }
      return response.body().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Without the first turn, in which the server's code was cold. */
  private static long middle(List<Long> medians) {
    return medians.stream().skip(1).sorted().toList().get(TURNS / 2);
  }
}
