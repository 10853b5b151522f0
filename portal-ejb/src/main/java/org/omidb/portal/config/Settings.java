package org.omidb.portal.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.TrustedProxies;

/** The settings as given, whatever their source; plain Java, so that commands can use it too. */
public class Settings {

  private final Function<String, Optional<String>> source;

  /**
   * Settings out of any source.
   *
   * @param source the value of a property name such as {@code portal.db.url}
   */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** Settings from environment variables, as the commands of the launcher have them. */
  public static Settings ofEnvironment(Function<String, @Nullable String> environment) {
    return new Settings(key ->
        Arrays.stream(Setting.values())
            .filter(setting -> setting.key().equals(key))
            .findFirst()
            .map(setting -> environment.apply(setting.environment())));
  }

  /** A setting that has to be there. */
  public String text(Setting setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException("Setting " + setting.key() + " is missing"));
  }

  /** A setting that may be missing; an empty value counts as missing. */
  public Optional<String> find(Setting setting) {
    return source.apply(setting.key()).filter(value -> !value.isBlank());
  }

  /**
   * The reverse proxies that may say for whom they ask.
   *
   * @throws IllegalArgumentException naming what is no network
   */
  public TrustedProxies trustedProxies() {
    return TrustedProxies.parse(find(Setting.PROXY_TRUSTED).orElse(""));
  }

  /** The required settings that nobody has given. */
  public List<Setting> missing() {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.kind().required())
        .filter(setting -> find(setting).isEmpty())
        .toList();
  }
}
