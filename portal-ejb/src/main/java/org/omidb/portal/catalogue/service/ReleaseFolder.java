package org.omidb.portal.catalogue.service;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A folder in the release format, written by somebody else: names that are built from it are
 * checked first, links are not followed, and nothing of unlimited size is read into memory.
 */
final class ReleaseFolder {

  /** The side table of densities. */
  static final String DENSITIES = "meta/density/studies.csv";

  private static final Pattern CLIENT = Pattern.compile("(demd|optm)[0-9]{1,18}");
  private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");
  private static final int MAX_UID = 64;

  private static final int MAX_CLIENT_JSON = 32 << 20;
  private static final int MAX_SIDECAR = 8 << 20;
  private static final long MAX_DICOM = 4L << 30;
  private static final long MAX_TABLE = 256 << 20;

  private final Path root;

  /**
   * @throws IOException if the folder has no {@code data} folder in it
   */
  ReleaseFolder(Path root) throws IOException {
    this.root = root;
    if (!Files.isDirectory(root.resolve("data"))) {
      throw new IOException(root + " is no release: it has no folder data");
    }
  }

  /** Whether all women of the folder are made up, as a file at its top says. */
  boolean isSynthetic() {
    return Files.isRegularFile(root.resolve("SYNTHETIC"), NOFOLLOW_LINKS);
  }

  /** A JSON file, and the hash of its bytes. */
  record Content(SourceJson json, Sha256 sha256) {}

  /** All clients, by number; readers of the format pass over every other name, and so does this. */
  List<String> clients() throws IOException {
    try (var entries = Files.list(root.resolve("data"))) {
      return entries
          .filter(entry -> Files.isDirectory(entry, NOFOLLOW_LINKS))
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> CLIENT.matcher(name).matches())
          .sorted(comparingInt(String::length).thenComparing(name -> name))
          .toList();
    }
  }

  /** The names of her studies' folders, as far as they can be listed. */
  List<String> studies(String client) {
    try (var entries = Files.list(root.resolve("data").resolve(client))) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The side table of densities; empty where the folder has none.
   *
   * @throws IOException if there is something else in its place
   */
  Optional<Path> densities() throws IOException {
    if (Files.notExists(root.resolve(DENSITIES), NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(checked(DENSITIES, MAX_TABLE));
    } catch (BrokenClientException e) {
      throw new IOException(DENSITIES + ": " + e.reason().text(), e);
    }
  }

  Content nbss(String client) throws BrokenClientException {
    return content("data/" + client + "/nbss_" + client + ".json", MAX_CLIENT_JSON);
  }

  Content imagedb(String client) throws BrokenClientException {
    return content("data/" + client + "/imagedb_" + client + ".json", MAX_CLIENT_JSON);
  }

  Content sidecar(String client, String study, String image) throws BrokenClientException {
    return content("data/" + client + "/" + study + "/" + image + ".json", MAX_SIDECAR);
  }

  /** The DICOM file, which is there and a file. */
  Path dicom(String client, String study, String image) throws BrokenClientException {
    var name = "images/" + client + "/" + study + "/" + image + ".dcm";
    return checked(name, MAX_DICOM);
  }

  /** The hash of a file of any size. */
  Sha256 hash(Path file) throws BrokenClientException {
    var digest = Sha256.newDigest();
    try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      var buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return Sha256.ofDigest(digest.digest());
    } catch (IOException e) {
      throw new BrokenClientException(Reason.FILE_UNREADABLE, name(file));
    }
  }

  /** The file's path within the folder. */
  String name(Path file) {
    return root.relativize(file).toString();
  }

  /** A DICOM UID (PS3.5, section 9.1), a little more lenient: leading zeros occur in the wild. */
  static boolean isUid(String text) {
    return text.length() <= MAX_UID && UID.matcher(text).matches();
  }

  private Content content(String name, int limit) throws BrokenClientException {
    var file = checked(name, limit);
    try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      var bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BrokenClientException(Reason.TOO_LARGE, name);
      }
      return new Content(SourceJson.parse(bytes, name), Sha256.of(bytes));
    } catch (IOException e) {
      throw new BrokenClientException(Reason.FILE_UNREADABLE, name);
    }
  }

  private Path checked(String name, long limit) throws BrokenClientException {
    var file = root;
    for (var step : Path.of(name)) {
      file = file.resolve(step);
      if (Files.isSymbolicLink(file)) {
        throw new BrokenClientException(Reason.FILE_IS_LINK, name);
      }
    }
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      throw new BrokenClientException(Reason.FILE_MISSING, name);
    }
    try {
      if (Files.size(file) > limit) {
        throw new BrokenClientException(Reason.TOO_LARGE, name);
      }
    } catch (IOException e) {
      throw new BrokenClientException(Reason.FILE_UNREADABLE, name);
    }
    return file;
  }
}
