package org.omidb.portal.web.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All assets, in memory. Each has an address with the hash of its content, under which a browser
 * keeps it for a year: a changed file has another address. Where one names another in the form
 * {@code ./fonts/some.woff2}, it names it by that address too.
 */
public final class Assets {

  /** Where they lie in the archive, and their address. */
  static final String FOLDER = "/assets/";

  /** The parameter with the hash. */
  static final String HASH = "v";

  /** Also the name by which a page finds them: {@code #{assets.address('portal.css')}}. */
  private static final String ATTRIBUTE = "assets";

  private static final Set<String> TEXTS = Set.of("css", "js");
  private static final Pattern REFERENCE = Pattern.compile("\\./([\\w./-]+\\.\\w+)");

  private final String contextPath;
  private final Map<String, Asset> assets = new HashMap<>();

  private Assets(String contextPath, Map<String, byte[]> files) {
    this.contextPath = contextPath;
    files.keySet().forEach(name -> resolve(name, files));
  }

  /** Of files by their names below the folder, of which no two name each other. */
  public static Assets of(String contextPath, Map<String, byte[]> files) {
    return new Assets(contextPath, files);
  }

  /** Reads what the archive holds, for {@link #in}. */
  static void load(ServletContext context) {
    var files = new HashMap<String, byte[]>();
    read(context, FOLDER, files);
    context.setAttribute(ATTRIBUTE, of(context.getContextPath(), files));
  }

  /** Those of the portal that runs. */
  public static Assets in(ServletContext context) {
    return (Assets) context.getAttribute(ATTRIBUTE);
  }

  /**
   * The address for pages.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public String address(String name) {
    var asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
    return contextPath + FOLDER + name + query(asset);
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  private Asset resolve(String name, Map<String, byte[]> files) {
    var known = assets.get(name);
    if (known != null) {
      return known;
    }
    var bytes = Objects.requireNonNull(files.get(name));
    var asset = Asset.of(name, isText(name) ? named(new String(bytes, UTF_8), files) : bytes);
    assets.put(name, asset);
    return asset;
  }

  private byte[] named(String text, Map<String, byte[]> files) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found ->
            files.containsKey(found.group(1))
                ? found.group() + query(resolve(found.group(1), files))
                : Matcher.quoteReplacement(found.group()))
        .getBytes(UTF_8);
  }

  private static boolean isText(String name) {
    return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String query(Asset asset) {
    return "?" + HASH + "=" + asset.hash();
  }

  private static void read(ServletContext context, String folder, Map<String, byte[]> files) {
    for (var path : Objects.requireNonNull(context.getResourcePaths(folder), folder)) {
      if (path.endsWith("/")) {
        read(context, path, files);
      } else {
        files.put(path.substring(FOLDER.length()), bytes(context, path));
      }
    }
  }

  private static byte[] bytes(ServletContext context, String path) {
    try (var in = Objects.requireNonNull(context.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
