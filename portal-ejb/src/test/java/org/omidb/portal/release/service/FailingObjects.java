package org.omidb.portal.release.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.domain.StoredObject;

/** A store that fails, or lies, at a moment that a test chooses. */
class FailingObjects implements ObjectStore {

  private final ObjectStore store;

  FailingObjects(ObjectStore store) {
    this.store = store;
  }

  /** What a server's death looks like to the code that it interrupts. */
  static final class Cut extends Error {
    private static final long serialVersionUID = 1;

    Cut(String where) {
      super(where);
    }
  }

  /** Dies at the given call of the store, before or after it has had its effect. */
  static FailingObjects cutAt(ObjectStore store, int call, boolean afterwards) {
    return new FailingObjects(store) {
      private int calls;

      @Override
      public StoredObject write(ObjectKey key, InputStream content) throws IOException {
        boolean now = ++calls == call;
        if (now && !afterwards) {
          throw new Cut("before " + key);
        }
        var stored = super.write(key, content);
        if (now) {
          throw new Cut("after " + key);
        }
        return stored;
      }
    };
  }

  /** Changes the last byte of every image as it is written: the pixels of ours end there. */
  static FailingObjects spoilingPixels(ObjectStore store) {
    return new FailingObjects(store) {
      @Override
      public StoredObject write(ObjectKey key, InputStream content) throws IOException {
        if (!key.value().endsWith(".dcm")) {
          return super.write(key, content);
        }
        var bytes = content.readAllBytes();
        bytes[bytes.length - 1] ^= 1;
        return super.write(key, new java.io.ByteArrayInputStream(bytes));
      }
    };
  }

  /** Reads so many objects and is away from then on. */
  static FailingObjects cutReading(ObjectStore store, int reads) {
    return new FailingObjects(store) {
      private int done;

      @Override
      public InputStream open(ObjectKey key) throws IOException {
        if (++done > reads) {
          throw new IOException("the store is away");
        }
        return super.open(key);
      }
    };
  }

  /** Answers nothing at all. */
  static FailingObjects away(ObjectStore store) {
    return new FailingObjects(store) {
      @Override
      public StoredObject write(ObjectKey key, InputStream content) throws IOException {
        throw new IOException("the store is away");
      }
    };
  }

  @Override
  public StoredObject write(ObjectKey key, InputStream content) throws IOException {
    return store.write(key, new FilterInputStream(content) {});
  }

  @Override
  public InputStream open(ObjectKey key) throws IOException {
    return store.open(key);
  }

  @Override
  public InputStream open(ObjectKey key, long offset, long length) throws IOException {
    return store.open(key, offset, length);
  }

  @Override
  public OptionalLong size(ObjectKey key) throws IOException {
    return store.size(key);
  }

  @Override
  public Stream<ObjectKey> list(ObjectKey folder) throws IOException {
    return store.list(folder);
  }

  @Override
  public void delete(ObjectKey key) throws IOException {
    store.delete(key);
  }

  @Override
  public void deleteFolder(ObjectKey folder) throws IOException {
    store.deleteFolder(folder);
  }

  @Override
  public void copy(ObjectKey from, ObjectKey to) throws IOException {
    store.copy(from, to);
  }

  @Override
  public Optional<URI> signedUrl(ObjectKey key, Duration validity) {
    return store.signedUrl(key, validity);
  }
}
