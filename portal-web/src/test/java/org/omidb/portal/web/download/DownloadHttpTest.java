package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.shared.domain.Sha256;

/** What a file's address answers, over real HTTP, as RFC 9110 has it. */
class DownloadHttpTest {

  private static final String THEN = "Fri, 06 Nov 2026 12:00:00 GMT";
  private static final String BEFORE = "Fri, 06 Nov 2026 11:59:59 GMT";

  private final HttpClient client = HttpClient.newHttpClient();
  private PublishedRelease release;
  private byte[] image;
  private String tag;

  @BeforeEach
  void publish() throws IOException {
    release = new PublishedRelease();
    image = release.content(PublishedRelease.IMAGE);
    tag = "\"" + Sha256.of(image) + "\"";
  }

  @AfterEach
  void close() {
    release.close();
  }

  @Test
  void the_whole_file_with_its_tag_and_its_date() throws Exception {
    var answer = ask("GET");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(image);
    assertThat(header(answer, "ETag")).isEqualTo(tag);
    assertThat(header(answer, "Last-Modified")).isEqualTo(THEN);
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/dicom");
    assertThat(header(answer, "Content-Disposition")).contains("\"1.2.3.0.dcm\"");
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-9, 0, 9", "bytes=-10, 199990, 199999", "bytes=199990-, 199990, 199999"})
  void a_part_of_it(String range, int first, int last) throws Exception {
    var answer = ask("GET", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range"))
        .isEqualTo("bytes " + first + "-" + last + "/200000");
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(image, first, last + 1));
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-9", "bytes=200000-", "bytes=-5"})
  void a_head_knows_no_range(String range) throws Exception {
    var answer = ask("HEAD", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("200000");
    assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void several_ranges_get_the_whole_file() throws Exception {
    var answer = ask("GET", "Range", "bytes=0-1,5-6");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(image);
  }

  @Test
  void a_range_beyond_the_file_is_told_with_the_files_length() throws Exception {
    var answer = ask("GET", "Range", "bytes=200000-");
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */200000");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET", "HEAD"})
  void what_has_changed_meanwhile_is_not_sent(String method) throws Exception {
    var other = ask(method, "If-Match", "\"another\"");
    assertThat(other.statusCode()).isEqualTo(412);
    assertThat(ask(method, "If-Unmodified-Since", BEFORE).statusCode()).isEqualTo(412);
    assertThat(ask(method, "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(ask(method, "If-Unmodified-Since", THEN).statusCode()).isEqualTo(200);
    if (method.equals("GET")) {
      assertThat(new String(other.body(), StandardCharsets.UTF_8)).contains("not the file");
    }
  }

  @ParameterizedTest
  @CsvSource({"GET", "HEAD"})
  void what_is_known_is_not_sent_again(String method) throws Exception {
    var known = ask(method, "If-None-Match", "W/" + tag, "If-Modified-Since", BEFORE);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(header(known, "ETag")).isEqualTo(tag);
    assertThat(known.headers().firstValue("Cache-Control")).isPresent();
    assertThat(known.headers().firstValue("Content-Type")).isEmpty();
    assertThat(ask(method, "If-Modified-Since", THEN).statusCode()).isEqualTo(304);
    assertThat(ask(method, "If-Modified-Since", BEFORE).statusCode()).isEqualTo(200);
  }

  @Test
  void a_tag_may_come_in_a_field_of_its_own() throws Exception {
    var answer = ask("GET", "If-None-Match", "\"another\"", "If-None-Match", tag);
    assertThat(answer.statusCode()).isEqualTo(304);
  }

  @Test
  void a_part_is_sent_only_of_the_file_that_was_begun() throws Exception {
    assertThat(ask("GET", "Range", "bytes=5-", "If-Range", tag).statusCode()).isEqualTo(206);
    assertThat(ask("GET", "Range", "bytes=5-", "If-Range", THEN).statusCode()).isEqualTo(206);
    assertThat(ask("GET", "Range", "bytes=5-", "If-Range", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(ask("GET", "Range", "bytes=5-", "If-Range", BEFORE).statusCode()).isEqualTo(200);
  }

  @Test
  void where_the_store_has_addresses_of_its_own_the_conditions_are_still_asked_here()
      throws Exception {
    release.storeElsewhere = Optional.of("https://store.example");
    var elsewhere = ask("GET", "Range", "bytes=5-");
    assertThat(elsewhere.statusCode()).isEqualTo(307);
    assertThat(header(elsewhere, "Location")).startsWith("https://store.example/files/images/");
    assertThat(header(elsewhere, "Cache-Control")).isEqualTo("no-store");
    assertThat(elsewhere.headers().firstValue("ETag")).isEmpty();
    assertThat(ask("GET", "If-Match", "\"x\"").statusCode()).isEqualTo(412);
    assertThat(ask("GET", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(ask("HEAD").statusCode()).isEqualTo(200);
  }

  @Test
  void who_may_not_have_it_hears_nothing_of_conditions() throws Exception {
    release.closed = true;
    assertThat(ask("GET", "If-None-Match", "*").statusCode()).isEqualTo(403);
    assertThat(ask("GET", "If-Match", "\"x\"").statusCode()).isEqualTo(403);
  }

  private HttpResponse<byte[]> ask(String method, String... headers) throws Exception {
    var pair = ("any:" + PublishedRelease.TOKEN).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(release.address() + "/files/" + PublishedRelease.IMAGE))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .method(method, BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("(none)");
  }
}
