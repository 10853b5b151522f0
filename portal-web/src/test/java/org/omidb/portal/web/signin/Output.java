package org.omidb.portal.web.signin;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/** What is answered, kept. */
final class Output extends ServletOutputStream {

  private final ByteArrayOutputStream kept;

  Output(ByteArrayOutputStream kept) {
    this.kept = kept;
  }

  @Override
  public void write(int one) {
    kept.write(one);
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException();
  }
}
