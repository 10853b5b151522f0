package org.omidb.portal.objects.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;

/** The contract against a real S3 server in a process of its own. */
@Tag("program")
class S3ObjectsTest extends ObjectStoreContract {

  private static S3Server server;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Override
  ObjectStore emptyStore() throws IOException {
    return new S3Objects(server.newBucket());
  }

  @Test
  void a_signed_address_gives_the_object_and_a_forged_one_does_not() throws Exception {
    var key = new ObjectKey("releases/r1/SHA256SUMS");
    var store = emptyStore();
    store.write(key, new ByteArrayInputStream("sums".getBytes(UTF_8)));

    var signed = store.signedUrl(key, Duration.ofSeconds(60)).orElseThrow();

    assertThat(get(signed).statusCode()).isEqualTo(200);
    assertThat(get(signed).body()).isEqualTo("sums");
    assertThat(signed.getQuery()).contains("X-Amz-Expires=60");
    var forged = URI.create(signed.toString().replace("Signature=", "Signature=0"));
    assertThat(get(forged).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
