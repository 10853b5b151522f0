package org.omidb.portal.objects.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.objects.domain.NoSuchObjectException;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.domain.StoredObject;

/**
 * Objects as files below one directory. A file is written beside the others under a name that is no
 * key, forced to the disk, and then moved to its place in one step.
 */
public final class DirectoryObjects implements ObjectStore {

  /** No key begins with a dot, so nothing that is half written can be seen. */
  private static final String INCOMING = ".incoming";

  private final Path root;
  private final Path incoming;

  /** Creates the directory if need be. */
  public DirectoryObjects(Path root) throws IOException {
    this.root = root.toAbsolutePath().normalize();
    this.incoming = this.root.resolve(INCOMING);
    Files.createDirectories(incoming);
  }

  @Override
  public StoredObject write(ObjectKey key, InputStream content) throws IOException {
    var half = incoming.resolve(UUID.randomUUID().toString());
    try {
      var stored = writeForced(half, key, content);
      moveIntoPlace(half, path(key));
      return stored;
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static StoredObject writeForced(Path file, ObjectKey key, InputStream content)
      throws IOException {
    try (var channel = FileChannel.open(file, CREATE_NEW, WRITE);
        var hashing = new HashingInputStream(content)) {
      hashing.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
      return hashing.storedAs(key);
    }
  }

  private void moveIntoPlace(Path half, Path place) throws IOException {
    var folder = parent(place);
    for (int attempt = 1; ; attempt++) {
      Files.createDirectories(folder);
      try {
        Files.move(half, place, ATOMIC_MOVE);
        break;
      } catch (NoSuchFileException e) {
        // Somebody may have removed the empty folder between these two lines.
        if (attempt == 3) {
          throw e;
        }
      }
    }
    for (var changed = folder; changed.startsWith(root); changed = parent(changed)) {
      force(changed);
    }
  }

  /** A new name is on the disk only when its folder is. */
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (NoSuchFileException e) {
      // The folder has been deleted meanwhile, and there is nothing to keep.
    }
  }

  @Override
  public InputStream open(ObjectKey key) throws IOException {
    return Channels.newInputStream(channel(key));
  }

  @Override
  public InputStream open(ObjectKey key, long offset, long length) throws IOException {
    var channel = channel(key);
    try {
      Ranges.check(offset, length, channel.size());
      channel.position(offset);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    return new LimitedInputStream(Channels.newInputStream(channel), length);
  }

  private FileChannel channel(ObjectKey key) throws IOException {
    if (!Files.isRegularFile(path(key), NOFOLLOW_LINKS)) {
      throw new NoSuchObjectException(key);
    }
    try {
      return FileChannel.open(path(key), READ);
    } catch (NoSuchFileException e) {
      throw withCause(new NoSuchObjectException(key), e);
    }
  }

  @Override
  public OptionalLong size(ObjectKey key) throws IOException {
    var file = path(key);
    try {
      return Files.isRegularFile(file, NOFOLLOW_LINKS)
          ? OptionalLong.of(Files.size(file))
          : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  @SuppressWarnings("StreamResourceLeak") // The caller closes it, as the contract says.
  public Stream<ObjectKey> list(ObjectKey folder) throws IOException {
    var directory = path(folder);
    if (!Files.isDirectory(directory, NOFOLLOW_LINKS)) {
      return Stream.empty();
    }
    return Files.walk(directory)
        .filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS))
        .map(this::key);
  }

  @Override
  public void delete(ObjectKey key) throws IOException {
    if (Files.isRegularFile(path(key), NOFOLLOW_LINKS)) {
      Files.deleteIfExists(path(key));
    }
  }

  @Override
  public void deleteFolder(ObjectKey folder) throws IOException {
    var directory = path(folder);
    if (!Files.isDirectory(directory, NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        deleteUnlessRefilled(file);
      }
    }
  }

  private static void deleteUnlessRefilled(Path file) throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (DirectoryNotEmptyException e) {
      // Somebody has written into the folder since it was read: that object is theirs.
    }
  }

  @Override
  public void copy(ObjectKey from, ObjectKey to) throws IOException {
    try (var content = open(from)) {
      write(to, content);
    }
  }

  /** A directory has no addresses: the portal itself sends the bytes. */
  @Override
  public Optional<URI> signedUrl(ObjectKey key, Duration validity) {
    return Optional.empty();
  }

  private Path path(ObjectKey key) {
    return root.resolve(key.value());
  }

  private ObjectKey key(Path file) {
    return new ObjectKey(root.relativize(file).toString().replace('\\', '/'));
  }

  private static Path parent(Path path) {
    var parent = path.getParent();
    if (parent == null) {
      throw new IllegalStateException("Nothing lies above " + path);
    }
    return parent;
  }

  private static NoSuchObjectException withCause(NoSuchObjectException e, IOException cause) {
    e.initCause(cause);
    return e;
  }
}
