package org.omidb.portal.objects.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.omidb.portal.objects.domain.NoSuchObjectException;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.domain.StoredObject;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Objects in one bucket of any S3 server. A source of unknown length is spooled to a temporary file
 * first, because S3 wants to know the length; the object appears when the server has all of it.
 */
public final class S3Objects implements ObjectStore, AutoCloseable {

  /** S3's own limits: keys that one request may delete, bytes that one request may put. */
  private static final int DELETED_AT_ONCE = 1_000;

  private static final int NOT_FOUND = 404;

  private final String bucket;
  private final S3Client client;
  private final S3Presigner presigner;

  /** How to reach the bucket. */
  public record Access(
      URI endpoint, String region, String bucket, String accessKey, String secretKey) {
    /** Without the keys, so that no log ever has them. */
    @Override
    public String toString() {
      return endpoint + "/" + bucket;
    }
  }

  /** Opens the bucket, which has to exist; nothing is sent yet. */
  public S3Objects(Access access) {
    var credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(access.accessKey(), access.secretKey()));
    var region = Region.of(access.region());
    // Servers other than Amazon's know buckets by path, and not all know checksums in trailers.
    var byPath =
        S3Configuration.builder()
            .pathStyleAccessEnabled(true)
            .chunkedEncodingEnabled(false)
            .build();
    this.bucket = access.bucket();
    this.client =
        S3Client.builder()
            .endpointOverride(access.endpoint())
            .region(region)
            .credentialsProvider(credentials)
            .serviceConfiguration(byPath)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    this.presigner =
        S3Presigner.builder()
            .endpointOverride(access.endpoint())
            .region(region)
            .credentialsProvider(credentials)
            .serviceConfiguration(byPath)
            .build();
  }

  @Override
  public StoredObject write(ObjectKey key, InputStream content) throws IOException {
    var spool = Files.createTempFile("portal-object-", null);
    try {
      var stored = spool(spool, key, content);
      calling(
          key,
          () ->
              client.putObject(
                  put -> put.bucket(bucket).key(key.value()), RequestBody.fromFile(spool)));
      return stored;
    } finally {
      Files.delete(spool);
    }
  }

  private static StoredObject spool(Path spool, ObjectKey key, InputStream content)
      throws IOException {
    try (var out = Files.newOutputStream(spool);
        var hashing = new HashingInputStream(content)) {
      hashing.transferTo(out);
      return hashing.storedAs(key);
    }
  }

  @Override
  public InputStream open(ObjectKey key) throws IOException {
    return calling(key, () -> client.getObject(get -> get.bucket(bucket).key(key.value())));
  }

  @Override
  public InputStream open(ObjectKey key, long offset, long length) throws IOException {
    long size = size(key).orElseThrow(() -> new NoSuchObjectException(key));
    Ranges.check(offset, length, size);
    long last = offset + Math.min(length, size - offset) - 1;
    return calling(
        key,
        () ->
            client.getObject(
                get -> get.bucket(bucket).key(key.value()).range("bytes=" + offset + "-" + last)));
  }

  @Override
  public OptionalLong size(ObjectKey key) throws IOException {
    try {
      return OptionalLong.of(
          calling(key, () -> client.headObject(head -> head.bucket(bucket).key(key.value())))
              .contentLength());
    } catch (NoSuchObjectException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public Stream<ObjectKey> list(ObjectKey folder) throws IOException {
    var pages =
        client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder.value() + "/"));
    return pages.contents().stream().map(S3Object::key).map(ObjectKey::new);
  }

  @Override
  public void delete(ObjectKey key) throws IOException {
    calling(key, () -> client.deleteObject(delete -> delete.bucket(bucket).key(key.value())));
  }

  @Override
  public void deleteFolder(ObjectKey folder) throws IOException {
    List<ObjectIdentifier> keys;
    try (var listed = list(folder)) {
      keys = listed.map(key -> ObjectIdentifier.builder().key(key.value()).build()).toList();
    }
    for (int from = 0; from < keys.size(); from += DELETED_AT_ONCE) {
      var some = new ArrayList<>(keys.subList(from, Math.min(from + DELETED_AT_ONCE, keys.size())));
      var answer =
          calling(
              folder,
              () -> client.deleteObjects(all -> all.bucket(bucket).delete(d -> d.objects(some))));
      if (answer.hasErrors()) {
        throw new IOException(answer.errors().size() + " objects in " + folder + " stayed");
      }
    }
  }

  @Override
  public void copy(ObjectKey from, ObjectKey to) throws IOException {
    calling(
        from,
        () ->
            client.copyObject(copy ->
                copy.sourceBucket(bucket)
                    .sourceKey(from.value())
                    .destinationBucket(bucket)
                    .destinationKey(to.value())));
  }

  @Override
  public Optional<URI> signedUrl(ObjectKey key, Duration validity) {
    var signed =
        presigner.presignGetObject(request ->
            request
                .signatureDuration(validity)
                .getObjectRequest(get -> get.bucket(bucket).key(key.value())));
    return Optional.of(URI.create(signed.url().toString()));
  }

  @Override
  public void close() {
    presigner.close();
    client.close();
  }

  private static <T> T calling(ObjectKey key, Supplier<T> call) throws IOException {
    try {
      return call.get();
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        var missing = new NoSuchObjectException(key);
        missing.initCause(e);
        throw missing;
      }
      throw new IOException("S3 answered " + e.statusCode() + " for " + key, e);
    } catch (SdkException e) {
      throw new IOException("S3 could not be asked for " + key, e);
    }
  }
}
