package org.omidb.portal.objects.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A source whose line has been cut. */
final class BrokenInputStream extends InputStream {

  /** So many bytes, then the cut. */
  static InputStream after(int bytes) {
    return new SequenceInputStream(
        new ByteArrayInputStream(new byte[bytes]), new BrokenInputStream());
  }

  @Override
  public int read() throws IOException {
    throw new IOException("cut");
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    throw new IOException("cut");
  }
}
