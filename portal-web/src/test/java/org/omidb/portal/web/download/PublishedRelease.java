package org.omidb.portal.web.download;

import static org.omidb.portal.web.Unused.unused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.download.domain.Admission;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.domain.ByteRange;
import org.omidb.portal.download.service.DownloadTokens;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.TrustedProxies;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.shared.Texts;

/** A small release on a web server of its own, with one good token and a gate that can be shut. */
final class PublishedRelease implements AutoCloseable {

  static final String TOKEN = "omidb_right";
  static final Instant PUBLISHED = Instant.parse("2026-11-06T12:00:00.5Z");
  static final String NBSS = "data/demd1/nbss_demd1.json";
  static final List<String> IMAGES =
      IntStream.range(0, 5).mapToObj(i -> "images/demd1/1.2.3/1.2.3." + i + ".dcm").toList();
  static final String IMAGE = IMAGES.getFirst();

  private static final PersonId SOMEBODY = new PersonId(new UUID(2, 2));

  static final ReleaseId ID = new ReleaseId(new UUID(1, 2));

  private final ReleaseId release = ID;
  private final NavigableMap<String, byte[]> files = new TreeMap<>();
  private final AtomicInteger cuts = new AtomicInteger();
  private final ServletOverHttp server;

  volatile boolean closed;

  /** Whether this stands for the store: it wants no token, and must not be shown one. */
  volatile boolean isStore;

  volatile Optional<String> storeElsewhere = Optional.empty();

  PublishedRelease() throws IOException {
    files.put("data/demd1/imagedb_demd1.json", bytes("{\"ClientID\":\"demd1\"}"));
    files.put(NBSS, bytes("{\"ClientID\":\"demd1\",\"Classification\":\"N\"}"));
    var pixels = new Random(7);
    for (var image : IMAGES) {
      var content = new byte[200_000];
      pixels.nextBytes(content);
      files.put(image, content);
    }
    server = new ServletOverHttp(servlet(), "/download");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("UnnecessaryAssignment") // here the test is the container
  private DownloadServlet servlet() {
    var servlet = new DownloadServlet();
    servlet.failures = new FailedAttempts();
    servlet.origins = new Origins(TrustedProxies.parse(""));
    servlet.texts = new Texts();
    servlet.tokens = new OneToken();
    servlet.current = new Nobody();
    servlet.downloads = new TheseFiles();
    servlet.sender = new FileSender(servlet.downloads, servlet.texts);
    servlet.settings =
        new Settings(
            key -> key.equals(Setting.BASE_URL.key()) ? Optional.of(baseUrl()) : Optional.empty());
    return servlet;
  }

  private String baseUrl() {
    return "http://127.0.0.1:" + server.port();
  }

  /** The address below which everything of this release lies. */
  String address() {
    return baseUrl() + "/download/releases/" + release;
  }

  byte[] content(String file) {
    return Optional.ofNullable(files.get(file)).orElseThrow();
  }

  NavigableMap<String, byte[]> files() {
    return files;
  }

  /** What was asked of the files themselves since the last call, and what came of it. */
  List<String> requests() {
    var prefix = "/releases/" + release + "/files/";
    var made =
        server.log.stream()
            .filter(line -> line.contains(prefix))
            .map(line -> line.replace(prefix, ""))
            .toList();
    server.log.clear();
    return made;
  }

  /** The next so many answers break off in their middle. */
  void cutNext(int times) {
    cuts.set(times);
  }

  @Override
  public void close() {
    server.close();
  }

  /** The store lets anybody in who knows an address. */
  private final class Nobody extends CurrentPerson {
    Nobody() {
      super(unused());
    }

    @Override
    public Caller caller() {
      return isStore ? new Caller(SOMEBODY, Set.of()) : Caller.VISITOR;
    }
  }

  private final class OneToken extends DownloadTokens {
    OneToken() {
      super(unused(), unused(), unused());
    }

    @Override
    public Optional<Bearer> redeem(String secret) {
      if (isStore) {
        throw new IllegalStateException("The store has been shown a token");
      }
      return secret.equals(TOKEN)
          ? Optional.of(new Bearer(SOMEBODY, Optional.empty()))
          : Optional.empty();
    }
  }

  private final class TheseFiles extends Downloads {
    TheseFiles() {
      super(unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public Admission admit(Bearer bearer, ReleaseId asked, String path) {
      return closed
          ? new Admission.Closed(Access.Reason.AGREEMENT_EXPIRED)
          : new Admission.Admitted(PUBLISHED);
    }

    @Override
    public Optional<ReleaseFile> find(ReleaseId asked, String path) {
      return Optional.ofNullable(files.get(path)).map(content -> file(path, content));
    }

    @Override
    public List<ReleaseFile> filesAfter(ReleaseId asked, String path, int atMost) {
      return files.tailMap(path, false).entrySet().stream()
          .limit(atMost)
          .map(entry -> file(entry.getKey(), entry.getValue()))
          .toList();
    }

    private ReleaseFile file(String path, byte[] content) {
      return new ReleaseFile(path, content.length, Sha256.of(content));
    }

    @Override
    public void served(PersonId person, ReleaseId asked, String path, ByteRange range) {}

    @Override
    public Optional<URI> signedUrl(ReleaseId asked, ReleaseFile file) {
      return storeElsewhere.map(store -> URI.create(store + "/files/" + file.path()));
    }

    @Override
    public InputStream open(ReleaseId asked, ReleaseFile file, ByteRange range) {
      int from = Math.toIntExact(range.first());
      int length = Math.toIntExact(range.length());
      boolean cut = cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      var content = new ByteArrayInputStream(content(file.path()), from, cut ? length / 2 : length);
      return cut ? new SequenceInputStream(content, new BrokenOff()) : content;
    }
  }

  private static final class BrokenOff extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("cut");
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
      return read();
    }
  }
}
