package org.omidb.portal.objects.domain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Keeps objects under keys. An object appears whole or not at all, also when the process or the
 * machine dies while it is written; what {@link #write} has returned for is on the disk. A key is
 * never both an object and a folder of objects.
 */
public interface ObjectStore {

  /**
   * Writes everything up to the end of {@code content} under the key, in place of what was there.
   * If reading {@code content} fails, what was there stays. Does not close {@code content}.
   */
  StoredObject write(ObjectKey key, InputStream content) throws IOException;

  /**
   * @throws NoSuchObjectException if there is none
   */
  InputStream open(ObjectKey key) throws IOException;

  /**
   * The bytes from {@code offset} on, at most {@code length} of them.
   *
   * @throws NoSuchObjectException if there is none
   * @throws IllegalArgumentException unless {@code 0 <= offset < size} and {@code length > 0}
   */
  InputStream open(ObjectKey key, long offset, long length) throws IOException;

  /** The object's length in bytes; empty if there is no such object. */
  OptionalLong size(ObjectKey key) throws IOException;

  default boolean exists(ObjectKey key) throws IOException {
    return size(key).isPresent();
  }

  /**
   * The keys of all objects in the folder and deeper, in no promised order; to be closed. Empty for
   * a folder that nobody has written to. Failures while it is consumed are {@link
   * java.io.UncheckedIOException}s.
   */
  Stream<ObjectKey> list(ObjectKey folder) throws IOException;

  /** Removes one object; nothing happens if there is none. */
  void delete(ObjectKey key) throws IOException;

  /** Removes every object in the folder and deeper. */
  void deleteFolder(ObjectKey folder) throws IOException;

  /**
   * Copies one object within the store, in place of what was at {@code to}.
   *
   * @throws NoSuchObjectException if there is nothing at {@code from}
   */
  void copy(ObjectKey from, ObjectKey to) throws IOException;

  /**
   * An address from which anybody may read the object until {@code validity} has passed; empty if
   * the store has no addresses of its own. By the system's time, not the business clock.
   */
  Optional<URI> signedUrl(ObjectKey key, Duration validity);
}
