package org.omidb.portal.objects.store;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * S3Proxy in a process of its own, over a directory of its own. Its libraries were put into {@code
 * src/test/s3proxy/target/lib} by the module of that name.
 */
final class S3Server {

  private static final Path LIBRARIES = Path.of("src/test/s3proxy/target/lib");
  private static final Pattern LISTENING = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  private final Process process;
  private final Path directory;
  private final URI endpoint;
  private int buckets;

  private S3Server(Process process, Path directory, int port) {
    this.process = process;
    this.directory = directory;
    this.endpoint = URI.create("http://127.0.0.1:" + port);
  }

  static S3Server start() throws IOException {
    var directory = Files.createTempDirectory("s3proxy-");
    var settings = directory.resolve("s3proxy.properties");
    try (var out = Files.newOutputStream(settings)) {
      properties(Files.createDirectory(directory.resolve("objects"))).store(out, null);
    }
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .start();
    var output = process.inputReader();
    int port = port(output);
    // A full pipe would stop the server in the middle of a request.
    Thread.ofVirtual().start(() -> readAll(output));
    return new S3Server(process, directory, port);
  }

  private static void readAll(BufferedReader output) {
    try (output) {
      output.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The server has been stopped, and its output with it.
    }
  }

  private static Properties properties(Path objects) {
    var properties = new Properties();
    properties.put("s3proxy.endpoint", "http://127.0.0.1:0");
    properties.put("s3proxy.authorization", "aws-v2-or-v4");
    properties.put("s3proxy.identity", "test-identity");
    properties.put("s3proxy.credential", "test-credential");
    properties.put("jclouds.provider", "filesystem-nio2");
    properties.put("jclouds.filesystem.basedir", objects.toAbsolutePath().toString());
    return properties;
  }

  private static String classPath() throws IOException {
    try (Stream<Path> libraries = Files.list(LIBRARIES)) {
      return libraries
          .map(library -> library.toAbsolutePath().toString())
          .sorted()
          .collect(joining(System.getProperty("path.separator")));
    }
  }

  /** The server says which port it got; it ends its output if it cannot start. */
  private static int port(BufferedReader output) throws IOException {
    List<String> said = new ArrayList<>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var port = LISTENING.matcher(line);
      if (line.contains("Started") && port.find()) {
        return Integer.parseInt(port.group(1));
      }
      said.add(line);
    }
    throw new IllegalStateException("S3Proxy did not start: " + said);
  }

  /** A bucket is a folder of the directory that is served. */
  S3Objects.Access newBucket() throws IOException {
    var bucket = "bucket-" + ++buckets;
    Files.createDirectory(directory.resolve("objects").resolve(bucket));
    return new S3Objects.Access(endpoint, "eu-west-2", bucket, "test-identity", "test-credential");
  }

  void stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
