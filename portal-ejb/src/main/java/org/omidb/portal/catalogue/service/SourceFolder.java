package org.omidb.portal.catalogue.service;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A folder in the release format, written by somebody else: names that are built from it are
 * checked first, links are not followed, and nothing of unlimited size is read into memory. Older
 * deliveries write names in capitals, call sidecars {@code .dcm.json}, leave them empty, or put all
 * images of a client or of everybody into one folder: these are taken for what they are, and it is
 * remembered. Of two files for the same thing neither is taken.
 */
final class SourceFolder {

  /** The side table of densities. */
  static final String DENSITIES = "meta/density/studies.csv";

  private static final Pattern CLIENT = Pattern.compile("(demd|optm)[0-9]{1,18}");
  private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");
  private static final int MAX_UID = 64;

  private static final int MAX_CLIENT_JSON = 32 << 20;
  private static final int MAX_SIDECAR = 8 << 20;
  private static final long MAX_DICOM = 4L << 30;
  private static final long MAX_TABLE = 256 << 20;
  private static final byte[] EMPTY = {'{', '}'};

  private final Path root;
  private final DeliveredTrees trees;
  private final NamesInFolder names;
  private final Unclaimed unclaimed;
  private final Taken taken = new Taken();

  /** The files of the woman who is being read. */
  private final Set<String> used = new HashSet<>();

  /**
   * @throws IOException if the folder has no {@code data} folder in it, or two
   */
  SourceFolder(Path root) throws IOException {
    this.root = root;
    this.names = new NamesInFolder(root);
    this.trees = DeliveredTrees.find(root, names);
    this.unclaimed = new Unclaimed(root, names, trees);
    taken.note(trees.data(), "data");
    taken.note(trees.images(), "images");
  }

  /** Whether all women of the folder are made up, as a file at its top says. */
  boolean isSynthetic() {
    return Files.isRegularFile(root.resolve("SYNTHETIC"), NOFOLLOW_LINKS)
        || Files.isRegularFile(root.resolve(trees.top() + "SYNTHETIC"), NOFOLLOW_LINKS);
  }

  /** A JSON file, and the hash of its bytes. */
  record Content(SourceJson json, Sha256 sha256) {}

  /** All clients, by number; readers of the format pass over every other name, and so does this. */
  List<String> clients() {
    return names.in(trees.data()).entrySet().stream()
        .filter(entry -> CLIENT.matcher(entry.getKey()).matches())
        .filter(entry -> entry.getValue().stream().anyMatch(this::isFolderOfData))
        .map(Map.Entry::getKey)
        .sorted(comparingInt(String::length).thenComparing(name -> name))
        .toList();
  }

  /**
   * Names what is in the two trees and belongs to nobody: readers of the format pass over it, and a
   * whole woman may be in it.
   */
  void notePassedOver(List<String> clients) {
    var known = Set.copyOf(clients);
    taken.passedOver(trees.data(), unclaimed.in(trees.data(), known));
    taken.passedOver(trees.images(), unclaimed.foldersIn(trees.images(), known));
  }

  /** Names the files in a woman's own folders that nothing she was read from has named. */
  void noteUnnamed(String client) {
    unclaimed.of(client, used).forEach(file -> note(client, "unnamed", file, Taken.NOTHING));
  }

  private boolean isFolderOfData(String name) {
    return Files.isDirectory(root.resolve(trees.data()).resolve(name), NOFOLLOW_LINKS);
  }

  /** The names of her studies' folders, as far as they can be listed. */
  List<String> studies(String client) {
    return names.like(trees.data() + "/" + client).stream()
        .flatMap(folder -> names.in(folder).keySet().stream())
        .toList();
  }

  /** What was taken for something that the format calls otherwise. */
  List<TakenAs> taken() {
    return taken.all();
  }

  /** Something of a woman that is not as the format has it, and was taken for something else. */
  void note(String client, String kind, String found, String as) {
    taken.note(client, kind, found, as);
  }

  /**
   * The side table of densities; empty where the folder has none.
   *
   * @throws IOException if there is something else in its place, or two of them
   */
  Optional<Path> densities() throws IOException {
    var found =
        Stream.of("", trees.top()).distinct().flatMap(top -> names.like(top + DENSITIES).stream());
    var tables = found.toList();
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    if (tables.size() > 1) {
      throw new IOException("Two tables of densities: " + String.join(", ", tables));
    }
    try {
      var table = Optional.of(checked(tables.getFirst(), MAX_TABLE));
      taken.note(withoutTop(tables.getFirst()), DENSITIES);
      return table;
    } catch (BrokenClientException e) {
      throw new IOException(DENSITIES + ": " + e.reason().text(), e);
    }
  }

  private String withoutTop(String name) {
    return name.startsWith(trees.top()) ? name.substring(trees.top().length()) : name;
  }

  Content nbss(String client) throws BrokenClientException {
    used.clear();
    return ofClient(client, "nbss");
  }

  Content imagedb(String client) throws BrokenClientException {
    return ofClient(client, "imagedb");
  }

  private Content ofClient(String client, String kind) throws BrokenClientException {
    var ways = List.of(client + "/" + kind + "_" + client + ".json");
    return content(found(client, kind, trees.data(), "data", ways), MAX_CLIENT_JSON);
  }

  /** The image's sidecar; one that is empty says nothing, like one with an empty object in it. */
  Content sidecar(String client, String study, String image) throws BrokenClientException {
    var name = client + "/" + study + "/" + image;
    var flat = client + "/" + image;
    var ways = List.of(name + ".json", name + ".dcm.json", flat + ".json", flat + ".dcm.json");
    var found = found(client, "sidecar", trees.data(), "data", ways);
    var bytes = bytes(found, MAX_SIDECAR);
    var content =
        isBlank(bytes)
            ? new Content(SourceJson.parse(EMPTY, found), Sha256.of(bytes))
            : new Content(SourceJson.parse(bytes, found), Sha256.of(bytes));
    if (content.json().node().isEmpty()) {
      note(client, "empty sidecar", found + ", which is empty,", "the header of its image");
    }
    return content;
  }

  /** The DICOM file, which is there and a file. */
  Path dicom(String client, String study, String image) throws BrokenClientException {
    var file = image + ".dcm";
    var ways = List.of(client + "/" + study + "/" + file, client + "/" + file, file);
    return checked(found(client, "image", trees.images(), "images", ways), MAX_DICOM);
  }

  /**
   * The path within the folder of the one file that is there.
   *
   * @param ways how it may be called below the tree, first how the format calls it
   */
  private String found(String client, String kind, String tree, String as, List<String> ways)
      throws BrokenClientException {
    var found = ways.stream().flatMap(way -> names.like(tree + "/" + way).stream()).toList();
    if (found.isEmpty()) {
      throw new BrokenClientException(Reason.FILE_MISSING, as + "/" + ways.getFirst());
    }
    if (found.size() > 1) {
      throw new BrokenClientException(Reason.FILE_TWICE, String.join(", ", found));
    }
    var name = found.getFirst();
    used.add(name);
    if (!name.equals(tree + "/" + ways.getFirst())) {
      note(client, kind, name, as + "/" + ways.getFirst());
    }
    return name;
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
    var bytes = bytes(name, limit);
    return new Content(SourceJson.parse(bytes, name), Sha256.of(bytes));
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte each : bytes) {
      if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }

  private byte[] bytes(String name, int limit) throws BrokenClientException {
    var file = checked(name, limit);
    try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      var bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BrokenClientException(Reason.TOO_LARGE, name);
      }
      return bytes;
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
