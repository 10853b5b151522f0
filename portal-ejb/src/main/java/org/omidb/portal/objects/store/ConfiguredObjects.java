package org.omidb.portal.objects.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
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
      default -> throw new IllegalStateException("No store of objects is called " + kind);
    };
  }
}
