package org.omidb.portal.objects.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.StoredObject;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Counts and hashes what passes; closing it leaves the source open, which belongs to the caller.
 */
final class HashingInputStream extends FilterInputStream {

  private final MessageDigest digest = Sha256.newDigest();
  private long bytes;

  HashingInputStream(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next >= 0) {
      digest.update((byte) next);
      bytes++;
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      digest.update(buffer, offset, count);
      bytes += count;
    }
    return count;
  }

  @Override
  public long skip(long count) {
    throw new UnsupportedOperationException("Skipped bytes would be missing from the hash");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // The caller opened the source and closes it.
  }

  /** What has passed so far, as the object it became. */
  StoredObject storedAs(ObjectKey key) {
    return new StoredObject(key, bytes, Sha256.ofDigest(digest.digest()));
  }
}
