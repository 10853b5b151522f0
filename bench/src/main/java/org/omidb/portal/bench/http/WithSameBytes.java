package org.omidb.portal.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.omidb.portal.launcher.stack.Built;

/** A copy of the portal's archive to which {@link SameBytes} is added. */
public final class WithSameBytes {

  /** The address that sends bytes; their number stands behind it. */
  public static final String ADDRESS = "/api/catalogue/same-bytes?bytes=";

  private WithSameBytes() {}

  /** What has been built, with the class in the archive, in a folder of its own. */
  public static Built in(Path folder) throws IOException {
    var built = Built.here();
    var war = Files.createDirectories(folder.resolve("portal-web/target")).resolve("portal.war");
    Files.copy(built.war(), war, StandardCopyOption.REPLACE_EXISTING);
    var name = SameBytes.class.getName().replace('.', '/') + ".class";
    try (var archive = FileSystems.newFileSystem(war);
        var bytes = resource(name)) {
      var place = archive.getPath("WEB-INF/classes", name);
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      Files.copy(bytes, place);
    }
    var programs = Files.createDirectories(folder.resolve("launcher/target/servers"));
    Files.copy(
        built.payaraMicro(),
        programs.resolve("payara-micro.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    return new Built(folder);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SameBytes.class.getClassLoader().getResourceAsStream(name));
  }
}
