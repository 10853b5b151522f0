package org.omidb.portal.objects.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.objects.domain.ObjectStore;

/** The store that the settings name, one for the whole portal. */
@ApplicationScoped
public class ConfiguredObjects {

  @Produces
  @ApplicationScoped
  ObjectStore objects(Settings settings) throws IOException {
    return of(settings);
  }

  /** The same, for commands that run outside a container. */
  public static ObjectStore of(Settings settings) throws IOException {
    var kind = settings.text(Setting.OBJECTS_KIND);
    return switch (kind) {
      case "directory" -> new DirectoryObjects(Path.of(settings.text(Setting.OBJECTS_DIRECTORY)));
      case "s3" ->
          new S3Objects(
              new S3Objects.Access(
                  URI.create(settings.text(Setting.OBJECTS_S3_ENDPOINT)),
                  settings.text(Setting.OBJECTS_S3_REGION),
                  settings.text(Setting.OBJECTS_S3_BUCKET),
                  settings.text(Setting.OBJECTS_S3_ACCESS_KEY),
                  settings.text(Setting.OBJECTS_S3_SECRET_KEY)));
      default -> throw new IllegalStateException("No store of objects is called " + kind);
    };
  }
}
